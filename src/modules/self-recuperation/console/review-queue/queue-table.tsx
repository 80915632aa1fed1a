import type { Uuid } from '../../../../kernel/ids.ts';
import type { Instant } from '../../../../kernel/instant.ts';
import type { Column } from '../../../../ui/data-table/column.ts';
import { DataTable, type DataTableProps } from '../../../../ui/data-table/data-table.tsx';
import { staffDateTime } from '../../../../ui/date-text.ts';
import { Tag, type TagTone } from '../../../../ui/tag/tag.tsx';
import type { FilingStatus } from '../../domain/filing-status.ts';
import type { QueueRow } from '../../use-cases/review-queue.use-case.ts';
import { DueClock } from '../due-clock.tsx';
import { filingPath } from '../paths.ts';
import { ja as shared } from '../review-words.ja.ts';
import { ja as words } from './words.ja.ts';

type QueueTableProps = Pick<DataTableProps<QueueRow>, 'caption' | 'rows' | 'empty' | 'pages'> & {
  readonly names: ReadonlyMap<Uuid, string>;
  readonly now: Instant;
};

const TONES: Readonly<Record<FilingStatus, TagTone>> = {
  submitted: 'ask',
  'under-review': 'caution',
  issued: 'ok',
  returned: 'muted',
  rejected: 'muted',
  superseded: 'muted',
  withdrawn: 'muted',
  transferred: 'muted',
  completed: 'muted',
};

const isWaiting = ({ status }: QueueRow): boolean => status === 'submitted' || status === 'under-review';

/** Filings as lines of a table, each leading to its page. */
export const QueueTable = ({ names, now, ...table }: QueueTableProps) => (
  <DataTable {...table} columns={columns(names, now)} rowHref={({ filingId }) => filingPath(filingId)} />
);

const columns = (names: ReadonlyMap<Uuid, string>, now: Instant): readonly Column<QueueRow>[] => [
  {
    key: 'applicant',
    heading: words.columns.applicant,
    primary: true,
    cell: row => (
      <>
        <strong>{row.name}</strong> {row.nameKana} {shared.age(row.age)}
      </>
    ),
  },
  {
    key: 'due',
    heading: words.columns.due,
    nowrap: true,
    cell: row => (isWaiting(row) ? <DueClock dueOn={row.dueOn} now={now} /> : null),
  },
  {
    key: 'submitted',
    heading: words.columns.submitted,
    nowrap: true,
    cell: row => staffDateTime(row.submittedAt),
  },
  { key: 'evidence', heading: words.columns.evidence, cell: row => shared.evidence[row.evidenceKind] },
  {
    key: 'status',
    heading: words.columns.status,
    cell: ({ status, reviewerId }) => (
      <>
        <Tag tone={TONES[status]}>{shared.status[status]}</Tag>{' '}
        {reviewerId === null ? null : (names.get(reviewerId) ?? shared.formerStaff)}
      </>
    ),
  },
  {
    key: 'number',
    heading: words.columns.number,
    nowrap: true,
    cell: row => row.managementNumber ?? shared.noNumber,
  },
];
