import { addDays, daysBetween, type PlainDate } from '../../../kernel/plain-date.ts';
import type { PeriodRule } from './period.ts';

/** What a day of a recuperation is. On `return-self-check` one may go out and goes on watching one's health. */
export type DayKind = 'day-zero' | 'recuperation' | 'return-self-check' | 'return';

/** A recuperation as far as a table of its days needs it; days count from day zero. */
export type Course = {
  readonly lastDay: number;
  /** The last day of watching oneself; null for none. */
  readonly selfCheckUntil: number | null;
};

/** What every day of the course is, from day zero to `through` (K-60..K-62). */
export const daysOf = ({ lastDay, selfCheckUntil }: Course, through: number): readonly DayKind[] =>
  Array.from({ length: through + 1 }, (_, day) => {
    if (day === 0) return 'day-zero';
    if (day <= lastDay) return 'recuperation';
    return selfCheckUntil !== null && day <= selfCheckUntil ? 'return-self-check' : 'return';
  });

/** The first day on which nothing is left to do. */
export const freeDay = ({ lastDay, selfCheckUntil }: Course): number =>
  Math.max(lastDay, selfCheckUntil ?? 0) + 1;

/** The two columns of the public table, which are equally long. */
export type DayTable = Readonly<Record<'symptomatic' | 'asymptomatic', readonly DayKind[]>>;

/** The table of Q8 by one version of the rule: recuperations without relapse, at home (K-60..K-62). */
export function dayTable({ symptomatic, asymptomatic }: PeriodRule): DayTable {
  const courses = {
    symptomatic: { lastDay: symptomatic.days, selfCheckUntil: symptomatic.selfCheckDays },
    asymptomatic: { lastDay: asymptomatic.days, selfCheckUntil: asymptomatic.selfCheckDays },
  };
  const through = Math.max(freeDay(courses.symptomatic), freeDay(courses.asymptomatic));
  return {
    symptomatic: daysOf(courses.symptomatic, through),
    asymptomatic: daysOf(courses.asymptomatic, through),
  };
}

/** The days of a person's own recuperation with their dates; at least one day of freedom ends it. */
export function datedDays(course: {
  readonly dayZero: PlainDate;
  readonly lastDay: PlainDate;
  readonly selfCheckUntil: PlainDate | null;
}): readonly { readonly day: number; readonly date: PlainDate; readonly kind: DayKind }[] {
  const { dayZero } = course;
  const counted: Course = {
    lastDay: daysBetween(dayZero, course.lastDay),
    selfCheckUntil: course.selfCheckUntil === null ? null : daysBetween(dayZero, course.selfCheckUntil),
  };
  return daysOf(counted, freeDay(counted)).map((kind, day) => ({ day, date: addDays(dayZero, day), kind }));
}
