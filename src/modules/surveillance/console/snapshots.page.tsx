import type { Column } from '../../../ui/data-table/column.ts';
import { DataTable } from '../../../ui/data-table/data-table.tsx';
import { longDate, staffDateTime } from '../../../ui/date-text.ts';
import { EmptyState } from '../../../ui/empty-state/empty-state.tsx';
import { PageHeading } from '../../../ui/page-heading/page-heading.tsx';
import type { SnapshotRow } from '../use-cases/compare-snapshot.use-case.ts';
import { SURVEILLANCE_PATH, snapshotPath } from './paths.ts';
import { ja as words } from './snapshot-words.ja.ts';

/** What was counted at the end of each day, beside what is counted now (F-07). */
export const SnapshotsPage = ({ snapshots }: { readonly snapshots: readonly SnapshotRow[] }) => (
  <>
    <PageHeading
      title={words.title}
      above={<a href={SURVEILLANCE_PATH}>{words.above}</a>}
      below={words.below}
    />
    <DataTable
      caption={words.caption}
      showsCaption
      columns={COLUMNS}
      rows={snapshots}
      rowHref={({ snapshotOn }) => snapshotPath(snapshotOn)}
      empty={
        <EmptyState title={words.none}>
          <p>{words.noneText}</p>
        </EmptyState>
      }
    />
  </>
);

/** A change with its sign. */
export const signed = (change: number): string => `${change > 0 ? '+' : ''}${change.toLocaleString('ja')}`;

const HASH_DIGITS = 12;

const COLUMNS: readonly Column<SnapshotRow>[] = [
  {
    key: 'day',
    heading: words.columns.day,
    primary: true,
    nowrap: true,
    cell: ({ snapshotOn }) => longDate(snapshotOn),
  },
  {
    key: 'counted',
    heading: words.columns.counted,
    numeric: true,
    cell: ({ reported }) => reported.toLocaleString('ja'),
  },
  {
    key: 'now',
    heading: words.columns.now,
    numeric: true,
    cell: ({ reportedNow }) => reportedNow.toLocaleString('ja'),
  },
  {
    key: 'difference',
    heading: words.columns.difference,
    numeric: true,
    cell: ({ reported, reportedNow }) => signed(reportedNow - reported),
  },
  {
    key: 'hash',
    heading: words.columns.hash,
    nowrap: true,
    cell: ({ contentHash }) => Buffer.from(contentHash).toString('hex').slice(0, HASH_DIGITS),
  },
  {
    key: 'takenAt',
    heading: words.columns.takenAt,
    nowrap: true,
    cell: ({ takenAt }) => staffDateTime(takenAt),
  },
];
