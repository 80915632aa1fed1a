import { addDays, dayOfWeek, type PlainDate } from './plain-date.ts';

/** When an office is closed. Total only between `coveredFrom` and `coveredThrough`, the years whose holidays are known. */
export type OfficeCalendar = {
  /** Monday = 1 … Sunday = 7. */
  readonly closedWeekdays: ReadonlySet<number>;
  /** Days closed every year, as `MM-DD`. */
  readonly closedEveryYear: ReadonlySet<string>;
  /** National holidays, as `YYYY-MM-DD`. */
  readonly holidays: ReadonlySet<string>;
  readonly coveredFrom: PlainDate;
  readonly coveredThrough: PlainDate;
};

/** True when the office is open on `date`, which must lie within the calendar's cover. */
export const isBusinessDay = (date: PlainDate, calendar: OfficeCalendar): boolean =>
  !calendar.closedWeekdays.has(dayOfWeek(date)) &&
  !calendar.closedEveryYear.has(date.slice(5)) &&
  !calendar.holidays.has(date);

/** The first open day after `date` (domain.md ); null when `date` or the answer lies outside the calendar's cover. */
export function nextBusinessDay(date: PlainDate, calendar: OfficeCalendar): PlainDate | null {
  if (date < calendar.coveredFrom) return null;
  let next = addDays(date, 1);
  while (next <= calendar.coveredThrough) {
    if (isBusinessDay(next, calendar)) return next;
    next = addDays(next, 1);
  }
  return null;
}
