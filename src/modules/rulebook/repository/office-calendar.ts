import type { z } from 'zod';
import type { OfficeCalendar } from '../../../kernel/business-day.ts';
import { addDays, type PlainDate } from '../../../kernel/plain-date.ts';
import { nationalHolidays } from './national-holidays.ts';
import { type programmeFile, WEEKDAYS } from './programme.schema.ts';

/** Turns the written closing days into the calendar that business days are counted by. */
export function officeCalendarOf(written: z.output<typeof programmeFile>['officeCalendar']): OfficeCalendar {
  const holidays = nationalHolidays();
  return {
    closedWeekdays: new Set(written.closedWeekdays.map(name => WEEKDAYS.indexOf(name) + 1)),
    closedEveryYear: monthDaysBetween(written.closedEveryYear.from, written.closedEveryYear.through),
    holidays: written.closedOnNationalHolidays ? holidays.dates : new Set(),
    coveredFrom: holidays.from,
    coveredThrough: holidays.through,
  };
}

/** All `MM-DD` from one to the other; over the New Year when `through` comes first in the year. */
function monthDaysBetween(from: string, through: string): ReadonlySet<string> {
  const days = new Set<string>();
  // A leap year, so that 02-29 is among them.
  let day = `2000-${from}` as PlainDate;
  const last = `${through < from ? 2001 : 2000}-${through}`;
  for (; day <= last; day = addDays(day, 1)) days.add(day.slice(5));
  return days;
}
