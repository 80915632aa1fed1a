import { type PlainDate, plainDateOf } from './plain-date.ts';

/** A Japanese era that a living person may write. The Gregorian year of its year 1 finds a candidate; ICU decides the edges. */
const ERAS = [
  { letter: 'R', name: '令和', firstYear: 2019 },
  { letter: 'H', name: '平成', firstYear: 1989 },
  { letter: 'S', name: '昭和', firstYear: 1926 },
  { letter: 'T', name: '大正', firstYear: 1912 },
] as const;

const WRITTEN =
  /^(R|H|S|T|令和|平成|昭和|大正)(元|\d{1,2})(?:年(\d{1,2})月(\d{1,2})日|[./-](\d{1,2})[./-](\d{1,2}))$/;
const LONG = new Intl.DateTimeFormat('ja-JP-u-ca-japanese', { dateStyle: 'long', timeZone: 'UTC' });
const PARTS = new Intl.DateTimeFormat('ja-JP-u-ca-japanese', {
  era: 'long',
  year: 'numeric',
  month: 'numeric',
  day: 'numeric',
  timeZone: 'UTC',
});

const eraAndYear = (date: PlainDate): { era: string; year: number } => {
  const parts = PARTS.formatToParts(Date.parse(date));
  const part = (type: string) => parts.find(candidate => candidate.type === type)?.value ?? '';
  return { era: part('era'), year: Number(part('year')) };
};

/**
 * Reads an era date such as `R4.2.10`, `平成2年1月2日` or `令和元年5月1日`; full-width forms and spaces are accepted.
 * Null for any other form, for a day that does not exist and for one that lies outside its era (昭和64年1月8日).
 */
export function parseEraDate(text: string): PlainDate | null {
  const written = WRITTEN.exec(text.normalize('NFKC').replaceAll(/\s/g, '').toUpperCase());
  if (written === null) return null;
  const era = ERAS.find(({ letter, name }) => written[1] === letter || written[1] === name);
  if (era === undefined) return null;
  const year = written[2] === '元' ? 1 : Number(written[2]);
  const month = Number(written[3] ?? written[5]);
  const day = Number(written[4] ?? written[6]);
  const date = plainDateOf(era.firstYear + year - 1, month, day);
  if (date === null) return null;
  const actual = eraAndYear(date);
  return actual.era === era.name && actual.year === year ? date : null;
}

/** Prints a date as statutory papers do, e.g. `令和4年2月10日`, `令和元年5月1日`. Dependable from 1873, when Japan took the Gregorian calendar. */
export const printEraDate = (date: PlainDate): string => LONG.format(Date.parse(date));

/** Prints a date with the era's letter, e.g. `R4.2.10`; null before 大正 (1912-07-30). */
export function printShortEraDate(date: PlainDate): string | null {
  const { era, year } = eraAndYear(date);
  const letter = ERAS.find(({ name }) => name === era)?.letter;
  return letter === undefined
    ? null
    : `${letter}${year}.${Number(date.slice(5, 7))}.${Number(date.slice(8, 10))}`;
}
