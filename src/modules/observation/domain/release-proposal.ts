import type { Instant } from '../../../kernel/instant.ts';
import { fail, ok, type Result } from '../../../kernel/result.ts';

/** What is known of a watched person when the release is considered. */
export interface ReleaseFacts {
  readonly status: 'open' | 'released' | 'closed';
  readonly endsAt: Instant | null;
  readonly lastAnswer: { readonly answeredAt: Instant; readonly hasSymptoms: boolean } | null;
  /** When staff last spoke to the person and found them well; null when never. */
  readonly lastReachedWellAt: Instant | null;
  /** When the last question that has fallen due had opened; null when none has fallen due. */
  readonly lastQuestionAt: Instant | null;
  readonly openTasks: number;
}

/** Why a person is not released by rule. All of them leave the person on the list. */
export type ReleaseObstacle =
  | 'not-open'
  | 'symptoms-last'
  | 'before-end'
  | 'human-needed'
  | 'never-heard-of'
  | 'silent-since'
  | 'symptoms-in-last-answer';

/**
 * Whether the rule releases a person at `now`: the period is over, they were heard from since they were last asked,
 * and what was heard last is that they are well. A date alone never releases anybody (K-39 to K-41, incident 1), and
 * neither does a question that was never sent: it counts as asked by the plan, whether or not its row exists.
 */
export function proposeRelease(facts: ReleaseFacts, now: Instant): Result<null, ReleaseObstacle> {
  if (facts.status !== 'open') return fail('not-open');
  if (facts.endsAt === null) return fail('symptoms-last');
  if (facts.endsAt > now) return fail('before-end');
  if (facts.openTasks > 0) return fail('human-needed');
  const answeredAt = facts.lastAnswer?.answeredAt ?? null;
  const heardAt = latest(answeredAt, facts.lastReachedWellAt);
  if (heardAt === null) return fail('never-heard-of');
  if (facts.lastQuestionAt !== null && facts.lastQuestionAt > heardAt) return fail('silent-since');
  const answerIsLatest = heardAt === answeredAt;
  return answerIsLatest && facts.lastAnswer?.hasSymptoms === true
    ? fail('symptoms-in-last-answer')
    : ok(null);
}

const latest = (a: Instant | null, b: Instant | null): Instant | null =>
  a === null ? b : b === null || a > b ? a : b;
