import { addDays, type PlainDate } from '../../kernel/plain-date.ts';

const LAST_OF_1899 = '1899-12-31' as PlainDate;
const FIRST_OF_1904 = '1904-01-01' as PlainDate;
const LAST_SERIAL = 2_958_465;
/** The 29 February 1900 of spreadsheets, which never was; every later day is one too high. */
const NO_SUCH_DAY = 60;
const MINUTES_A_DAY = 1_440;

/**
 * What a cell with the format of a date or time shows: `YYYY-MM-DD`, `YYYY-MM-DD HH:mm`, or `HH:mm` for a time alone.
 * `from1904` for workbooks that count from 1904. The 29 February 1900 comes as it is shown, for the rule of days to refuse.
 * Null for a number that is no day.
 */
export function excelDateText(serial: number, from1904: boolean): string | null {
  if (!(serial >= 0) || serial > LAST_SERIAL) return null;
  const minutes = Math.round((serial % 1) * MINUTES_A_DAY);
  const day = Math.floor(serial) + (minutes === MINUTES_A_DAY ? 1 : 0);
  const time = clockTime(minutes % MINUTES_A_DAY);
  if (day === 0 && !from1904) return time;
  const date = from1904 ? addDays(FIRST_OF_1904, day) : dayFrom1900(day);
  return minutes % MINUTES_A_DAY === 0 ? date : `${date} ${time}`;
}

const dayFrom1900 = (day: number): string =>
  day === NO_SUCH_DAY ? '1900-02-29' : addDays(LAST_OF_1899, day < NO_SUCH_DAY ? day : day - 1);

const clockTime = (minutes: number): string =>
  [Math.floor(minutes / 60), minutes % 60].map(part => String(part).padStart(2, '0')).join(':');

// The formats that every workbook has without naming them: Western, and those of Japan.
const BUILT_IN_DATES = [
  [14, 22],
  [27, 36],
  [45, 47],
  [50, 58],
] as const;
const LITERALS = /"[^"]*"|\\.|\[[^\]]*\]|_.|\*./g;

/** Whether numbers with this format are shown as a date or time. `code` is the workbook's own format, where it has one. */
export function isDateFormat(formatId: number, code: string | undefined): boolean {
  if (code === undefined) return BUILT_IN_DATES.some(([from, to]) => formatId >= from && formatId <= to);
  return /[ymdhge]/i.test(code.replace(LITERALS, '').replace(/general/i, ''));
}
