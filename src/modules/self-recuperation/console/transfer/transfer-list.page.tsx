import { ButtonLink } from '../../../../ui/button/button.tsx';
import type { Column } from '../../../../ui/data-table/column.ts';
import { DataTable } from '../../../../ui/data-table/data-table.tsx';
import { staffDate, staffDateTime } from '../../../../ui/date-text.ts';
import { EmptyState } from '../../../../ui/empty-state/empty-state.tsx';
import { FilterBar } from '../../../../ui/filter-bar/filter-bar.tsx';
import { PageHeading } from '../../../../ui/page-heading/page-heading.tsx';
import type { PaginationProps } from '../../../../ui/pagination/pagination.tsx';
import { Select } from '../../../../ui/select/select.tsx';
import { Tag } from '../../../../ui/tag/tag.tsx';
import { telephoneText } from '../../../../ui/telephone/telephone-text.ts';
import { TextField } from '../../../../ui/text-field/text-field.tsx';
import {
  TRANSFER_EXPORT_ROWS,
  type TransferPage,
  type TransferRow,
} from '../../use-cases/list-transfers.use-case.ts';
import { caseHrefOf, TRANSFERS_CSV_PATH, TRANSFERS_PATH } from '../phone-desk/paths.ts';
import { TRANSFER_KINDS, type TransferQuery, transferHref } from './transfer-list.schema.ts';
import { ja as words } from './words.ja.ts';

const text = words.list;

export interface TransferListProps {
  readonly page: TransferPage;
  readonly query: TransferQuery;
  /** The title of a reason for the meal service, by the rulebook. */
  readonly reasonTitle: (code: string) => string;
}

/** Everybody who became a notified patient at the desk: each has to be reported under the law. */
export const TransferList = ({ page, query, reasonTitle }: TransferListProps) => (
  <>
    <PageHeading
      title={text.title}
      below={text.below}
      actions={
        <ButtonLink variant="ghost" href={transferHref(query, {}, TRANSFERS_CSV_PATH)} download>
          {text.csv(TRANSFER_EXPORT_ROWS)}
        </ButtonLink>
      }
    />
    <Filters query={query} />
    <DataTable
      caption={text.caption}
      rows={page.rows}
      rowHref={row => caseHrefOf(row.caseId)}
      columns={columnsFor(page, reasonTitle)}
      empty={<Empty query={query} />}
      pages={pagesOf(page, query)}
    />
  </>
);

const isFiltered = ({ kind, typed }: TransferQuery): boolean =>
  kind !== null || typed.from !== '' || typed.through !== '';

const Empty = ({ query }: { readonly query: TransferQuery }) =>
  isFiltered(query) ? (
    <EmptyState title={text.emptyFiltered} />
  ) : (
    <EmptyState title={text.empty}>
      <p>{text.emptyText}</p>
    </EmptyState>
  );

function Filters({ query }: { readonly query: TransferQuery }) {
  const day = (name: 'from' | 'through') => ({
    name,
    label: text[name],
    hint: text.dayHint,
    value: query.typed[name],
    error: query.typed[name] !== '' && query[name] === null ? text.badDay : undefined,
    width: 'medium' as const,
  });
  return (
    <FilterBar action={TRANSFERS_PATH} clearHref={isFiltered(query) ? TRANSFERS_PATH : undefined}>
      <Select
        name="kind"
        label={text.kind}
        value={query.kind ?? ''}
        options={[
          { value: '', label: text.anyKind },
          ...TRANSFER_KINDS.map(value => ({ value, label: text.kinds[value] })),
        ]}
      />
      <TextField {...day('from')} />
      <TextField {...day('through')} />
    </FilterBar>
  );
}

const columnsFor = (
  { names }: TransferPage,
  reasonTitle: (code: string) => string,
): readonly Column<TransferRow>[] => [
  { key: 'at', heading: text.columns.at, nowrap: true, cell: row => staffDateTime(row.transferredAt) },
  {
    key: 'name',
    heading: text.columns.name,
    primary: true,
    cell: row => row.name,
    note: row => text.born(row.birthDate),
  },
  {
    key: 'kind',
    heading: text.columns.kind,
    nowrap: true,
    cell: row => <Tag tone={row.kind === 'diagnosis' ? 'ask' : 'caution'}>{text.kinds[row.kind]}</Tag>,
  },
  { key: 'detail', heading: text.columns.detail, wide: true, cell: row => detailOf(row, reasonTitle) },
  {
    key: 'contact',
    heading: text.columns.contact,
    wide: true,
    cell: row => (
      <>
        {telephoneText(row.phone)}
        <br />
        {row.address}
      </>
    ),
  },
  {
    key: 'operator',
    heading: text.columns.operator,
    cell: row => names.get(row.operatorId) ?? text.formerStaff,
  },
];

const detailOf = (row: TransferRow, reasonTitle: (code: string) => string): string =>
  row.kind === 'diagnosis'
    ? text.diagnosis(staffDate(row.diagnosedOn), row.institution, words.diagnosis.tellers[row.toldBy])
    : text.meal(row.people, reasonTitle(row.reason), row.deliveryNote);

function pagesOf(
  { rows, hasPrevious, hasNext }: TransferPage,
  query: TransferQuery,
): PaginationProps | undefined {
  const first = rows.at(0);
  const last = rows.at(-1);
  if (first === undefined || last === undefined || !(hasPrevious || hasNext)) return undefined;
  return {
    previousHref: hasPrevious ? transferHref(query, { before: first }) : undefined,
    nextHref: hasNext ? transferHref(query, { after: last }) : undefined,
  };
}
