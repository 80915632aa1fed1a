import type { AuthorityId, Uuid } from '../../../kernel/ids.ts';
import { systemActor } from '../../../platform/db/actor.ts';
import { recordAudit } from '../../audit/index.ts';
import { type AccountBounds, NO_BOUNDS } from '../domain/account.ts';
import { decideNewAccount, type NewAccount } from '../domain/new-account.ts';
import { NO_ATTEMPTS } from '../domain/sign-in.ts';
import { accountByLoginName, insertAccount, updateAccount } from '../repository/staff-account.repository.ts';
import type { AccountsDeps } from './accounts-deps.ts';
import { newTotpSecret } from './one-time-code.ts';
import { sealTotpSecret } from './totp-secret.ts';

export interface TrainingStaff extends Readonly<Record<keyof NewAccount, string>> {
  readonly authorityId: AuthorityId;
  readonly password: string;
  /** Base32; made up when absent. */
  readonly totpSecret?: string;
  /** Of the authority's own staff and without an end when absent. */
  readonly bounds?: AccountBounds;
}

export interface TrainingCredentials extends NewAccount {
  readonly accountId: Uuid;
  readonly password: string;
  /** Base32, for an authenticator app or `totpCodeAt`. */
  readonly totpSecret: string;
}

/**
 * Puts an account of the training mode in place, ready to sign in with a known password and second factor. Doing it again
 * renews both, so that a restart can print them. Never call it on production data.
 */
export async function ensureTrainingStaff(
  deps: Pick<AccountsDeps, 'database' | 'clock' | 'passwords' | 'keyRing'>,
  staff: TrainingStaff,
): Promise<TrainingCredentials> {
  const decision = decideNewAccount(staff, staff.bounds);
  if (!decision.ok) throw new Error(`Not a training account: ${decision.reason.join(', ')}`);
  const hashed = await deps.passwords.hash(staff.password);
  if (!hashed.ok) throw new Error('Too many passwords are being hashed at once.');
  const totpSecret = staff.totpSecret ?? newTotpSecret();
  const { authorityId, password } = staff;

  const prepared = await deps.database.withTenant(systemActor(authorityId, 'accounts.training'), async tx => {
    const at = deps.clock.now();
    const known = await accountByLoginName(tx, decision.value.loginName, 'lock');
    const accountId = known?.accountId ?? tx.newId();
    const credentials = {
      ...NO_ATTEMPTS,
      role: decision.value.role,
      status: 'active',
      passwordHash: hashed.value,
      mustChangePassword: false,
      totpSecretSealed: sealTotpSecret(deps.keyRing, { authorityId, accountId }, totpSecret),
      totpConfirmedAt: at,
      totpLastStep: null,
    } as const;
    if (known === null)
      await insertAccount(
        tx,
        { ...decision.value, ...credentials, ...(staff.bounds ?? NO_BOUNDS), accountId },
        at,
      );
    else await updateAccount(tx, accountId, credentials);
    await recordAudit(tx, {
      action: 'account.prepare-training',
      resource: 'account',
      subjectId: accountId,
      purpose: 'training',
      fields: ['password', 'totpSecret'],
    });
    return accountId;
  });
  return { ...decision.value, accountId: prepared, password, totpSecret };
}
