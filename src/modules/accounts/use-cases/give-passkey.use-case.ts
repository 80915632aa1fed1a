import { fail, ok, type Result } from '../../../kernel/result.ts';
import { recordAudit } from '../../audit/index.ts';
import { secondStep } from '../domain/account.ts';
import { decideAttempt } from '../domain/sign-in.ts';
import { accountById, updateAccount } from '../repository/staff-account.repository.ts';
import { passkeysOf, usePasskey } from '../repository/staff-passkey.repository.ts';
import { takeChallenge } from '../repository/staff-session.repository.ts';
import type { AccountsDeps } from './accounts-deps.ts';
import { openConsole } from './open-console.ts';
import { matchedPasskey } from './passkey-proof.ts';
import { type StaffIdentity, staffActor } from './signed-in-staff.ts';

/**
 * Takes a passkey's signature in place of the one-time code (ASVS 6.3.3) and returns the token that opens the console. A
 * wrong one counts towards the lock like a wrong code; what was asked counts once, right or wrong. An account that owes a
 * new password or its first code gives those first.
 */
export async function givePasskey(
  deps: Pick<AccountsDeps, 'database' | 'clock'>,
  caller: StaffIdentity,
  input: { readonly posted: string; readonly origin: string },
): Promise<Result<{ readonly token: string }, 'passkey-wrong'>> {
  return deps.database.withTenant(staffActor(caller), async tx => {
    const account = await accountById(tx, caller.accountId, 'lock');
    const challenge = await takeChallenge(tx, caller);
    const known = await passkeysOf(tx, caller.accountId);
    const at = deps.clock.now();
    const question = challenge === null ? null : { challenge, origin: input.origin };
    const matched = question === null ? null : await matchedPasskey(input.posted, question, known);
    const owes = account !== null && (account.mustChangePassword || secondStep(account) === 'enrol');
    const decision = decideAttempt(account, { correct: matched !== null && !owes, at });
    if (decision.ok && matched !== null && account !== null) {
      await usePasskey(tx, matched.passkey.passkeyId, { signCount: matched.signCount, at });
      const effect = { at, ends: 'unfinished', change: {}, fields: ['passkey'] } as const;
      return ok({ token: await openConsole(tx, account, effect) });
    }
    const refusal = decision.ok ? null : decision.reason;
    if (refusal !== null) await updateAccount(tx, caller.accountId, refusal.attempts);
    await recordAudit(tx, {
      action: 'session.refuse-passkey',
      resource: 'session',
      subjectId: caller.accountId,
      purpose: 'access-control',
      detail: { why: refusal?.why ?? null },
    });
    return fail('passkey-wrong');
  });
}
