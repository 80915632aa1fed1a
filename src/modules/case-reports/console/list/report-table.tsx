import { epochMs, type Instant } from '../../../../kernel/instant.ts';
import type { Column } from '../../../../ui/data-table/column.ts';
import { DataTable, type DataTableProps } from '../../../../ui/data-table/data-table.tsx';
import { eraDate, staffDateTime } from '../../../../ui/date-text.ts';
import { Tag } from '../../../../ui/tag/tag.tsx';
import { type CaseReportStatus, isOpen } from '../../domain/case-report-status.ts';
import type { CaseReportRow } from '../../use-cases/list-case-reports.use-case.ts';
import { reportPath } from '../paths.ts';
import { ja as words } from '../words.ja.ts';
import { ja as listWords } from './words.ja.ts';

type ReportTableProps = Pick<
  DataTableProps<CaseReportRow>,
  'caption' | 'showsCaption' | 'rows' | 'empty' | 'pages'
> & {
  readonly now: Instant;
  /** The fields that the reader's role sees. */
  readonly fields: ReadonlySet<string>;
};

/** Reports as lines of a table, with the clock since each was reported. */
export const ReportTable = ({ now, fields, ...table }: ReportTableProps) => (
  <DataTable
    {...table}
    columns={columns(now).filter(({ key }) => key === 'waiting' || fields.has(key))}
    rowHref={({ reportId }) => reportPath(reportId)}
  />
);

const columns = (now: Instant): readonly Column<CaseReportRow>[] => [
  {
    key: 'name',
    heading: listWords.columns.name,
    primary: true,
    cell: ({ name, nameKana }) => (name === '' ? nameKana : name),
  },
  {
    key: 'birthDate',
    heading: listWords.columns.birthDate,
    minor: true,
    cell: row => eraDate(row.birthDate),
  },
  { key: 'kind', heading: listWords.columns.kind, cell: row => words.kinds[row.kind] },
  { key: 'facility', heading: listWords.columns.facility, cell: row => row.facilityName },
  {
    key: 'reportedAt',
    heading: listWords.columns.reportedAt,
    cell: row => staffDateTime(row.reportedAt),
  },
  {
    key: 'waiting',
    heading: listWords.columns.waiting,
    nowrap: true,
    cell: row => (isOpen(row.status) ? waitedText(row.reportedAt, now) : null),
  },
  { key: 'status', heading: listWords.columns.status, cell: row => <StatusTag status={row.status} /> },
  {
    key: 'healthCentre',
    heading: listWords.columns.healthCentre,
    cell: row => row.healthCentreName ?? words.noHealthCentre,
  },
  {
    key: 'entryChannel',
    heading: listWords.columns.entryChannel,
    minor: true,
    cell: ({ entryChannel, proxy }) =>
      proxy ? listWords.proxy(words.channels[entryChannel]) : words.channels[entryChannel],
  },
];

const TONES = {
  submitted: 'ask',
  queried: 'caution',
  accepted: 'ok',
  transferred: 'muted',
  withdrawn: 'muted',
} as const satisfies Record<CaseReportStatus, string>;

/** Where a report stands, as a tag. */
export const StatusTag = ({ status }: { readonly status: CaseReportStatus }) => (
  <Tag tone={TONES[status]}>{words.statuses[status]}</Tag>
);

/** How long ago a report was made. */
function waitedText(since: Instant, now: Instant): string {
  const minutes = Math.max(0, Math.floor((epochMs(now) - epochMs(since)) / 60_000));
  return words.waited(Math.floor(minutes / 1440), Math.floor((minutes % 1440) / 60), minutes % 60);
}
