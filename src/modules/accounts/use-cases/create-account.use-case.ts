import type { AuthorityId } from '../../../kernel/ids.ts';
import { fail, ok, type Result } from '../../../kernel/result.ts';
import { type Actor, systemActor } from '../../../platform/db/actor.ts';
import { recordAudit } from '../../audit/index.ts';
import { type AccountBounds, NO_BOUNDS } from '../domain/account.ts';
import { decideNewAccount, type NewAccount, type NewAccountReason } from '../domain/new-account.ts';
import { NO_ATTEMPTS } from '../domain/sign-in.ts';
import { insertAccount } from '../repository/staff-account.repository.ts';
import type { AccountsDeps } from './accounts-deps.ts';
import { newInitialPassword } from './initial-password.ts';

export type CreateAccountReason = NewAccountReason | 'login-name-taken' | 'busy';

export interface CreatedAccount extends NewAccount {
  /** To be told to the person once; it exists nowhere else. */
  readonly initialPassword: string;
}

/** Opens an account whose owner must choose a password and enrol a second factor at the first sign-in. */
export async function createAccount(
  deps: Pick<AccountsDeps, 'database' | 'clock' | 'passwords'>,
  actor: Actor,
  typed: Readonly<Record<keyof NewAccount, string>>,
  bounds: AccountBounds = NO_BOUNDS,
): Promise<Result<CreatedAccount, readonly CreateAccountReason[]>> {
  const decision = decideNewAccount(typed, bounds);
  if (!decision.ok) return decision;
  const account = decision.value;
  const initialPassword = newInitialPassword();
  const hashed = await deps.passwords.hash(initialPassword);
  if (!hashed.ok) return fail(['busy']);

  return deps.database.withTenant(actor, async tx => {
    const accountId = tx.newId();
    const row = {
      ...account,
      ...NO_ATTEMPTS,
      ...bounds,
      accountId,
      status: 'active',
      passwordHash: hashed.value,
      mustChangePassword: true,
      totpSecretSealed: null,
      totpConfirmedAt: null,
      totpLastStep: null,
    } as const;
    const inserted = await insertAccount(tx, row, deps.clock.now());
    await recordAudit(tx, {
      action: inserted ? 'account.create' : 'account.refuse-create',
      resource: 'account',
      subjectId: inserted ? accountId : null,
      purpose: 'access-control',
      fields: ['loginName', 'displayName', 'unitName', 'role'],
      detail: { role: account.role },
    });
    return inserted ? ok({ ...account, initialPassword }) : fail(['login-name-taken']);
  });
}

/** Opens a manager's account from the command line, where there is nobody yet who could in the console (ASVS 6.3.2). */
export const createAdmin = (
  deps: Pick<AccountsDeps, 'database' | 'clock' | 'passwords'>,
  admin: Readonly<Record<'loginName' | 'displayName' | 'unitName', string>> & {
    readonly authorityId: AuthorityId;
  },
): Promise<Result<CreatedAccount, readonly CreateAccountReason[]>> =>
  createAccount(deps, systemActor(admin.authorityId, 'accounts.create-admin'), { ...admin, role: 'manager' });
