import { expect, it } from 'vitest';
import { CheckList } from './check-list.tsx';

it('labels every box and names none, so that nothing is sent', () => {
  const html = String(<CheckList items={['Masks', 'Food']} />);
  expect(html.match(/<label><input type="checkbox"\/?>/g)).toHaveLength(2);
  expect(html).not.toContain('name=');
});
