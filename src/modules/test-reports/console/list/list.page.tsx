import { ButtonLink } from '../../../../ui/button/button.tsx';
import type { Column } from '../../../../ui/data-table/column.ts';
import { DataTable } from '../../../../ui/data-table/data-table.tsx';
import { staffDate, staffDateTime } from '../../../../ui/date-text.ts';
import { EmptyState } from '../../../../ui/empty-state/empty-state.tsx';
import { FilterBar } from '../../../../ui/filter-bar/filter-bar.tsx';
import { HiddenField } from '../../../../ui/hidden-field/hidden-field.tsx';
import { PageHeading } from '../../../../ui/page-heading/page-heading.tsx';
import { Select } from '../../../../ui/select/select.tsx';
import { Tag } from '../../../../ui/tag/tag.tsx';
import { TextField } from '../../../../ui/text-field/text-field.tsx';
import { TEST_RESULTS, type TestResult } from '../../domain/test-codes.ts';
import {
  EXPORT_ROWS,
  type ListedReport,
  REPORT_FLAGS,
  type ReportFlag,
  type ReportList,
} from '../../use-cases/list-tests.use-case.ts';
import { enteredByText } from '../entered-by-text.ts';
import { optionsOf } from '../form/test-fields.tsx';
import { GRID_PATH, NEW_TEST_PATH, TESTS_CSV_PATH, TESTS_PATH, testPath } from '../paths.ts';
import { ja as shared } from '../words.ja.ts';
import { isFiltered, type ListQuery, listPath } from './list.schema.ts';
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
    {query.facilityId === null ? null : <HiddenField name="facility" value={query.facilityId} />}
  </FilterBar>
);

const columnsFor = ({ names }: ReportList, ofAll: boolean): readonly Column<ListedReport>[] => [
  {
    key: 'sampled',
    heading: words.columns.sampled,
    primary: true,
    nowrap: true,
    cell: ({ sampledOn }) => staffDate(sampledOn),
  },
  ...(ofAll
    ? [{ key: 'facility', heading: words.columns.facility, cell: (row: ListedReport) => row.facilityName }]
    : []),
  {
    key: 'person',
    heading: words.columns.person,
    cell: ({ name, patientNumber }) => name ?? patientNumber ?? shared.none,
  },
  {
    key: 'method',
    heading: words.columns.method,
    nowrap: true,
    cell: ({ method }) => shared.methods[method],
  },
  { key: 'result', heading: words.columns.result, cell: ({ result }) => <ResultTag result={result} /> },
  {
    key: 'entered',
    heading: words.columns.entered,
    nowrap: true,
    cell: ({ enteredAt }) => staffDateTime(enteredAt),
  },
  { key: 'by', heading: words.columns.by, cell: ({ enteredBy }) => enteredByText(enteredBy, names) },
  { key: 'flags', heading: words.columns.flags, cell: row => <Flags row={row} /> },
];

const TONES = { positive: 'urgent', negative: 'ok', indeterminate: 'caution' } as const;

/** A result as a tag that tells it by colour and word. */
export const ResultTag = ({ result }: { readonly result: TestResult }) => (
  <Tag tone={TONES[result]}>{shared.results[result]}</Tag>
);

/** What stands out about a report. */
export const flagsOf = (
  row: Pick<ListedReport, 'contractState' | 'isLate' | 'proxy' | 'revision' | 'status'>,
): ReportFlag[] =>
  REPORT_FLAGS.filter(
    flag =>
      ({
        'no-contract': row.contractState === 'none',
        late: row.isLate,
        proxy: row.proxy,
        corrected: row.revision > 1,
        withdrawn: row.status === 'withdrawn',
      })[flag],
  );

const Flags = ({ row }: { readonly row: ListedReport }) => (
  <>
    {flagsOf(row).map(flag => (
      <>
        <Tag tone={flag === 'late' || flag === 'no-contract' ? 'caution' : 'muted'}>
          {words.flags[flag]}
        </Tag>{' '}
      </>
    ))}
  </>
);
