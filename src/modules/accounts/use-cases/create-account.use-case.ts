import type { AuthorityId, Uuid } from '../../../kernel/ids.ts';
import { jstDate } from '../../../kernel/instant.ts';
import { fail, ok, type Result } from '../../../kernel/result.ts';
import { type Actor, systemActor } from '../../../platform/db/actor.ts';
import type { Tx } from '../../../platform/db/database.ts';
import { recordAudit } from '../../audit/index.ts';
import { type AccountBounds, NO_BOUNDS } from '../domain/account.ts';
import {
  type AccountOpener,
  decideColleague,
  decideNewAccount,
  type NewAccount,
  type NewAccountReason,
  type TypedAccount,
} from '../domain/new-account.ts';
import { parseRole } from '../domain/policy.ts';
import type { AdminRole } from '../domain/role-kind.ts';
import { NO_ATTEMPTS } from '../domain/sign-in.ts';
import type { ValidityReason } from '../domain/validity.ts';
import { insertAccount } from '../repository/staff-account.repository.ts';
import type { AccountsDeps } from './accounts-deps.ts';
import { newInitialPassword } from './initial-password.ts';
import { type StaffIdentity, staffActor } from './signed-in-staff.ts';

export type CreateAccountReason = NewAccountReason | 'login-name-taken' | 'busy';

export interface CreatedAccount extends NewAccount {
  readonly accountId: Uuid;
  /** To be told to the person once; it exists nowhere else. */
  readonly initialPassword: string;
}

/** An account that was decided, with its password hashed, before the transaction that opens it. */
export interface PreparedAccount {
  readonly account: NewAccount;
  readonly bounds: AccountBounds;
  readonly initialPassword: string;
  readonly passwordHash: string;
}

type OpeningDeps = Pick<AccountsDeps, 'database' | 'clock' | 'passwords'>;

/** Opens an account whose owner must choose a password and enrol a second factor at the first sign-in. */
export async function createAccount(
  deps: OpeningDeps,
  actor: Actor,
  typed: Readonly<Record<keyof NewAccount, string>>,
  bounds: AccountBounds = NO_BOUNDS,
): Promise<Result<CreatedAccount, readonly CreateAccountReason[]>> {
  const prepared = await prepareAccount(deps, typed, bounds);
  if (!prepared.ok) return prepared;
  return deps.database.withTenant(actor, tx => openAccount(tx, deps, prepared.value));
}

/** Opens an account for a colleague: of the caller's own authority or institution, and of the same kind (H-17, H-33). */
export async function createColleague(
  deps: OpeningDeps,
  caller: StaffIdentity,
  typed: TypedAccount,
): Promise<Result<CreatedAccount, readonly (CreateAccountReason | ValidityReason)[]>> {
  const role = parseRole(caller.role);
  if (role === null) return fail(['role-out-of-bounds']);
  const opener: AccountOpener = { role, facilityId: caller.facilityId };
  const decision = decideColleague(opener, typed, jstDate(deps.clock.now()));
  if (!decision.ok) return decision;
  const prepared = await withPassword(deps, decision.value);
  if (!prepared.ok) return prepared;
  return deps.database.withTenant(staffActor(caller), tx => openAccount(tx, deps, prepared.value));
}

/** Decides what was typed and hashes a new initial password. Slow: call it outside a transaction. */
export async function prepareAccount(
  deps: Pick<AccountsDeps, 'passwords'>,
  typed: Readonly<Record<keyof NewAccount, string>>,
  bounds: AccountBounds,
): Promise<Result<PreparedAccount, readonly CreateAccountReason[]>> {
  const decision = decideNewAccount(typed, bounds);
  return decision.ok ? withPassword(deps, { account: decision.value, bounds }) : decision;
}

async function withPassword(
  deps: Pick<AccountsDeps, 'passwords'>,
  decided: Pick<PreparedAccount, 'account' | 'bounds'>,
): Promise<Result<PreparedAccount, readonly CreateAccountReason[]>> {
  const initialPassword = newInitialPassword();
  const hashed = await deps.passwords.hash(initialPassword);
  return hashed.ok ? ok({ ...decided, initialPassword, passwordHash: hashed.value }) : fail(['busy']);
}

/** Opens a prepared account in the caller's transaction; `login-name-taken` when another has its name. */
export async function openAccount(
  tx: Tx,
  deps: Pick<AccountsDeps, 'clock'>,
  { account, bounds, initialPassword, passwordHash }: PreparedAccount,
): Promise<Result<CreatedAccount, readonly CreateAccountReason[]>> {
  const accountId = tx.newId();
  const row = {
    ...account,
    ...NO_ATTEMPTS,
    ...bounds,
    accountId,
    status: 'active',
    passwordHash,
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
  return inserted ? ok({ ...account, accountId, initialPassword }) : fail(['login-name-taken']);
}

/**
 * Opens the account of somebody who looks after accounts, from the command line, where there is nobody yet who could in
 * the console (ASVS 6.3.2).
 */
export const createAdmin = (
  deps: OpeningDeps,
  admin: Readonly<Record<'loginName' | 'displayName' | 'unitName', string>> & {
    readonly authorityId: AuthorityId;
    readonly role: AdminRole;
  },
): Promise<Result<CreatedAccount, readonly CreateAccountReason[]>> =>
  createAccount(deps, systemActor(admin.authorityId, 'accounts.create-admin'), admin);
