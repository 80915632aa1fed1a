import { ButtonLink } from '../../../../ui/button/button.tsx';
import type { Column } from '../../../../ui/data-table/column.ts';
import { DataTable } from '../../../../ui/data-table/data-table.tsx';
import { staffDateTime } from '../../../../ui/date-text.ts';
import { EmptyState } from '../../../../ui/empty-state/empty-state.tsx';
import { FilterBar } from '../../../../ui/filter-bar/filter-bar.tsx';
import { HiddenField } from '../../../../ui/hidden-field/hidden-field.tsx';
import { PageHeading } from '../../../../ui/page-heading/page-heading.tsx';
import { Select } from '../../../../ui/select/select.tsx';
import { Tabs } from '../../../../ui/tabs/tabs.tsx';
import { POPULATIONS, SOURCES, type SupportCase } from '../../domain/support-case.ts';
import type { SupportStatus } from '../../domain/support-status.ts';
import { CASE_EXPORT_ROWS, type CaseList } from '../../use-cases/list-cases.use-case.ts';
import { supportPaths } from '../paths.ts';
import { nameText, periodText, StatusTag, staffText } from '../support-text.tsx';
import { ja as shared } from '../words.ja.ts';
import { CASE_PART_NAMES, CASE_PARTS, type CasePart, type CaseQuery, casesHref } from './case-list.schema.ts';
import { ja } from './words.ja.ts';

const words = ja.list;

export interface CaseListProps {
  readonly list: CaseList;
  readonly query: CaseQuery;
}

/** Everybody whom the city was told of, by where they stand. */
export const CaseListPage = ({ list, query }: CaseListProps) => (
  <>
    <PageHeading
      title={words.title}
      below={words.below}
      actions={
        <>
          <ButtonLink href={supportPaths.intake} shortcut="n">
            {words.intake}
          </ButtonLink>
          <ButtonLink variant="ghost" href={casesHref(query, null, supportPaths.casesCsv)} download>
            {words.csv(CASE_EXPORT_ROWS)}
          </ButtonLink>
        </>
      }
    />
    <Tabs
      label={words.partsLabel}
      tabs={CASE_PART_NAMES.map(part => ({
        href: casesHref({ ...query, part }),
        label: words.parts[part],
        count: countIn(list, part),
        current: part === query.part,
      }))}
    />
    <Filters list={list} query={query} />
    <DataTable
      caption={words.caption}
      columns={columnsFor(list)}
      rows={list.cases}
      rowHref={({ supportCaseId }) => supportPaths.case(supportCaseId)}
      empty={
        <EmptyState title={words.empty}>
          <p>{words.emptyText}</p>
        </EmptyState>
      }
      pages={list.next === null ? undefined : { nextHref: casesHref(query, list.next) }}
    />
  </>
);

function countIn({ counts }: CaseList, part: CasePart): number {
  const statuses: readonly SupportStatus[] = CASE_PARTS[part] ?? [...counts.keys()];
  return statuses.reduce((sum, status) => sum + (counts.get(status) ?? 0), 0);
}

function Filters({ list, query }: CaseListProps) {
  const isFiltered = query.population !== null || query.source !== null || query.assignedTo !== null;
  const any = { value: '', label: words.any };
  return (
    <FilterBar
      action={supportPaths.cases}
      clearHref={
        isFiltered
          ? casesHref({ part: query.part, population: null, source: null, assignedTo: null })
          : undefined
      }
    >
      <HiddenField name="part" value={query.part} />
      <Select
        name="population"
        label={words.population}
        value={query.population ?? ''}
        options={[any, ...POPULATIONS.map(value => ({ value, label: shared.populations[value] }))]}
      />
      <Select
        name="source"
        label={words.source}
        value={query.source ?? ''}
        options={[any, ...SOURCES.map(value => ({ value, label: shared.sources[value] }))]}
      />
      <Select
        name="assigned"
        label={words.assigned}
        value={query.assignedTo ?? ''}
        options={[
          any,
          ...list.unit.map(({ accountId, displayName }) => ({ value: accountId, label: displayName })),
        ]}
      />
    </FilterBar>
  );
}

const columnsFor = ({ staff }: CaseList): readonly Column<SupportCase>[] => [
  { key: 'name', heading: words.columns.name, primary: true, cell: nameText },
  {
    key: 'status',
    heading: words.columns.status,
    nowrap: true,
    cell: ({ status }) => <StatusTag status={status} />,
  },
  {
    key: 'population',
    heading: words.columns.population,
    nowrap: true,
    cell: ({ population }) => shared.populations[population],
  },
  { key: 'period', heading: words.columns.period, nowrap: true, cell: periodText },
  {
    key: 'source',
    heading: words.columns.source,
    nowrap: true,
    cell: ({ source }) => shared.sources[source],
  },
  {
    key: 'since',
    heading: words.columns.since,
    nowrap: true,
    cell: ({ receivedAt }) => staffDateTime(receivedAt),
  },
  {
    key: 'assigned',
    heading: words.columns.assigned,
    cell: ({ assignedTo }) => staffText(staff, assignedTo),
  },
];
