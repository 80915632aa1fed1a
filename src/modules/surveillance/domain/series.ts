import { addDays, type PlainDate } from '../../../kernel/plain-date.ts';
import { mondayOf } from './counted-range.ts';
import type { Figure, Question } from './figure.ts';

/** What one bar or point stands for: a day, or a reporting week by its Monday. */
export type Unit = 'day' | 'week';

const DAYS = { day: 1, week: 7 } as const;

/** The days or Mondays from the first to the last day. */
export function startsOf(unit: Unit, from: PlainDate, to: PlainDate): readonly PlainDate[] {
  const starts: PlainDate[] = [];
  for (let day = unit === 'week' ? mondayOf(from) : from; day <= to; day = addDays(day, DAYS[unit]))
    starts.push(day);
  return starts;
}

/** The counts of the days or weeks that begin on `starts`, of one part or of all parts together. */
export function seriesOf(
  figures: readonly Figure[],
  question: Question,
  unit: Unit,
  starts: readonly PlainDate[],
  part: string | null = null,
): readonly number[] {
  const counts = new Map<PlainDate, number>();
  for (const figure of figures) {
    if (figure.question !== question || (part !== null && figure.part !== part)) continue;
    const start = unit === 'week' ? mondayOf(figure.day) : figure.day;
    counts.set(start, (counts.get(start) ?? 0) + figure.count);
  }
  return starts.map(start => counts.get(start) ?? 0);
}

/**
 * Newly confirmed cases of each day: the totals that institutions told where the day has totals, else the cases reported.
 */
export function newlyConfirmed(
  figures: readonly Figure[],
  days: readonly PlainDate[],
  totalledDays: ReadonlySet<PlainDate>,
): readonly number[] {
  const reported = seriesOf(figures, 'cases-by-report-day', 'day', days);
  const totals = seriesOf(figures, 'totals-by-day', 'day', days);
  return days.map((day, place) => (totalledDays.has(day) ? totals : reported)[place] ?? 0);
}

/** The counts of the parts of the days from the first to the last. */
export function partsOf(
  figures: readonly Figure[],
  question: Question,
  from: PlainDate,
  to: PlainDate,
): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const figure of figures)
    if (figure.question === question && figure.day >= from && figure.day <= to)
      counts.set(figure.part, (counts.get(figure.part) ?? 0) + figure.count);
  return counts;
}
