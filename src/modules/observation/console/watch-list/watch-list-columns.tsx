import { type Instant, jstDate } from '../../../../kernel/instant.ts';
import { ageOn, daysBetween } from '../../../../kernel/plain-date.ts';
import type { Column } from '../../../../ui/data-table/column.ts';
import { staffDate } from '../../../../ui/date-text.ts';
import { Tag } from '../../../../ui/tag/tag.tsx';
import type { WatchedPerson } from '../../use-cases/list-watched.use-case.ts';
import { ja as shared } from '../words.ja.ts';
import { ja as words } from './words.ja.ts';

/** The columns of the watch list, as things stand at an instant. */
export const columnsFor = (now: Instant): readonly Column<WatchedPerson>[] => [
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
