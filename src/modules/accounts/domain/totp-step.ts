import { fail, ok, type Result } from '../../../kernel/result.ts';

/** Why a one-time code is not accepted. */
export type CodeReason = 'code-wrong' | 'code-used';

/**
 * Decides a one-time code by its time step (RFC 6238 section 5.2: a code is accepted once). `matched` is the step whose
 * code was typed, null when none near now; `last` is the newest step that the account has used, null when none.
 * Returns the step to keep.
 */
export function decideTotpStep(last: number | null, matched: number | null): Result<number, CodeReason> {
  if (matched === null) return fail('code-wrong');
  return last !== null && matched <= last ? fail('code-used') : ok(matched);
}
