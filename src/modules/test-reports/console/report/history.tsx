import type { Column } from '../../../../ui/data-table/column.ts';
import { DataTable } from '../../../../ui/data-table/data-table.tsx';
import { dateTimeText } from '../../../../ui/date-text.ts';
import type { TestEntry } from '../../domain/test-entry.ts';
import type { ShownReport, ShownRevision } from '../../use-cases/show-test.use-case.ts';
import { enteredByText } from '../entered-by-text.ts';
import { ja as shared } from '../words.ja.ts';
import { partLabel, partText } from './entry-text.ts';
import { ja as words } from './words.ja.ts';

/** Every earlier state of a report, newest first, as what it said where the next one says something else (F-08). */
export const History = ({ shown }: { readonly shown: ShownReport }) => (
  <DataTable
    caption={words.historyCaption}
    columns={columnsFor(shown)}
    rows={shown.fields.revisions ?? []}
    empty={<p>{words.noHistory}</p>}
  />
);

const columnsFor = ({ names }: ShownReport): readonly Column<ShownRevision>[] => [
  {
    key: 'at',
    heading: words.historyColumns.at,
    nowrap: true,
    primary: true,
    cell: ({ replacedAt }) => dateTimeText(replacedAt),
  },
  {
    key: 'by',
    heading: words.historyColumns.by,
    cell: ({ replacedBy }) => enteredByText(replacedBy, names),
  },
  {
    key: 'reason',
    heading: words.historyColumns.reason,
    wide: true,
    cell: ({ reason, note }) =>
      [shared.correctionReasons[reason], ...(note === null ? [] : [note])].join(shared.separator),
  },
  {
    key: 'before',
    heading: words.historyColumns.before,
    wide: true,
    cell: ({ before }) =>
      (Object.keys(before) as (keyof TestEntry)[])
        .map(part => words.beforeText(partLabel(part), partText(before, part)))
        .join(shared.separator) || shared.none,
  },
];
