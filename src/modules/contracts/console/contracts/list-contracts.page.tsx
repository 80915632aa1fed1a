import { ButtonLink } from '../../../../ui/button/button.tsx';
import type { Column } from '../../../../ui/data-table/column.ts';
import { DataTable } from '../../../../ui/data-table/data-table.tsx';
import { EmptyState } from '../../../../ui/empty-state/empty-state.tsx';
import { FilterBar } from '../../../../ui/filter-bar/filter-bar.tsx';
import { Notice } from '../../../../ui/notice/notice.tsx';
import { PageHeading } from '../../../../ui/page-heading/page-heading.tsx';
import { Select } from '../../../../ui/select/select.tsx';
import { TextField } from '../../../../ui/text-field/text-field.tsx';
import {
  CONTRACT_FILTERS,
  type ContractFilter,
  type ContractPage,
  type ListedContract,
} from '../../use-cases/list-contracts.use-case.ts';
import {
  CONTRACTS_PATH,
  contractPath,
  IMPORT_CONTRACTS_PATH,
  NEW_CONTRACT_PATH,
  withQuery,
} from '../paths.ts';
import { StatusTag } from './status-tag.tsx';
import { ja as words } from './words.ja.ts';

export interface ContractQuery {
  readonly filter: ContractFilter;
  readonly text: string;
}

/** Every contract of the authority, by number. */
export function ContractListPage({
  page,
  query,
}: {
  readonly page: ContractPage;
  readonly query: ContractQuery;
}) {
  const isNarrowed = query.filter !== 'all' || query.text !== '';
  const last = page.rows.at(-1);
  return (
    <>
      <PageHeading
        title={words.title}
        below={words.below}
        actions={
          <>
            <ButtonLink href={NEW_CONTRACT_PATH} shortcut="n">
              {words.add}
            </ButtonLink>
            <ButtonLink variant="secondary" href={IMPORT_CONTRACTS_PATH}>
              {words.importList}
            </ButtonLink>
          </>
        }
      />
      {page.ending === 0 ? null : (
        <Notice tone="warn" title={words.ending(page.ending)}>
          <a href={withQuery(CONTRACTS_PATH, { filter: 'ending' })}>{words.showEnding}</a>
        </Notice>
      )}
      <FilterBar action={CONTRACTS_PATH} clearHref={isNarrowed ? CONTRACTS_PATH : undefined}>
        <TextField name="text" type="search" label={words.search} value={query.text} shortcut="/" />
        <Select
          name="filter"
          label={words.filter}
          value={query.filter}
          options={CONTRACT_FILTERS.map(value => ({ value, label: words.filters[value] }))}
        />
      </FilterBar>
      <DataTable
        caption={words.title}
        columns={COLUMNS}
        rows={page.rows}
        rowHref={({ contractId }) => contractPath(contractId)}
        empty={
          <EmptyState title={isNarrowed ? words.noneFound : words.none}>
            <p>{isNarrowed ? words.noneFoundText : words.noneText}</p>
          </EmptyState>
        }
        pages={
          page.hasNext && last !== undefined
            ? { nextHref: withQuery(CONTRACTS_PATH, { ...query, after: last.number }) }
            : undefined
        }
      />
    </>
  );
}

const COLUMNS: readonly Column<ListedContract>[] = [
  { key: 'number', heading: words.columns.number, primary: true, nowrap: true, cell: row => row.number },
  { key: 'kind', heading: words.columns.kind, cell: ({ kind }) => words.kinds[kind] },
  { key: 'agent', heading: words.columns.agent, wide: true, cell: ({ agent }) => agent },
  {
    key: 'parties',
    heading: words.columns.parties,
    numeric: true,
    cell: ({ parties }) => parties.toLocaleString('ja'),
  },
  { key: 'startsOn', heading: words.columns.startsOn, nowrap: true, cell: ({ startsOn }) => startsOn },
  { key: 'endsOn', heading: words.columns.endsOn, nowrap: true, cell: row => row.endedOn ?? row.endsOn },
  { key: 'status', heading: words.columns.status, cell: row => <StatusTag {...row} /> },
];
