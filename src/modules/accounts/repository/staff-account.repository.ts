import type { Selectable, Updateable } from 'kysely';
import type { Uuid } from '../../../kernel/ids.ts';
import type { Instant } from '../../../kernel/instant.ts';
import type { Tx } from '../../../platform/db/database.ts';
import type { StaffAccount as StaffAccountTable } from '../../../platform/db/tables.generated.ts';
import type { StaffAccount } from '../domain/account.ts';
import type { LoginName } from '../domain/login-name.ts';
import type { Role } from '../domain/policy.ts';

/** What may change in an account once it exists; its login name never does. */
export type AccountChange = Partial<
  Omit<StaffAccount, 'accountId' | 'loginName' | 'displayName' | 'unitName' | 'facilityId'>
>;

/** The account with this login name, and with `lock` nobody else changes it before the transaction ends; null when none. */
export async function accountByLoginName(
  tx: Tx,
  loginName: LoginName,
  lock?: 'lock',
): Promise<StaffAccount | null> {
  const query = accounts(tx).where('login_name', '=', loginName);
  const row = await (lock ? query.forUpdate() : query).executeTakeFirst();
  return row === undefined ? null : toAccount(row);
}

/** The account with this id, locked like `accountByLoginName`; null when this authority has none. */
export async function accountById(tx: Tx, accountId: Uuid, lock?: 'lock'): Promise<StaffAccount | null> {
  const query = accounts(tx).where('account_id', '=', accountId);
  const row = await (lock ? query.forUpdate() : query).executeTakeFirst();
  return row === undefined ? null : toAccount(row);
}

/** Whose accounts: those of the authority's own staff, of its institutions, or of one of them. */
export type Belonging = 'authority' | 'institutions' | { readonly facilityId: Uuid };

/** Accounts by login name, at most `limit`, from the name behind `after`. */
export async function listAccounts(
  tx: Tx,
  page: { readonly of: Belonging; readonly after: string; readonly limit: number },
): Promise<readonly StaffAccount[]> {
  const rows = await belongingTo(accounts(tx), page.of)
    .where('login_name', '>', page.after)
    .orderBy('login_name')
    .limit(page.limit)
    .execute();
  return rows.map(toAccount);
}

/** Adds the account; false when its login name is taken in this authority. */
export async function insertAccount(tx: Tx, account: StaffAccount, createdAt: Instant): Promise<boolean> {
  const result = await tx.db
    .insertInto('staff_account')
    .values({
      authority_id: tx.authorityId,
      account_id: account.accountId,
      login_name: account.loginName,
      display_name: account.displayName,
      unit_name: account.unitName,
      role: account.role,
      status: account.status,
      password_hash: account.passwordHash,
      must_change_password: account.mustChangePassword,
      totp_secret_sealed: asBuffer(account.totpSecretSealed),
      totp_confirmed_at: account.totpConfirmedAt,
      totp_last_step: account.totpLastStep,
      failed_attempts: account.failedAttempts,
      locked_until: account.lockedUntil,
      facility_id: account.facilityId,
      valid_from: account.validFrom,
      valid_through: account.validThrough,
      created_at: createdAt,
    })
    .onConflict(conflict => conflict.columns(['authority_id', 'login_name']).doNothing())
    .executeTakeFirst();
  return result.numInsertedOrUpdatedRows === 1n;
}

/** Writes the given columns of one account and leaves the others. */
export async function updateAccount(tx: Tx, accountId: Uuid, change: AccountChange): Promise<void> {
  await tx.db
    .updateTable('staff_account')
    .set(toColumns(change))
    .where('authority_id', '=', tx.authorityId)
    .where('account_id', '=', accountId)
    .execute();
}

/**
 * How many active managers with this role the authority or institution has besides the account. They are locked until the
 * transaction ends: two who suspend each other at once must not both find the other still there.
 */
export async function countOtherManagers(
  tx: Tx,
  { accountId, facilityId, role }: Pick<StaffAccount, 'accountId' | 'facilityId' | 'role'>,
): Promise<number> {
  const of: Belonging = facilityId === null ? 'authority' : { facilityId };
  const rows = await belongingTo(accounts(tx), of)
    .where('role', '=', role)
    .where('status', '=', 'active')
    .orderBy('account_id')
    .forUpdate()
    .execute();
  return rows.filter(row => row.account_id !== accountId).length;
}

/** Keeps the moment of the first sign-in with both factors; false when there was one before (H-21). */
export async function keepFirstSignIn(tx: Tx, accountId: Uuid): Promise<boolean> {
  const result = await tx.db
    .updateTable('staff_account')
    .set({ first_signed_in_at: tx.at })
    .where('authority_id', '=', tx.authorityId)
    .where('account_id', '=', accountId)
    .where('first_signed_in_at', 'is', null)
    .executeTakeFirst();
  return result.numUpdatedRows === 1n;
}

const accounts = (tx: Tx) =>
  tx.db.selectFrom('staff_account').selectAll().where('authority_id', '=', tx.authorityId);

function belongingTo(query: ReturnType<typeof accounts>, of: Belonging): ReturnType<typeof accounts> {
  if (of === 'authority') return query.where('facility_id', 'is', null);
  if (of === 'institutions') return query.where('facility_id', 'is not', null);
  return query.where('facility_id', '=', of.facilityId);
}

const asBuffer = (bytes: Uint8Array | null): Buffer | null => (bytes === null ? null : Buffer.from(bytes));

const toAccount = (row: Selectable<StaffAccountTable>): StaffAccount => ({
  accountId: row.account_id,
  loginName: row.login_name as LoginName,
  displayName: row.display_name,
  unitName: row.unit_name,
  role: row.role as Role,
  status: row.status as StaffAccount['status'],
  passwordHash: row.password_hash,
  mustChangePassword: row.must_change_password,
  totpSecretSealed: row.totp_secret_sealed,
  totpConfirmedAt: row.totp_confirmed_at,
  totpLastStep: row.totp_last_step,
  failedAttempts: row.failed_attempts,
  lockedUntil: row.locked_until,
  facilityId: row.facility_id,
  validFrom: row.valid_from,
  validThrough: row.valid_through,
});

function toColumns(change: AccountChange): Updateable<StaffAccountTable> {
  const { totpSecretSealed: sealed } = change;
  const columns = {
    role: change.role,
    status: change.status,
    password_hash: change.passwordHash,
    must_change_password: change.mustChangePassword,
    totp_secret_sealed: sealed === undefined ? undefined : asBuffer(sealed),
    totp_confirmed_at: change.totpConfirmedAt,
    totp_last_step: change.totpLastStep,
    failed_attempts: change.failedAttempts,
    locked_until: change.lockedUntil,
    valid_from: change.validFrom,
    valid_through: change.validThrough,
  };
  return columns;
}

/** The display names of these accounts; those of other authorities are not among them. */
export async function displayNames(tx: Tx, accountIds: readonly Uuid[]): Promise<ReadonlyMap<Uuid, string>> {
  if (accountIds.length === 0) return new Map();
  const rows = await tx.db
    .selectFrom('staff_account')
    .select(['account_id', 'display_name'])
    .where('authority_id', '=', tx.authorityId)
    .where('account_id', 'in', [...accountIds])
    .execute();
  return new Map(rows.map(row => [row.account_id, row.display_name]));
}

/** A member of the staff as colleagues see them. */
export type Colleague = Pick<StaffAccount, 'accountId' | 'displayName' | 'unitName'>;

/** Everybody of this authority who can sign in and has one of these roles, by name. */
export const activeStaff = (tx: Tx, roles: readonly Role[]): Promise<readonly Colleague[]> =>
  tx.db
    .selectFrom('staff_account')
    .select(['account_id as accountId', 'display_name as displayName', 'unit_name as unitName'])
    .where('authority_id', '=', tx.authorityId)
    .where('status', '=', 'active')
    .where('role', 'in', [...roles])
    .orderBy('display_name')
    .orderBy('account_id')
    .execute();

/** The accounts of an institution that can sign in. */
export async function accountIdsOf(tx: Tx, facilityId: Uuid): Promise<readonly Uuid[]> {
  const rows = await tx.db
    .selectFrom('staff_account')
    .select('account_id as accountId')
    .where('authority_id', '=', tx.authorityId)
    .where('facility_id', '=', facilityId)
    .where('status', '=', 'active')
    .execute();
  return rows.map(({ accountId }) => accountId);
}
