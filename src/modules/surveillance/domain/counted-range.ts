import { addDays, dayOfWeek, daysBetween, type PlainDate } from '../../../kernel/plain-date.ts';

/** The days that are counted, both ends included. */
export interface CountedRange {
  readonly from: PlainDate;
  readonly to: PlainDate;
}

const USUAL_DAYS = 28;
const MOST_DAYS = 366;

/** The Monday of the day's reporting week (TV-089). */
export const mondayOf = (day: PlainDate): PlainDate => addDays(day, 1 - dayOfWeek(day));

/**
 * The range between two days that were asked for; null is a day that was not. Never after today, never longer than a year,
 * four weeks where no beginning is given or it lies after the end.
 */
export function rangeBetween(from: PlainDate | null, to: PlainDate | null, today: PlainDate): CountedRange {
  const last = to === null || to > today ? today : to;
  if (from === null || from > last) return { from: addDays(last, 1 - USUAL_DAYS), to: last };
  return daysBetween(from, last) < MOST_DAYS
    ? { from, to: last }
    : { from: addDays(last, 1 - MOST_DAYS), to: last };
}
