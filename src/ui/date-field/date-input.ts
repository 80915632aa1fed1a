import { parseEraDate } from '../../kernel/era-date.ts';
import { dateParts, type PlainDate, plainDateOf } from '../../kernel/plain-date.ts';
import { fail, ok, type Result } from '../../kernel/result.ts';
import { dateSuffixes, eras, firstYearOfEra } from '../words.ja.ts';

/** The three boxes of a date field as they were typed. */
export type DateInput = { readonly year: string; readonly month: string; readonly day: string };

/** Why three boxes are not a date: all empty, one part missing or unreadable, or a day the month lacks. */
export type DateInputProblem = 'empty' | 'year' | 'month' | 'day' | 'no-such-day';

/** Full-width forms become half-width; spaces and a trailing year, month or day suffix go. */
const tidy = (text: string): string => text.normalize('NFKC').replace(/\s/g, '').replace(dateSuffixes, '');

const readNumber = (text: string): number | null => (/^\d{1,2}$/.test(text) ? Number(text) : null);

/** Reads a Gregorian year of four digits or an era year such as R4, H2 or its written form; else null. */
export function readYear(text: string): number | null {
  const year = tidy(text);
  if (/^\d{4}$/.test(year)) return Number(year);
  for (const { name, initial, firstYear } of eras) {
    const count = year.startsWith(name)
      ? year.slice(name.length)
      : year.toUpperCase().startsWith(initial)
        ? year.slice(initial.length).replace(/^\./, '')
        : null;
    if (count === null) continue;
    const nth = count === firstYearOfEra ? 1 : readNumber(count);
    return nth === null || nth === 0 ? null : firstYear + nth - 1;
  }
  return null;
}

/** Reads the three boxes as a date, with the first thing to put right as the reason. */
export function readDateInput(input: DateInput): Result<PlainDate, DateInputProblem> {
  if ([input.year, input.month, input.day].every(part => part.trim() === '')) return fail('empty');
  const year = readYear(input.year);
  if (year === null) return fail('year');
  const month = readNumber(tidy(input.month));
  if (month === null || month < 1 || month > 12) return fail('month');
  const day = readNumber(tidy(input.day));
  if (day === null || day < 1 || day > 31) return fail('day');
  const date = plainDateOf(year, month, day);
  if (date === null) return fail('no-such-day');
  return isOfItsEra(tidy(input.year), month, day) ? ok(date) : fail('year');
}

/** Whether an era year names an era that ran on that day: year 35 of Heisei never came. A Gregorian year always does. */
const isOfItsEra = (year: string, month: number, day: number): boolean =>
  /^\d{4}$/.test(year) || parseEraDate(`${year.replace('.', '')}.${month}.${day}`) !== null;

/** Fills the three boxes from a date. */
export function dateInputOf(date: PlainDate): DateInput {
  const { year, month, day } = dateParts(date);
  return { year: String(year), month: String(month), day: String(day) };
}
