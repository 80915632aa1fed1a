import type { PlainDate } from '../../../../kernel/plain-date.ts';
import { shortDate } from '../../../../ui/date-text.ts';
import { DayTable, type DayTone } from '../../../../ui/day-table/day-table.tsx';
import { useLanguage } from '../../../../ui/language.ts';
import { useWords } from '../../../../ui/words.ts';
import { type DayKind, datedDays } from '../../../rulebook/index.ts';
import type { describeDays } from '../../use-cases/describe-information.ts';
import type { InformationText } from './information-page.ts';
import { informationWords } from './words.ts';

const TONES: Readonly<Record<DayKind, DayTone>> = {
  'day-zero': 'zero',
  recuperation: 'stay',
  'return-self-check': 'watch',
  return: 'free',
};

const cell = (text: InformationText['days'], kind: DayKind, symptomatic: boolean) => ({
  tone: TONES[kind],
  text: {
    'day-zero': symptomatic ? text.onset : text.tested,
    recuperation: text.recuperation,
    'return-self-check': text.selfCheck,
    return: text.return,
  }[kind],
});

/** The table of Q8 for everybody (K-60..K-62). */
export function CourseTable({ days }: { readonly days: ReturnType<typeof describeDays> }) {
  const { days: text } = useWords(informationWords);
  return (
    <DayTable
      caption={text.caption}
      dayHeading={text.dayHeading}
      columns={[text.symptomatic, text.asymptomatic]}
      rows={days.symptomatic.map((kind, day) => ({
        day: text.day(day),
        cells: [cell(text, kind, true), cell(text, days.asymptomatic[day] ?? 'return', false)],
      }))}
    />
  );
}

export interface OwnCourseTableProps {
  readonly symptomatic: boolean;
  readonly dayZero: PlainDate;
  readonly lastDay: PlainDate;
  readonly selfCheckUntil: PlainDate | null;
  readonly today: PlainDate;
}

/** The same table for one person, with its dates and today marked. */
export function OwnCourseTable({ symptomatic, today, ...course }: OwnCourseTableProps) {
  const { days: text } = useWords(informationWords);
  const language = useLanguage();
  return (
    <DayTable
      caption={text.ownCaption}
      dayHeading={text.dayHeading}
      columns={[symptomatic ? text.symptomatic : text.asymptomatic]}
      rows={datedDays(course).map(({ day, date, kind }) => ({
        day: text.datedDay(day, shortDate(date, language)),
        cells: [cell(text, kind, symptomatic)],
        isToday: date === today,
      }))}
    />
  );
}
