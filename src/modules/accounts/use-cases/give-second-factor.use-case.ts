import type { Instant } from '../../../kernel/instant.ts';
import { fail, ok, type Result } from '../../../kernel/result.ts';
import { exemptFromAudit, type Tx } from '../../../platform/db/database.ts';
import { recordAudit } from '../../audit/index.ts';
import { type StaffAccount, secondStep } from '../domain/account.ts';
import type { PasswordReason } from '../domain/password.ts';
import { decideCode } from '../domain/second-factor.ts';
import type { CodeReason } from '../domain/totp-step.ts';
import { accountById, updateAccount } from '../repository/staff-account.repository.ts';
import { sessionsOf } from '../repository/staff-session.repository.ts';
import type { AccountsDeps } from './accounts-deps.ts';
import { hashNewPassword, type TypedPassword } from './hash-new-password.ts';
import { matchedTotpStep } from './one-time-code.ts';
import { openConsole } from './open-console.ts';
import { type StaffIdentity, staffActor } from './signed-in-staff.ts';
import { openTotpSecret } from './totp-secret.ts';

export type SecondFactorReason = CodeReason | PasswordReason | 'session-ended' | 'busy';

export interface SecondFactor extends TypedPassword {
  readonly code: string;
}

/**
 * Checks the one-time code, and takes the new password where the account owes one; then both factors are given and the
 * returned token opens the console. The first code of an account confirms its secret (ASVS 6.3.3, 6.5.1). However often
 * one code is sent at once, it opens one session.
 */
export async function giveSecondFactor(
  deps: AccountsDeps,
  caller: StaffIdentity,
  input: SecondFactor,
): Promise<Result<{ readonly token: string }, SecondFactorReason>> {
  const actor = staffActor(caller);
  const seen = await deps.database.withTenant(actor, async tx => {
    exemptFromAudit(tx, 'looks up what the person owes; the try itself is audited below');
    return accountById(tx, caller.accountId);
  });
  if (seen === null) return fail('session-ended');
  const newHash = seen.mustChangePassword
    ? await hashNewPassword(deps, caller.authorityId, seen, input)
    : ok(null);
  if (!newHash.ok) return newHash;

  return deps.database.withTenant(actor, async tx => {
    const account = await accountById(tx, caller.accountId, 'lock');
    const open = (await sessionsOf(tx, caller.accountId)).some(
      ({ sessionId }) => sessionId === caller.sessionId,
    );
    if (account === null || !open || account.passwordHash !== seen.passwordHash)
      return refuse(tx, caller, { told: 'session-ended', why: 'session-ended' });

    const at = deps.clock.now();
    const matched = matchedStep(deps, caller, account, input.code, at);
    const decision = decideCode(account, { matched, at });
    if (decision.ok)
      return ok({ token: await accept(tx, account, { step: decision.value, newHash: newHash.value, at }) });
    await updateAccount(tx, account.accountId, decision.reason.attempts);
    return refuse(tx, caller, decision.reason);
  });
}

function matchedStep(
  deps: AccountsDeps,
  caller: StaffIdentity,
  { totpSecretSealed }: StaffAccount,
  code: string,
  at: Instant,
): number | null {
  if (totpSecretSealed === null) return null;
  return matchedTotpStep(openTotpSecret(deps.keyRing, caller, totpSecretSealed), code, at);
}

async function refuse(
  tx: Tx,
  { accountId }: StaffIdentity,
  { told, why }: { readonly told: CodeReason | 'session-ended'; readonly why: string },
): Promise<Result<never, SecondFactorReason>> {
  await recordAudit(tx, {
    action: 'session.refuse-code',
    resource: 'session',
    subjectId: accountId,
    purpose: 'access-control',
    detail: { why },
  });
  return fail(told);
}

function accept(
  tx: Tx,
  account: StaffAccount,
  { step, newHash, at }: { readonly step: number; readonly newHash: string | null; readonly at: Instant },
): Promise<string> {
  const enrols = secondStep(account) === 'enrol';
  return openConsole(tx, account, {
    at,
    // Whoever is signed in with an older device or password comes back through the front door.
    ends: enrols || newHash !== null ? 'all' : 'unfinished',
    change: {
      totpLastStep: step,
      ...(enrols ? { totpConfirmedAt: at } : {}),
      ...(newHash === null ? {} : { passwordHash: newHash, mustChangePassword: false }),
    },
    fields: [...(enrols ? ['totpSecret'] : []), ...(newHash === null ? [] : ['password'])],
  });
}
