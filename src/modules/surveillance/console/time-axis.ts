import type { PlainDate } from '../../../kernel/plain-date.ts';
import { reportingWeek } from '../../../kernel/reporting-week.ts';
import { monthDay } from '../../../ui/date-text.ts';
import type { CountedRange } from '../domain/counted-range.ts';
import { startsOf, type Unit } from '../domain/series.ts';
import { ja as words } from './words.ja.ts';

/** The days or reporting weeks along a chart. */
export interface TimeAxis {
  readonly unit: Unit;
  readonly axisLabel: string;
  readonly starts: readonly PlainDate[];
  readonly labels: readonly string[];
}

/** The axis of the days of a range. */
export function timeAxis(unit: Unit, { from, to }: CountedRange): TimeAxis {
  const starts = startsOf(unit, from, to);
  const labelOf = unit === 'day' ? monthDay : (day: PlainDate) => words.weekLabel(reportingWeek(day).week);
  return { unit, axisLabel: words[unit], starts, labels: starts.map(day => labelOf(day)) };
}
