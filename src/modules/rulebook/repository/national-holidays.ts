import holidayJp from '@holiday-jp/holiday_jp';
import { type PlainDate, plainDateOf } from '../../../kernel/plain-date.ts';

// The package's isHoliday(Date) reads the process's time zone; its keys are calendar dates and depend on none.
const DATES = Object.keys(holidayJp.holidays).sort();

/** Japan's national holidays as `YYYY-MM-DD`, and the first and last day of the years they are known for. */
export function nationalHolidays(): {
  readonly dates: ReadonlySet<string>;
  readonly from: PlainDate;
  readonly through: PlainDate;
} {
  const yearOf = (date: string | undefined) => Number(date?.slice(0, 4));
  const from = plainDateOf(yearOf(DATES[0]), 1, 1);
  const through = plainDateOf(yearOf(DATES.at(-1)), 12, 31);
  if (from === null || through === null) throw new Error('The list of national holidays is empty.');
  return { dates: new Set(DATES), from, through };
}
