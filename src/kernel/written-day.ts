import { parseEraDate } from './era-date.ts';
import { dateParts, daysBetween, type PlainDate, parsePlainDate, plainDateOf } from './plain-date.ts';

const YEAR_FIRST = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})$/;
const EIGHT_DIGITS = /^(\d{4})(\d{2})(\d{2})$/;
const MONTH_AND_DAY = /^(\d{1,2})[-/.](\d{1,2})$|^(\d{1,2})(\d{2})$/;
// The signs for year, month and day between the numbers, and the last one.
const HAN_BETWEEN = /\p{Script=Han}(?=.)/gu;
const HAN_AT_END = /\p{Script=Han}$/u;

/** Full-width forms become half-width, spaces go, the signs for year and month become hyphens and that for day goes. */
const fold = (text: string): string =>
  text.normalize('NFKC').replaceAll(/\s/g, '').replace(HAN_AT_END, '').replaceAll(HAN_BETWEEN, '-');

const foldedParts = (folded: string): RegExpExecArray | null =>
  YEAR_FIRST.exec(folded) ?? EIGHT_DIGITS.exec(folded);

/**
 * Reads a day as people write it: `2020-07-15`, `2020/7/15`, `2020.7.15`, `20200715`, with the signs for year, month and
 * day, or of an era (`R2.7.15`); full-width forms too. Null for anything else and for a day that does not exist.
 */
export function readWrittenDay(text: string): PlainDate | null {
  const plain = parsePlainDate(text);
  if (plain !== null) return plain;
  const parts = YEAR_FIRST.exec(text) ?? foldedParts(fold(text));
  if (parts === null) return parseEraDate(text);
  return plainDateOf(Number(parts[1]), Number(parts[2]), Number(parts[3]));
}

/**
 * The same, and of a day without its year (`7/15`, `715`, `0715`) the one nearest to `today`: people at a keyboard type
 * the day alone, and one that is still to come stays so, to be refused.
 */
export function readDayNear(text: string, today: PlainDate): PlainDate | null {
  const parts = MONTH_AND_DAY.exec(fold(text));
  if (parts === null) return readWrittenDay(text);
  const month = Number(parts[1] ?? parts[3]);
  const day = Number(parts[2] ?? parts[4]);
  const { year } = dateParts(today);
  const candidates = [year - 1, year, year + 1]
    .map(candidate => plainDateOf(candidate, month, day))
    .filter(date => date !== null)
    .toSorted((a, b) => Math.abs(daysBetween(a, today)) - Math.abs(daysBetween(b, today)));
  return candidates[0] ?? null;
}
