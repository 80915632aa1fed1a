import type { Uuid } from '../../../kernel/ids.ts';
import { type Instant, jstDate } from '../../../kernel/instant.ts';
import { recordAudit } from '../../audit/index.ts';
import type { StaffAccount } from '../domain/account.ts';
import { isLive } from '../domain/session.ts';
import { validityState } from '../domain/validity.ts';
import { accountById, type Belonging, listAccounts } from '../repository/staff-account.repository.ts';
import { type StaffSession, sessionsOf } from '../repository/staff-session.repository.ts';
import type { AccountsDeps } from './accounts-deps.ts';
import { type StaffIdentity, staffActor } from './signed-in-staff.ts';

/** An account as a manager sees it: nothing that could open it. */
export interface AccountView
  extends Pick<
    StaffAccount,
    'accountId' | 'loginName' | 'displayName' | 'unitName' | 'role' | 'status' | 'validFrom' | 'validThrough'
  > {
  readonly locked: boolean;
  readonly hasSecondFactor: boolean;
  /** Whether they are of the authority's own staff, and not of an institution. */
  readonly isOfAuthority: boolean;
  /** Where today stands between the first and the last day (H-33). */
  readonly validity: ReturnType<typeof validityState>;
}

export interface AccountPage {
  readonly accounts: readonly AccountView[];
  /** The login name after which the next page starts; null on the last page. */
  readonly next: string | null;
}

type Deps = Pick<AccountsDeps, 'database' | 'clock'>;

const PAGE_SIZE = 100;
const FIELDS = [
  'loginName',
  'displayName',
  'unitName',
  'role',
  'status',
  'locked',
  'secondFactor',
  'validFrom',
  'validThrough',
] as const;

/** A page of up to 100 accounts by login name, from the name behind `after`. */
export async function readAccounts(
  deps: Deps,
  caller: StaffIdentity,
  { of, after }: { readonly of: Belonging; readonly after: string },
): Promise<AccountPage> {
  return deps.database.withTenant(staffActor(caller), async tx => {
    const found = await listAccounts(tx, { of, after, limit: PAGE_SIZE + 1 });
    const accounts = found.slice(0, PAGE_SIZE).map(account => viewOf(account, deps.clock.now()));
    await recordAudit(tx, {
      action: 'account.list',
      resource: 'account',
      subjectId: null,
      purpose: 'access-control',
      fields: FIELDS,
      detail: { count: accounts.length },
    });
    return { accounts, next: found.length > PAGE_SIZE ? (accounts.at(-1)?.loginName ?? null) : null };
  });
}

/** One account with its sessions that hold; null when this authority has none with the id. */
export async function readAccount(
  deps: Deps,
  caller: StaffIdentity,
  accountId: Uuid,
): Promise<{ readonly account: AccountView; readonly sessions: readonly StaffSession[] } | null> {
  return deps.database.withTenant(staffActor(caller), async tx => {
    const account = await accountById(tx, accountId);
    await recordAudit(tx, {
      action: 'account.read',
      resource: 'account',
      subjectId: account === null ? null : accountId,
      purpose: 'access-control',
      fields: [...FIELDS, 'sessions'],
    });
    if (account === null) return null;
    const at = deps.clock.now();
    const sessions = (await sessionsOf(tx, accountId)).filter(session => isLive(session, at));
    return { account: viewOf(account, at), sessions };
  });
}

const viewOf = (account: StaffAccount, at: Instant): AccountView => ({
  accountId: account.accountId,
  loginName: account.loginName,
  displayName: account.displayName,
  unitName: account.unitName,
  role: account.role,
  status: account.status,
  locked: account.lockedUntil !== null && at < account.lockedUntil,
  hasSecondFactor: account.totpConfirmedAt !== null,
  isOfAuthority: account.facilityId === null,
  validFrom: account.validFrom,
  validThrough: account.validThrough,
  validity: validityState(account, jstDate(at)),
});
