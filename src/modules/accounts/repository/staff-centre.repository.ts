import type { Uuid } from '../../../kernel/ids.ts';
import type { Tx } from '../../../platform/db/database.ts';
import { mayBelongToCentre } from '../domain/centre-role.ts';
import type { Role } from '../domain/policy.ts';

/** The health centres for which somebody works; none for one who works for them all, and for an unknown account. */
export async function healthCentreIdsOf(tx: Tx, accountId: Uuid): Promise<readonly Uuid[]> {
  const row = await tx.db
    .selectFrom('staff_account')
    .select(['role', 'health_centre_ids'])
    .where('authority_id', '=', tx.authorityId)
    .where('account_id', '=', accountId)
    .executeTakeFirst();
  return row !== undefined && mayBelongToCentre(row.role as Role) ? row.health_centre_ids : [];
}

/** Writes down the health centres for which somebody works. */
export async function setHealthCentreIds(
  tx: Tx,
  accountId: Uuid,
  healthCentreIds: readonly Uuid[],
): Promise<void> {
  await tx.db
    .updateTable('staff_account')
    .set({ health_centre_ids: [...healthCentreIds] })
    .where('authority_id', '=', tx.authorityId)
    .where('account_id', '=', accountId)
    .execute();
}
