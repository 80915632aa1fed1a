import { assertNever } from '../../../kernel/assert-never.ts';
import type { Uuid } from '../../../kernel/ids.ts';
import { addMinutes, type Instant, laterInstant } from '../../../kernel/instant.ts';
import { fail, ok, type Result } from '../../../kernel/result.ts';
import { type Attempt, type Heard, isAlarming, type WarningRule } from './attempt.ts';
import type { TaskKind } from './call-task.ts';
import type { CallRule } from './half-day.ts';
import { afterEvent, type SlotStatus } from './slot-status.ts';

/** What is known of a call when an attempt is recorded. */
export interface SlotState {
  readonly status: SlotStatus;
  /** How often it was tried before. */
  readonly attempts: number;
  readonly danger: number;
}

/** What an attempt brings about. */
export interface AttemptEffect {
  readonly status: SlotStatus;
  readonly attempts: number;
  /** When to try again; null when nobody is to. */
  readonly nextTryAt: Instant | null;
  /** The danger of this call while it stays on the list, and of the person's next ones. */
  readonly danger: number;
  /** What the leader is given to decide; null for nothing. */
  readonly opens: TaskKind | null;
}

/** Danger from 0 to 9: the list shows the highest first. */
export const DANGER = { new: 2, well: 1, unchanged: 2, notReached: 5, silent: 6, worse: 8 } as const;

export type AttemptRefusal = 'already-closed' | 'claimed-by-another';

/** Whether somebody may record what came of a call that a colleague may have in hand. A leader may always. */
export const mayRecord = (
  { status }: Pick<SlotState, 'status'>,
  claimedBy: Uuid | null,
  staffId: Uuid,
  isLeader: boolean,
): Result<null, AttemptRefusal> =>
  status === 'answered' || status === 'withdrawn'
    ? fail('already-closed')
    : claimedBy !== null && claimedBy !== staffId && !isLeader
      ? fail('claimed-by-another')
      : ok(null);

/**
 * What an attempt does to a call (SM-7, municipal variant; Y-10): an answer ends it, and goes to the leader when it cannot
 * wait; the last of the attempts that the rule gives, or a number that is not theirs, gives the person to the leader; any
 * other is tried again. A call that the leader has already is not given twice.
 */
export function followAttempt(
  slot: SlotState,
  attempt: Attempt,
  rule: CallRule,
  warning: WarningRule,
): AttemptEffect {
  const attempts = slot.attempts + 1;
  switch (attempt.outcome) {
    case 'answered': {
      const isDanger = isAlarming(attempt.heard, warning);
      return {
        status: afterEvent(slot.status, 'answer') ?? slot.status,
        attempts,
        nextTryAt: null,
        danger: isDanger ? DANGER.worse : dangerOf(attempt.heard),
        opens: isDanger ? 'worse' : null,
      };
    }
    case 'not-reached':
    case 'hung-up':
    case 'wrong-number': {
      const isOver = attempt.outcome === 'wrong-number' || attempts >= rule.attempts;
      const exhausted = isOver ? afterEvent(slot.status, 'exhaust') : null;
      const isOpen = slot.status === 'open' && exhausted === null;
      return {
        status: exhausted ?? slot.status,
        attempts,
        nextTryAt: isOpen ? nextTry(attempt.attemptedAt, attempt.nextTryAt, rule) : null,
        danger: Math.max(slot.danger, exhausted === null ? DANGER.notReached : DANGER.silent),
        opens: exhausted === null ? null : 'unreachable',
      };
    }
    default:
      return assertNever(attempt);
  }
}

const dangerOf = ({ condition }: Heard): number => (condition === 'well' ? DANGER.well : DANGER.unchanged);

const nextTry = (attemptedAt: Instant, wished: Instant | null, { retryMinutes }: CallRule): Instant =>
  wished === null ? addMinutes(attemptedAt, retryMinutes) : laterInstant(wished, attemptedAt);
