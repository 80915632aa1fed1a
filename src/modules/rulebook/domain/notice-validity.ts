import { addDays, dateParts, type PlainDate, plainDateOf } from '../../../kernel/plain-date.ts';
import { ok, type Result } from '../../../kernel/result.ts';
import type { NoticeRule } from './notice.ts';
import { nearestVersion, type Timeline } from './timeline.ts';

/** The last day, to its end, on which a notice issued on `issuedOn` is valid (K-53, A-7). */
export function evaluateNoticeValidity(
  rulebook: { readonly notice: Timeline<NoticeRule> },
  on: PlainDate,
  { issuedOn }: { readonly issuedOn: PlainDate },
): Result<{ readonly validThrough: PlainDate }, never> {
  return ok({ validThrough: endOfMonths(issuedOn, nearestVersion(rulebook.notice, on).validMonths) });
}

/**
 * The end of a period of months by Civil Code 140 and 143: it starts on the day after `date` and ends on the day before
 * the corresponding day, or with the last month where that has no such day.
 */
function endOfMonths(date: PlainDate, months: number): PlainDate {
  const start = dateParts(addDays(date, 1));
  const month0 = start.month - 1 + months;
  const year = start.year + Math.floor(month0 / 12);
  const corresponding = plainDateOf(year, (month0 % 12) + 1, start.day);
  // A month that lacks the day is never December, so its next month lies in the same year.
  return addDays(corresponding ?? firstOfMonth(year, (month0 % 12) + 2), -1);
}

const firstOfMonth = (year: number, month: number): PlainDate =>
  `${year}-${String(month).padStart(2, '0')}-01` as PlainDate;
