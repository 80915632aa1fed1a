import type { Instant } from '../../../kernel/instant.ts';
import { fail, type Result } from '../../../kernel/result.ts';
import { type Attempts, decideAttempt, type SignInReason, type SignInState } from './sign-in.ts';
import { type CodeReason, decideTotpStep } from './totp-step.ts';

export interface CodeState extends SignInState {
  readonly totpLastStep: number | null;
}

/** What the person is told, why it was so (for the audit), and the attempts to keep. */
export interface CodeRefusal {
  readonly told: CodeReason;
  readonly why: SignInReason | 'used';
  readonly attempts: Attempts;
}

/**
 * Decides a typed one-time code; `matched` is the time step that it belongs to, null when none. Wrong codes count towards
 * the same lock as wrong passwords. A used one does not: it was right once, so nobody guessed it, and a form sent twice
 * must not shut its owner out. Returns the step to keep.
 */
export function decideCode(
  state: CodeState,
  { matched, at }: { readonly matched: number | null; readonly at: Instant },
): Result<number, CodeRefusal> {
  const attempt = decideAttempt(state, { correct: matched !== null, at });
  if (!attempt.ok) return fail({ told: 'code-wrong', ...attempt.reason });
  const step = decideTotpStep(state.totpLastStep, matched);
  return step.ok ? step : fail({ told: step.reason, why: 'used', attempts: attempt.value });
}
