import { type Instant, jstDate } from '../../../../kernel/instant.ts';
import { ageOn, daysBetween } from '../../../../kernel/plain-date.ts';
import type { Column } from '../../../../ui/data-table/column.ts';
import { DataTable } from '../../../../ui/data-table/data-table.tsx';
import { staffDate } from '../../../../ui/date-text.ts';
import { EmptyState } from '../../../../ui/empty-state/empty-state.tsx';
import { PageHeading } from '../../../../ui/page-heading/page-heading.tsx';
import { Tabs } from '../../../../ui/tabs/tabs.tsx';
import { Tag } from '../../../../ui/tag/tag.tsx';
import type { WatchedPerson, WatchList } from '../../use-cases/list-watched.use-case.ts';
import { casePath } from '../paths.ts';
import { ja as shared } from '../words.ja.ts';
import { type WatchListQuery, watchListPath } from './watch-list.schema.ts';
import { ja as words } from './words.ja.ts';

export type WatchListPageProps = {
  readonly list: WatchList;
  readonly query: WatchListQuery;
  readonly now: Instant;
};

/** Everybody who is being watched, a page at a time. */
export function WatchListPage({ list, query: { filter }, now }: WatchListPageProps) {
  const nextHref = list.next === null ? undefined : watchListPath(filter, list.next);
  return (
    <>
      <PageHeading title={words.title} below={words.below} />
      <Tabs
        label={words.filtersLabel}
        tabs={(['all', 'past-end'] as const).map(known => ({
          href: watchListPath(known),
          label: words.filters[known],
          count: list.counts[known],
          current: known === filter,
        }))}
      />
      <DataTable
        caption={words.caption}
        columns={columnsFor(now)}
        rows={list.people}
        rowHref={({ caseId }) => casePath(caseId)}
        empty={
          <EmptyState title={filter === 'all' ? words.empty : words.emptyPastEnd}>
            {filter === 'all' ? <p>{words.emptyText}</p> : null}
          </EmptyState>
        }
        pages={nextHref === undefined ? undefined : { nextHref }}
      />
    </>
  );
}

const columnsFor = (now: Instant): readonly Column<WatchedPerson>[] => [
  {
    key: 'name',
    heading: words.columns.name,
    primary: true,
    cell: person => person.name,
    note: person => shared.age(ageOn(person.birthDate, jstDate(now))),
  },
  {
    key: 'course',
    heading: words.columns.course,
    cell: person => shared.course[person.symptomatic ? 'symptomatic' : 'asymptomatic'],
  },
  {
    key: 'day',
    heading: words.columns.day,
    numeric: true,
    cell: person => words.dayNumber(daysBetween(person.dayZero, jstDate(now))),
  },
  {
    key: 'startsOn',
    heading: words.columns.startsOn,
    nowrap: true,
    cell: person => staffDate(person.startsOn),
  },
  {
    key: 'planned',
    heading: words.columns.planned,
    nowrap: true,
    cell: person => staffDate(person.plannedReturnOn),
  },
  { key: 'state', heading: words.columns.state, cell: person => <State person={person} now={now} /> },
];

function State({ person, now }: { readonly person: WatchedPerson; readonly now: Instant }) {
  if (person.plannedReturnOn > jstDate(now)) return <Tag tone="muted">{words.states.running}</Tag>;
  return <Tag tone="caution">{words.states[person.endsAt === null ? 'symptoms-last' : 'past-end']}</Tag>;
}
