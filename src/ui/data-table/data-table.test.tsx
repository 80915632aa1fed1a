import { describe, expect, it } from 'vitest';
import { EmptyState } from '../empty-state/empty-state.tsx';
import type { Column } from './column.ts';
import { DataTable } from './data-table.tsx';

type Row = { id: number; name: string; heat: number };
const columns: readonly Column<Row>[] = [
  { key: 'name', heading: '氏名', primary: true, cell: ({ name }) => name, note: ({ id }) => `${id}番` },
  {
    key: 'heat',
    heading: '体温',
    numeric: true,
    sortHref: '?sort=heat',
    sorted: 'descending',
    cell: ({ heat }) => heat,
  },
];
const rows: readonly Row[] = [
  { id: 1, name: '佐々木', heat: 38.6 },
  { id: 2, name: '李', heat: 37.9 },
];
const table = (shown: readonly Row[]) =>
  String(
    <DataTable
      caption="いま人が必要な方"
      columns={columns}
      rows={shown}
      rowHref={({ id }) => `/cases/${id}`}
      isCurrent={({ id }) => id === 2}
      empty={<EmptyState title="だれもいません" />}
      pages={{ summary: '2人', nextHref: '?after=2' }}
    />,
  );

describe('DataTable', () => {
  const html = table(rows);

  it('has a caption, column headings and row headings', () => {
    expect(html).toContain('<caption class="visually-hidden">いま人が必要な方</caption>');
    expect(html).toContain('<th scope="col" class="numeric" aria-sort="descending">');
    expect(html).toContain('<th scope="row"><a href="/cases/1" class="row-link" data-row="true">佐々木</a>');
  });

  it('marks the open row and puts numbers to the right', () => {
    expect(html).toContain(
      '<tr class="row-current"><th scope="row"><a href="/cases/2" class="row-link" data-row="true" aria-current="true">',
    );
    expect(html).toContain('<td class="numeric">38.6</td>');
  });

  it('can be scrolled by keyboard and leads to its neighbours', () => {
    expect(html).toContain('tabindex="0"');
    expect(html).toContain('href="?after=2" rel="next"');
    expect(html).not.toContain('rel="prev"');
  });

  it('says so when it is empty', () => {
    expect(table([])).toContain('だれもいません');
    expect(table([])).not.toContain('<table');
  });
});
