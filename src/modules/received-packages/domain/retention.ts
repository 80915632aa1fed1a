import { addDays, type PlainDate } from '../../../kernel/plain-date.ts';

/** How long the data of a person stay after the end of support, unless the unit set another number of days. */
export const DEFAULT_RETENTION_DAYS = 30;
const MOST_DAYS = 365;

/** Reads a number of days from 0 to 365; null for anything else. */
export function parseRetentionDays(text: string): number | null {
  const days = /^\d{1,3}$/.test(text) ? Number(text) : null;
  return days !== null && days <= MOST_DAYS ? days : null;
}

/** The first day on which what ended is due to be destroyed: with 0 days, the day after the end. */
export const destroyFrom = (endedOn: PlainDate, days: number): PlainDate => addDays(endedOn, days + 1);

/** The last end of support whose data are due today. */
export const dueThrough = (today: PlainDate, days: number): PlainDate => addDays(today, -(days + 1));

/** What is done by when, once the programme ends (R-03: a measure for the time being). */
export interface SunsetPlan {
  readonly endsOn: PlainDate;
  /** The first day on which nothing may be left; null while somebody has support, whose end is not known. */
  readonly emptyFrom: PlainDate | null;
}

/**
 * The plan for the end of the programme: everything is destroyed when the days of keeping have passed after the last end of
 * support, or after the end of the programme where nobody had support longer.
 */
export function sunsetPlan(
  endsOn: PlainDate,
  kept: { readonly running: number; readonly lastEndedOn: PlainDate | null },
  days: number,
): SunsetPlan {
  const last = kept.lastEndedOn !== null && kept.lastEndedOn > endsOn ? kept.lastEndedOn : endsOn;
  return { endsOn, emptyFrom: kept.running > 0 ? null : destroyFrom(last, days) };
}
