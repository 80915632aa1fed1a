import { epochMs, type Instant } from '../../../../kernel/instant.ts';
import type { Column } from '../../../../ui/data-table/column.ts';
import { DataTable, type DataTableProps } from '../../../../ui/data-table/data-table.tsx';
import { dateTimeText, distantDate } from '../../../../ui/date-text.ts';
import { Tag } from '../../../../ui/tag/tag.tsx';
import type { ReportChannel } from '../../domain/case-report.ts';
import { type CaseReportStatus, isOpen } from '../../domain/case-report-status.ts';
import type { CaseReportLine } from '../../use-cases/list-case-reports.use-case.ts';
import { reportPath } from '../paths.ts';
import { ja as words } from '../words.ja.ts';
import { ja as listWords } from './words.ja.ts';

type ReportTableProps = Pick<
  DataTableProps<CaseReportLine>,
  'caption' | 'showsCaption' | 'rows' | 'empty' | 'pages'
> & {
  readonly now: Instant;
  /** The fields that the reader's role sees. */
  readonly visible: ReadonlySet<string>;
};

/** Reports as lines of a table, with the clock since each was reported. */
export const ReportTable = ({ now, visible, ...table }: ReportTableProps) => (
  <DataTable
    {...table}
    columns={columns(now).filter(({ key }) => visible.has(key === 'waiting' ? 'reportedAt' : key))}
    rowHref={({ reportId }) => reportPath(reportId)}
  />
);

const columns = (now: Instant): readonly Column<CaseReportLine>[] => [
  {
    key: 'name',
    heading: listWords.columns.name,
    primary: true,
    cell: ({ fields: { name, nameKana } }) => name || nameKana,
  },
  {
    key: 'birthDate',
    heading: listWords.columns.birthDate,
    minor: true,
    cell: ({ fields: { birthDate } }) => birthDate && distantDate(birthDate),
  },
  { key: 'kind', heading: listWords.columns.kind, cell: ({ fields: { kind } }) => kind && words.kinds[kind] },
  { key: 'facility', heading: listWords.columns.facility, cell: ({ fields }) => fields.facility },
  {
    key: 'reportedAt',
    heading: listWords.columns.reportedAt,
    cell: ({ fields: { reportedAt } }) => reportedAt && dateTimeText(reportedAt),
  },
  {
    key: 'waiting',
    heading: listWords.columns.waiting,
    nowrap: true,
    cell: ({ fields: { status, reportedAt } }) =>
      status !== undefined && reportedAt !== undefined && isOpen(status) ? waitedText(reportedAt, now) : null,
  },
  {
    key: 'status',
    heading: listWords.columns.status,
    cell: ({ fields: { status } }) => status && <StatusTag status={status} />,
  },
  {
    key: 'healthCentre',
    heading: listWords.columns.healthCentre,
    cell: ({ fields }) => fields.healthCentre ?? words.noHealthCentre,
  },
  {
    key: 'entryChannel',
    heading: listWords.columns.entryChannel,
    minor: true,
    cell: ({ fields: { entryChannel, proxy } }) => entryChannel && channelText(entryChannel, proxy === true),
  },
];

const channelText = (channel: ReportChannel, isProxy: boolean): string =>
  isProxy ? listWords.proxy(words.channels[channel]) : words.channels[channel];

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
