import { expect, it } from 'vitest';
import { ErrorSummary } from './error-summary.tsx';

it('counts the errors, links to their fields and takes the focus', () => {
  const html = String(
    <ErrorSummary
      errors={[{ name: 'birth date', message: '年を入れてください' }, { message: '受付は終わりました' }]}
    />,
  );
  expect(html).toContain('role="alert" tabindex="-1" autofocus');
  expect(html).toContain('2か所を直してください');
  expect(html).toContain('<a href="#birth%20date">年を入れてください</a>');
  expect(html).toContain('<li>受付は終わりました</li>');
});

it('is absent while nothing is wrong', () => {
  expect(String(<ErrorSummary errors={[]} />)).toBe('');
});
