import type { Uuid } from '../../../kernel/ids.ts';
import type { Tx } from '../../../platform/db/database.ts';
import { recordAudit } from '../../audit/index.ts';
import { NO_ATTEMPTS } from '../domain/sign-in.ts';
import { accountIdsOf, updateAccount } from '../repository/staff-account.repository.ts';
import { revokeSessions } from '../repository/staff-session.repository.ts';
import type { AccountsDeps } from './accounts-deps.ts';

/** Suspends every account of an institution and ends its sessions, from the next request on (SM-5). Returns how many. */
export async function suspendAccountsOf(
  tx: Tx,
  deps: Pick<AccountsDeps, 'clock'>,
  facilityId: Uuid,
): Promise<number> {
  const accountIds = await accountIdsOf(tx, facilityId);
  for (const accountId of accountIds) {
    await revokeSessions(tx, accountId, 'all', deps.clock.now());
    await updateAccount(tx, accountId, { status: 'suspended' });
    await recordAudit(tx, {
      action: 'account.suspend',
      resource: 'account',
      subjectId: accountId,
      purpose: 'access-control',
      fields: ['status'],
    });
  }
  return accountIds.length;
}

/** Lets one account sign in again. Those of the others at the institution are for its own manager to open. */
export async function reactivateAccount(tx: Tx, accountId: Uuid): Promise<void> {
  await updateAccount(tx, accountId, { status: 'active', ...NO_ATTEMPTS });
  await recordAudit(tx, {
    action: 'account.reactivate',
    resource: 'account',
    subjectId: accountId,
    purpose: 'access-control',
    fields: ['status'],
  });
}
