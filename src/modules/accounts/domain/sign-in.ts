import { addMinutes, type Instant, jstDate } from '../../../kernel/instant.ts';
import { fail, ok, type Result } from '../../../kernel/result.ts';
import { isValidOn, type Validity } from './validity.ts';

/** How often in a row an account's password or code was wrong, and until when it therefore stays shut. */
export interface Attempts {
  readonly failedAttempts: number;
  readonly lockedUntil: Instant | null;
}

export interface SignInState extends Attempts, Validity {
  readonly status: 'active' | 'suspended';
}

/** For the audit only. Whoever tries is told the same words, whatever the reason (ASVS 6.3.8). */
export type SignInReason = 'unknown-name' | 'suspended' | 'not-valid-today' | 'locked' | 'wrong';

/** A refusal that was counted; the attempts are to be kept. */
export interface SignInRefusal {
  readonly why: SignInReason;
  readonly attempts: Attempts;
}

const FAILURES_BEFORE_LOCK = 5;
const FIRST_LOCK_MINUTES = 15;
// Longer would let a stranger who knows only the login name keep its owner out (ASVS 6.3.1).
const LONGEST_LOCK_MINUTES = 120;

export const NO_ATTEMPTS: Attempts = { failedAttempts: 0, lockedUntil: null };

/**
 * Decides one try of a password or a code. `state` is null for a name that no account has. A right answer during a lock
 * is refused like a wrong one and neither is counted; every fifth failure in a row locks for 15, 30, 60, then 120 minutes.
 * A right answer outside of the first and last day of the account is refused like one to a suspended account (H-33).
 * Success leaves the count as it is: only a whole sign-in clears it, or a known password would buy endless codes.
 */
export function decideAttempt(
  state: SignInState | null,
  attempt: { readonly correct: boolean; readonly at: Instant },
): Result<Attempts, SignInRefusal> {
  if (state === null) return fail({ why: 'unknown-name', attempts: NO_ATTEMPTS });
  const attempts: Attempts = { failedAttempts: state.failedAttempts, lockedUntil: state.lockedUntil };
  if (state.lockedUntil !== null && attempt.at < state.lockedUntil) return fail({ why: 'locked', attempts });
  if (!attempt.correct) return fail({ why: 'wrong', attempts: oneMore(state.failedAttempts, attempt.at) });
  if (state.status !== 'active') return fail({ why: 'suspended', attempts });
  return isValidOn(state, jstDate(attempt.at)) ? ok(attempts) : fail({ why: 'not-valid-today', attempts });
}

function oneMore(failedBefore: number, at: Instant): Attempts {
  const failedAttempts = failedBefore + 1;
  if (failedAttempts % FAILURES_BEFORE_LOCK !== 0) return { failedAttempts, lockedUntil: null };
  const doublings = failedAttempts / FAILURES_BEFORE_LOCK - 1;
  const minutes = Math.min(FIRST_LOCK_MINUTES * 2 ** doublings, LONGEST_LOCK_MINUTES);
  return { failedAttempts, lockedUntil: addMinutes(at, minutes) };
}
