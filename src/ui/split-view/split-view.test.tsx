import { expect, it } from 'vitest';
import { SplitView } from './split-view.tsx';

it('SplitView gives the list the whole width while nothing is open', () => {
  expect(String(<SplitView list="x" />)).toBe('<div><div class="split-list">x</div></div>');
  expect(String(<SplitView list="x" detail="y" detailLabel="李" />)).toContain('aria-label="李"');
});
