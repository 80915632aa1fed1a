import type { Uuid } from '../../../../kernel/ids.ts';
import { epochMs, type Instant } from '../../../../kernel/instant.ts';
import type { Column } from '../../../../ui/data-table/column.ts';
import { DataTable, type DataTableProps } from '../../../../ui/data-table/data-table.tsx';
import { staffDateTime } from '../../../../ui/date-text.ts';
import { languageName, parseLanguage } from '../../../../ui/language.ts';
import { Tag } from '../../../../ui/tag/tag.tsx';
import { inquiryCode } from '../../domain/inquiry.ts';
import { isInquiryClaimOver } from '../../domain/inquiry-answering.ts';
import type { InquiryRow } from '../../use-cases/list-inquiries.use-case.ts';
import { inquiryPath } from './paths.ts';
import { ja as words } from './words.ja.ts';

type InquiryTableProps = Pick<DataTableProps<InquiryRow>, 'caption' | 'rows' | 'empty' | 'pages'> & {
  readonly names: ReadonlyMap<Uuid, string>;
  readonly now: Instant;
};

/** Inquiries as lines of a table. Who asked, and what, stands on the page of each. */
export const InquiryTable = ({ names, now, ...table }: InquiryTableProps) => (
  <DataTable {...table} columns={columns(names, now)} rowHref={({ inquiryId }) => inquiryPath(inquiryId)} />
);

const columns = (names: ReadonlyMap<Uuid, string>, now: Instant): readonly Column<InquiryRow>[] => [
  { key: 'number', heading: words.columns.number, primary: true, nowrap: true, cell: row => row.number },
  {
    key: 'kind',
    heading: words.columns.kind,
    cell: ({ kind }) => words.kindLabel(inquiryCode(kind), words.kinds[kind]),
  },
  {
    key: 'language',
    heading: words.columns.language,
    cell: row => languageName(parseLanguage(row.language) ?? 'ja'),
  },
  {
    key: 'received',
    heading: words.columns.received,
    nowrap: true,
    cell: row => staffDateTime(row.receivedAt),
  },
  {
    key: 'waiting',
    heading: words.columns.waiting,
    nowrap: true,
    cell: row => (row.status === 'open' ? waitingText(row.receivedAt, now) : null),
  },
  { key: 'status', heading: words.columns.status, cell: row => <State row={row} names={names} now={now} /> },
];

/** How long an inquiry has waited, e.g. two days and three hours. */
export function waitingText(receivedAt: Instant, now: Instant): string {
  const minutes = Math.max(0, Math.floor((epochMs(now) - epochMs(receivedAt)) / 60_000));
  return words.duration(Math.floor(minutes / 1440), Math.floor((minutes % 1440) / 60), minutes % 60);
}

interface StateProps {
  readonly row: InquiryRow;
  readonly names: ReadonlyMap<Uuid, string>;
  readonly now: Instant;
}

function State({ row, names, now }: StateProps) {
  const nameOf = (staffId: Uuid | null): string =>
    staffId === null ? words.byProgram : (names.get(staffId) ?? words.formerStaff);
  switch (row.status) {
    case 'answered':
      return (
        <>
          <Tag tone="ok">{words.status.answered}</Tag> {nameOf(row.answeredBy)}
        </>
      );
    case 'closed':
      return (
        <>
          <Tag tone="muted">{words.closeReasons[row.closeReason ?? 'otherwise']}</Tag> {nameOf(row.closedBy)}
        </>
      );
    case 'open':
      return row.claimedBy === null || row.claimedAt === null || isInquiryClaimOver(row.claimedAt, now) ? (
        <Tag tone="ask">{words.status.free}</Tag>
      ) : (
        <>
          <Tag tone="caution">{words.status.held}</Tag> {nameOf(row.claimedBy)}
        </>
      );
  }
}
