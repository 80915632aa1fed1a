import type { Column } from '../../../../ui/data-table/column.ts';
import { DataTable } from '../../../../ui/data-table/data-table.tsx';
import { staffDateTime } from '../../../../ui/date-text.ts';
import type { TestEntry } from '../../domain/test-entry.ts';
import { changedParts, type ReplacedRevision } from '../../domain/test-report.ts';
import type { ShownReport } from '../../use-cases/show-test.use-case.ts';
import { enteredByText } from '../entered-by-text.ts';
import { ja as shared } from '../words.ja.ts';
import { partLabel, partText } from './entry-text.ts';
import { ja as words } from './words.ja.ts';

/** Every earlier state of a report, newest first, as what it said where the next one says something else (F-08). */
export function History({ shown }: { readonly shown: ShownReport }) {
  const { revisions, report } = shown;
  const rows = revisions.map((revision, place) => ({
    revision,
    next: revisions[place - 1]?.content ?? report,
  }));
  return (
    <DataTable
      caption={words.historyCaption}
      columns={columnsFor(shown)}
      rows={rows}
      empty={<p>{words.noHistory}</p>}
    />
  );
}

interface HistoryRow {
  readonly revision: ReplacedRevision;
  /** The state that took its place. */
  readonly next: TestEntry;
}

const columnsFor = ({ names }: ShownReport): readonly Column<HistoryRow>[] => [
  {
    key: 'at',
    heading: words.historyColumns.at,
    nowrap: true,
    primary: true,
    cell: ({ revision }) => staffDateTime(revision.replacedAt),
  },
  {
    key: 'by',
    heading: words.historyColumns.by,
    cell: ({ revision }) => enteredByText(revision.replacedBy, names),
  },
  {
    key: 'reason',
    heading: words.historyColumns.reason,
    wide: true,
    cell: ({ revision: { reason, note } }) =>
      [shared.correctionReasons[reason], ...(note === null ? [] : [note])].join(shared.separator),
  },
  {
    key: 'before',
    heading: words.historyColumns.before,
    wide: true,
    cell: ({ revision: { content }, next }) =>
      changedParts(content, next)
        .map(part => words.beforeText(partLabel(part), partText(content, part)))
        .join(shared.separator) || shared.none,
  },
];
