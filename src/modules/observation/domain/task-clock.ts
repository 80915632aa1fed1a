import { addHours, addMinutes, type Instant, laterInstant } from '../../../kernel/instant.ts';
import { fail, ok, type Result } from '../../../kernel/result.ts';
import type { CareCall, Outcome } from './care-task.ts';

/** By when humans must act. The rulebook's observation rule has this form. */
export interface TaskClockRule {
  readonly taskClocks: readonly { readonly fromDanger: number; readonly minutes: number }[];
  readonly welfareCheck: { readonly afterUnreachedCalls: number };
}

/** What is known of an open task when its clock is read. */
export interface TaskTimes {
  /** 1 to 9. */
  readonly danger: number;
  readonly openedAt: Instant;
  /** When a human last tried; null when nobody has. */
  readonly lastCallAt: Instant | null;
  /** When the person is to be called again, if that was agreed. */
  readonly callAgainAt: Instant | null;
}

/**
 * By when a human must have acted on the task; later it is overdue and an alarm follows. The clock starts when the task
 * opens, and anew with every call and at the time of an agreed one: a person who was not reached is not done with.
 */
export function dueOf(
  { danger, openedAt, lastCallAt, callAgainAt }: TaskTimes,
  rule: TaskClockRule,
): Instant {
  const clock = rule.taskClocks.find(({ fromDanger }) => fromDanger <= danger);
  if (clock === undefined) throw new Error(`No clock of the rulebook is for danger ${danger}.`);
  const started = [openedAt, lastCallAt, callAgainAt].filter(instant => instant !== null);
  return addMinutes(started.reduce(laterInstant), clock.minutes);
}

/** Whether nobody acted on the task in time. */
export const isOverdue = (task: TaskTimes, rule: TaskClockRule, at: Instant): boolean =>
  dueOf(task, rule) < at;

/** A person may be put off for so many hours, and no longer: whoever is put off for a week is forgotten. */
const LONGEST_WAIT_HOURS = 24;

export type NextCallProblem = 'time-missing' | 'time-passed' | 'time-too-far';

/** When the person is called again after this outcome: null unless it is `call-again`, which needs a time within a day. */
export function decideNextCall(
  outcome: Outcome,
  wanted: Instant | null,
  at: Instant,
): Result<Instant | null, NextCallProblem> {
  if (outcome !== 'call-again') return ok(null);
  if (wanted === null) return fail('time-missing');
  if (wanted <= at) return fail('time-passed');
  return wanted > addHours(at, LONGEST_WAIT_HOURS) ? fail('time-too-far') : ok(wanted);
}

/**
 * Whether the next thing to do is a visit: so many calls reached nobody since the person was last reached. A call that
 * ended with "call again" neither counts nor begins anew. SM-7, security.md 6, incidents 3 and 4.
 */
export function suggestsWelfareCheck(
  calls: readonly Pick<CareCall, 'outcome'>[],
  { welfareCheck }: Pick<TaskClockRule, 'welfareCheck'>,
): boolean {
  const lastReached = calls.findLastIndex(
    ({ outcome }) => outcome !== 'not-reached' && outcome !== 'call-again',
  );
  const unreached = calls.slice(lastReached + 1).filter(({ outcome }) => outcome === 'not-reached');
  return unreached.length >= welfareCheck.afterUnreachedCalls;
}
