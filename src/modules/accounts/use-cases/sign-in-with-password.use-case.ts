import type { AuthorityId } from '../../../kernel/ids.ts';
import { fail, ok, type Result } from '../../../kernel/result.ts';
import type { Actor } from '../../../platform/db/actor.ts';
import { exemptFromAudit, type Tx } from '../../../platform/db/database.ts';
import { recordAudit } from '../../audit/index.ts';
import type { StaffAccount } from '../domain/account.ts';
import { type LoginName, parseLoginName } from '../domain/login-name.ts';
import { decideAttempt } from '../domain/sign-in.ts';
import { accountByLoginName, updateAccount } from '../repository/staff-account.repository.ts';
import type { AccountsDeps } from './accounts-deps.ts';
import { type FirstFactorAccepted, oweSecondFactor } from './owe-second-factor.ts';

/**
 * Checks login name and password. Every refusal is the same to whoever tries, in words and in time: unknown name, wrong
 * password, lock and suspension differ only in the audit (ASVS 6.3.8). `busy` when too many sign in at once.
 */
export async function signInWithPassword(
  deps: AccountsDeps,
  authorityId: AuthorityId,
  input: { readonly loginName: string; readonly password: string },
): Promise<Result<FirstFactorAccepted, 'refused' | 'busy'>> {
  const visitor: Actor = { kind: 'visitor', authorityId };
  const name = parseLoginName(input.loginName);
  const seen = await deps.database.withTenant(visitor, async tx => {
    exemptFromAudit(tx, 'looks up a hash to check a password against; the try itself is audited below');
    return named(tx, name);
  });
  // Outside a transaction: hashing takes long, and its queue must not hold connections.
  const matches = await deps.passwords.verify(seen?.passwordHash ?? null, input.password);
  if (!matches.ok) return matches;

  return deps.database.withTenant(visitor, async tx => {
    const account = await named(tx, name, 'lock');
    const at = deps.clock.now();
    const correct = matches.value && account?.passwordHash === seen?.passwordHash;
    const decision = decideAttempt(account, { correct, at });
    const attempts = decision.ok ? decision.value : decision.reason.attempts;
    // An unknown name costs the same statements as a known one.
    await updateAccount(tx, account?.accountId ?? tx.newId(), attempts);
    await recordAudit(tx, {
      action: decision.ok ? 'session.accept-password' : 'session.refuse-password',
      resource: 'session',
      subjectId: account?.accountId ?? null,
      purpose: 'access-control',
      detail: { why: decision.ok ? null : decision.reason.why, failedAttempts: attempts.failedAttempts },
    });
    return decision.ok && account !== null
      ? ok(await oweSecondFactor(deps, tx, account, at))
      : fail('refused');
  });
}

const named = async (tx: Tx, name: LoginName | null, lock?: 'lock'): Promise<StaffAccount | null> =>
  name === null ? null : accountByLoginName(tx, name, lock);
