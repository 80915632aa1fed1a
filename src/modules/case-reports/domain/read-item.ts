import type { PlainDate } from '../../../kernel/plain-date.ts';
import { fail, ok, type Result } from '../../../kernel/result.ts';
import { readDayNear, readWrittenDay } from '../../../kernel/written-day.ts';
import type { ItemValue } from './case-report.ts';
import type { ItemProblem } from './field-reason.ts';
import type { ReportItem, ReportProfile } from './profile.ts';

const LONGEST_NAME = 80;
const LONGEST_TEXT = 300;
const OLDEST_YEARS = 130;
const NOT_DIGIT = /[^0-9]/g;
const POSTAL_SIGNS = /[0-9\s\u3012\u30fc\u2010-\u2015\u2212-]/gu;

/** Reads what was given for an item, at least one text that is not empty, in its normal form. */
export function readItem(
  item: ReportItem,
  given: readonly string[],
  profile: ReportProfile,
  today: PlainDate,
): Result<ItemValue, ItemProblem> {
  const text = given[0] ?? '';
  switch (item.type) {
    case 'text':
      return atMost(LONGEST_TEXT, text.replaceAll(/\s*\n\s*/gu, ' '));
    case 'name': {
      const name = profile.tidyName(text);
      return /\p{L}/u.test(name) ? atMost(LONGEST_NAME, name) : fail('not-a-name');
    }
    case 'kana': {
      const kana = profile.normaliseKana(text);
      return kana === null ? fail('not-kana') : atMost(LONGEST_NAME, kana);
    }
    case 'phone':
      return orFail(profile.normalisePhone(text), 'not-a-phone');
    case 'postal':
      return orFail(sevenDigits(text), 'not-a-postal-code');
    case 'date':
      return readDate(item, text, today);
    case 'choice':
      return orFail(codeOf(item, text), 'not-a-choice');
    case 'choices':
      return readChoices(item, given);
  }
}

const orFail = <T>(value: T | null, problem: ItemProblem): Result<T, ItemProblem> =>
  value === null ? fail(problem) : ok(value);

const atMost = (longest: number, text: string): Result<string, ItemProblem> =>
  [...text].length > longest ? fail('too-long') : ok(text);

/** A birth date without its year would be taken for one of this year. */
function readDate(item: ReportItem, text: string, today: PlainDate): Result<PlainDate, ItemProblem> {
  const date = item.wholeDate ? readWrittenDay(text) : readDayNear(text, today);
  if (date === null) return fail('not-a-date');
  if (date > today) return fail('in-future');
  const years = Number(today.slice(0, 4)) - Number(date.slice(0, 4));
  return years > OLDEST_YEARS ? fail('too-long-ago') : ok(date);
}

/** By its code, or by its words as a file may have them. */
const codeOf = (item: ReportItem, text: string): string | null =>
  item.choices.find(({ code, title }) => code === text || title === text)?.code ?? null;

function readChoices(item: ReportItem, given: readonly string[]): Result<readonly string[], ItemProblem> {
  const codes = given.map(text => codeOf(item, text));
  const known = codes.filter(code => code !== null);
  if (known.length < codes.length) return fail('not-a-choice');
  if (item.none !== null && known.length > 1 && known.includes(item.none)) return fail('none-and-others');
  return ok(item.choices.map(({ code }) => code).filter(code => known.includes(code)));
}

function sevenDigits(text: string): string | null {
  const folded = text.normalize('NFKC').trim();
  const digits = folded.replaceAll(NOT_DIGIT, '');
  return digits.length === 7 && folded.replaceAll(POSTAL_SIGNS, '') === '' ? digits : null;
}
