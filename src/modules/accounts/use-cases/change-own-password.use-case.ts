import { fail, ok, type Result } from '../../../kernel/result.ts';
import { exemptFromAudit } from '../../../platform/db/database.ts';
import { recordAudit } from '../../audit/index.ts';
import type { PasswordReason } from '../domain/password.ts';
import { decideAttempt } from '../domain/sign-in.ts';
import { accountById, updateAccount } from '../repository/staff-account.repository.ts';
import { revokeSessions } from '../repository/staff-session.repository.ts';
import type { AccountsDeps } from './accounts-deps.ts';
import { hashNewPassword, type TypedPassword } from './hash-new-password.ts';
import { type StaffIdentity, staffActor } from './signed-in-staff.ts';

export interface PasswordChange extends TypedPassword {
  readonly current: string;
}

/** Gives the caller another password and ends their other sessions. The present password is asked again (ASVS 6.2.3). */
export async function changeOwnPassword(
  deps: AccountsDeps,
  caller: StaffIdentity,
  input: PasswordChange,
): Promise<Result<null, PasswordReason | 'current-wrong' | 'busy'>> {
  const actor = staffActor(caller);
  const seen = await deps.database.withTenant(actor, async tx => {
    exemptFromAudit(tx, 'looks up a hash to check a password against; the change itself is audited below');
    return accountById(tx, caller.accountId);
  });
  if (seen === null) return fail('current-wrong');
  const matches = await deps.passwords.verify(seen.passwordHash, input.current);
  if (!matches.ok) return matches;
  const newHash = matches.value ? await hashNewPassword(deps, caller.authorityId, seen, input) : ok('');
  if (!newHash.ok) return newHash;

  return deps.database.withTenant(actor, async tx => {
    const account = await accountById(tx, caller.accountId, 'lock');
    const at = deps.clock.now();
    const correct = matches.value && account?.passwordHash === seen.passwordHash;
    const decision = decideAttempt(account, { correct, at });
    await updateAccount(
      tx,
      caller.accountId,
      decision.ok ? { passwordHash: newHash.value } : decision.reason.attempts,
    );
    if (decision.ok) await revokeSessions(tx, caller.accountId, { allBut: caller.sessionId }, at);
    await recordAudit(tx, {
      action: decision.ok ? 'account.change-own-password' : 'account.refuse-own-password',
      resource: 'account',
      subjectId: caller.accountId,
      purpose: 'access-control',
      fields: ['password'],
      detail: { why: decision.ok ? null : decision.reason.why },
    });
    return decision.ok ? ok(null) : fail('current-wrong');
  });
}
