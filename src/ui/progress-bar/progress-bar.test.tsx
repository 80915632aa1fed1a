import { expect, it } from 'vitest';
import { ProgressBar } from './progress-bar.tsx';

it('ProgressBar tells figures, not only a bar', () => {
  const html = String(<ProgressBar label="今夜の電話" done={87} total={148} />);
  expect(html).toContain('148件のうち 87件');
  expect(html).toContain('<progress value="87" max="148" aria-label="今夜の電話">');
});
