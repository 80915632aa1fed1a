import { expect, it } from 'vitest';
import { SearchBar } from './search-bar.tsx';

const bar = (...conditions: string[]) =>
  String(
    <SearchBar action="/console/cases" conditions={conditions} clearHref="/console/cases?filter=all">
      x
    </SearchBar>,
  );

it('posts, for a name belongs in no address', () => {
  expect(bar()).toContain('<form class="filter-bar" method="post" action="/console/cases"');
});

it('says how many conditions there are and which, and leads out of them', () => {
  expect(bar()).not.toContain('条件を消す');
  expect(bar('横浜市', '発生届')).toContain('2つの条件でしぼりこんでいます：横浜市、発生届');
  expect(bar('横浜市')).toContain('href="/console/cases?filter=all"');
});
