import { expect, it } from 'vitest';
import { FilterBar } from './filter-bar.tsx';

it('puts what is chosen in the address', () => {
  const html = String(<FilterBar action="/console">x</FilterBar>);
  expect(html).toContain('<form class="filter-bar" method="get" action="/console"');
  expect(html).not.toContain('条件を消す');
  expect(
    String(
      <FilterBar action="/console" clearHref="/console">
        x
      </FilterBar>,
    ),
  ).toContain('条件を消す');
});
