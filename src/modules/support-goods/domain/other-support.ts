import type { PlainDate } from '../../../kernel/plain-date.ts';
import { fail, ok, type Result } from '../../../kernel/result.ts';
import { readDayNear } from '../../../kernel/written-day.ts';

/** Something that was done for somebody besides calls, goods and rubbish (Y-13). */
export interface OtherSupport {
  readonly doneOn: PlainDate;
  readonly what: string;
}

export interface OtherSupportProblem {
  readonly field: keyof OtherSupport;
  readonly reason: 'missing' | 'not-a-day' | 'in-the-future' | 'outside-decision' | 'too-long';
}

const LONGEST = 500;

/** Reads what was done: on a day on which the decision that allows it holds, and not one that is still to come. */
export function readOtherSupport(
  given: Readonly<Record<keyof OtherSupport, string>>,
  decision: { readonly holdsFrom: PlainDate; readonly holdsThrough: PlainDate | null },
  today: PlainDate,
): Result<OtherSupport, readonly OtherSupportProblem[]> {
  const problems: OtherSupportProblem[] = [];
  const doneOn = readDayNear(given.doneOn, today);
  if (doneOn === null)
    problems.push({ field: 'doneOn', reason: given.doneOn.trim() === '' ? 'missing' : 'not-a-day' });
  else if (doneOn > today) problems.push({ field: 'doneOn', reason: 'in-the-future' });
  else if (doneOn < decision.holdsFrom || (decision.holdsThrough !== null && doneOn > decision.holdsThrough))
    problems.push({ field: 'doneOn', reason: 'outside-decision' });
  const what = given.what.trim();
  if (what === '') problems.push({ field: 'what', reason: 'missing' });
  if (what.length > LONGEST) problems.push({ field: 'what', reason: 'too-long' });
  return doneOn === null || problems.length > 0 ? fail(problems) : ok({ doneOn, what });
}
