import { type Instant, jstDate } from '../../../kernel/instant.ts';
import { daysBetween, type PlainDate } from '../../../kernel/plain-date.ts';
import { fail, ok, type Result } from '../../../kernel/result.ts';
import type { RuleProblem } from './rule-problem.ts';
import { nearestVersion, type Timeline } from './timeline.ts';

/** The last day on which a filing is accepted, counted from onset or, without symptoms, from the test (K-25, A-4). */
export type FilingWindowRule = {
  readonly symptomaticThroughDay: number;
  readonly asymptomaticThroughDay: number;
};

export type FilingWindowFacts = {
  readonly submittedAt: Instant;
  readonly onsetOn: PlainDate | null;
  readonly testedOn: PlainDate | null;
};

export type FilingWindow = {
  readonly accepted: boolean;
  /** Calendar days in Japan from onset (or test) to submission; negative when that date is still to come. */
  readonly day: number;
  readonly reason: null | 'onset-in-future' | 'test-in-future' | 'window-expired';
};

/** Whether a filing arrives in time, whether or not the scheme is in force on that day (K-25, A-3). */
export function evaluateFilingWindow(
  rulebook: { readonly filingWindow: Timeline<FilingWindowRule> },
  on: PlainDate,
  { submittedAt, onsetOn, testedOn }: FilingWindowFacts,
): Result<FilingWindow, RuleProblem> {
  const dayZero = onsetOn ?? testedOn;
  if (dayZero === null) return fail('neither-onset-nor-test');
  const rule = nearestVersion(rulebook.filingWindow, on);
  const throughDay = onsetOn === null ? rule.asymptomaticThroughDay : rule.symptomaticThroughDay;
  const submittedOn = jstDate(submittedAt);
  const day = daysBetween(dayZero, submittedOn);
  const isAfterSubmission = (date: PlainDate | null) => date !== null && date > submittedOn;
  const refuse = (reason: FilingWindow['reason']) => ok({ accepted: false, day, reason });
  if (isAfterSubmission(onsetOn)) return refuse('onset-in-future');
  if (isAfterSubmission(testedOn)) return refuse('test-in-future');
  if (day > throughDay) return refuse('window-expired');
  return ok({ accepted: true, day, reason: null });
}
