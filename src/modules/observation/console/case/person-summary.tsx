import { type Instant, jstDate } from '../../../../kernel/instant.ts';
import { addDays } from '../../../../kernel/plain-date.ts';
import { distantDate, eraYear, staffDate } from '../../../../ui/date-text.ts';
import { DayStrip } from '../../../../ui/day-strip/day-strip.tsx';
import { SummaryList } from '../../../../ui/summary-list/summary-list.tsx';
import { Telephone } from '../../../../ui/telephone/telephone.tsx';
import type { CaseView } from '../../use-cases/show-case.use-case.ts';
import { ja as shared } from '../words.ja.ts';
import { ja as words } from './words.ja.ts';

/** Who the person is and how to reach them. */
export const PersonSummary = ({ person }: Pick<CaseView, 'person'>) => (
  <>
    <h2>{words.person}</h2>
    <SummaryList
      rows={[
        { label: words.phone, value: <Telephone number={person.phone} /> },
        { label: words.kana, value: person.nameKana },
        { label: words.birthDate, value: birthDate(person) },
        { label: words.address, value: person.address },
      ]}
    />
  </>
);

const birthDate = ({ birthDate: date, age }: CaseView['person']): string =>
  words.born(distantDate(date), eraYear(date), shared.age(age));

/** The recuperation period as last decided, and what keeps the rule from ending it. */
export function PeriodSummary({
  subject,
  obstacle,
  now,
}: Pick<CaseView, 'subject' | 'obstacle'> & { readonly now: Instant }) {
  const course = subject.symptomatic ? 'symptomatic' : 'asymptomatic';
  return (
    <>
      <h2>{words.period}</h2>
      <DayStrip
        label={words.strip}
        dayZero={subject.dayZero}
        lastDay={subject.lastDay ?? addDays(subject.plannedReturnOn, -1)}
        today={jstDate(now)}
      />
      <SummaryList
        rows={[
          { label: words.course, value: shared.course[course] },
          { label: words.dayZero[course], value: staffDate(subject.dayZero) },
          { label: words.startsOn, value: staffDate(subject.startsOn) },
          {
            label: words.lastDay,
            value: subject.lastDay === null ? words.noEnd : staffDate(subject.lastDay),
          },
          {
            label: words.returnOn,
            value: subject.returnOn === null ? words.noEnd : staffDate(subject.returnOn),
          },
          { label: words.planned, value: staffDate(subject.plannedReturnOn) },
          {
            label: words.obstacle,
            value: obstacle === null ? words.willRelease : words.obstacles[obstacle],
          },
          { label: words.rule, value: words.ruleOf(subject.ruleId) },
        ]}
      />
    </>
  );
}
