import { ButtonLink } from '../../../../ui/button/button.tsx';
import { DataTable } from '../../../../ui/data-table/data-table.tsx';
import { EmptyState } from '../../../../ui/empty-state/empty-state.tsx';
import { FilterBar } from '../../../../ui/filter-bar/filter-bar.tsx';
import { HiddenField } from '../../../../ui/hidden-field/hidden-field.tsx';
import { PageHeading } from '../../../../ui/page-heading/page-heading.tsx';
import { Select } from '../../../../ui/select/select.tsx';
import { TextField } from '../../../../ui/text-field/text-field.tsx';
import { CENTRE_QUERY, CentreScopeLine, WHOLE_AUTHORITY } from '../../../institutions/index.ts';
import { TEST_RESULTS } from '../../domain/test-codes.ts';
import { EXPORT_ROWS, REPORT_FLAGS, type ReportList } from '../../use-cases/list-tests.use-case.ts';
import { optionsOf } from '../form/test-fields.tsx';
import { GRID_PATH, NEW_TEST_PATH, TESTS_CSV_PATH, TESTS_PATH, testPath } from '../paths.ts';
import { ja as shared } from '../words.ja.ts';
import { isFiltered, type ListQuery, listPath } from './list.schema.ts';
import { columnsFor } from './list-columns.tsx';
import { ja as words } from './words.ja.ts';

export interface ListPageProps {
  readonly list: ReportList;
  readonly query: ListQuery;
  readonly mayReport: boolean;
  /** Whether the caller sees reports of several institutions. */
  readonly ofAll: boolean;
}

/** The reports of tests, newest entry first. */
export const ListPage = ({ list, query, mayReport, ofAll }: ListPageProps) => (
  <>
    <PageHeading
      title={words.title}
      below={words.below}
      actions={
        <>
          {mayReport ? <EntryLinks /> : null}
          <ButtonLink variant="ghost" href={listPath(query, null, TESTS_CSV_PATH)} download>
            {words.csv(EXPORT_ROWS)}
          </ButtonLink>
        </>
      }
    />
    <Filters query={query} />
    <CentreScopeLine
      scope={list.scope}
      ownHref={listPath({ ...query, isWhole: false })}
      wholeHref={listPath({ ...query, isWhole: true })}
    />
    <DataTable
      caption={words.caption}
      columns={columnsFor(list, ofAll)}
      rows={list.reports}
      rowHref={({ reportId }) => testPath(reportId)}
      empty={
        <EmptyState title={isFiltered(query) ? words.emptyFiltered : words.empty}>
          {isFiltered(query) ? null : <p>{words.emptyText}</p>}
        </EmptyState>
      }
      pages={list.next === null ? undefined : { nextHref: listPath(query, list.next) }}
    />
  </>
);

const EntryLinks = () => (
  <>
    <ButtonLink href={NEW_TEST_PATH} shortcut="n">
      {words.new}
    </ButtonLink>
    <ButtonLink variant="secondary" href={GRID_PATH} shortcut="g">
      {words.grid}
    </ButtonLink>
  </>
);

const Filters = ({ query }: { readonly query: ListQuery }) => (
  <FilterBar action={TESTS_PATH} clearHref={isFiltered(query) ? TESTS_PATH : undefined}>
    <TextField
      name="on"
      label={words.on}
      hint={words.dayHint}
      value={query.typedDay}
      error={query.typedDay !== '' && query.enteredOn === null ? words.badDay : undefined}
      width="short"
    />
    <Select
      name="result"
      label={words.result}
      value={query.result ?? ''}
      placeholder={words.any}
      options={optionsOf(TEST_RESULTS, shared.results)}
    />
    <Select
      name="by"
      label={words.by}
      value={query.isMine ? 'me' : ''}
      placeholder={words.anybody}
      options={[{ value: 'me', label: words.mine }]}
    />
    <Select
      name="flag"
      label={words.flag}
      value={query.flag ?? ''}
      placeholder={words.any}
      options={optionsOf(REPORT_FLAGS, words.flags)}
    />
    {query.isWhole ? <HiddenField name={CENTRE_QUERY} value={WHOLE_AUTHORITY} /> : null}
    {query.facilityId === null ? null : <HiddenField name="facility" value={query.facilityId} />}
  </FilterBar>
);
