import type { Uuid } from '../../../kernel/ids.ts';
import type { Tx } from '../../../platform/db/database.ts';

/** The purposes that the basis of a package names (M-03); none for one that was not imported. */
export async function packagePurposes(tx: Tx, receivedPackageId: Uuid): Promise<readonly string[]> {
  const found = await tx.db
    .selectFrom('received_package')
    .select('purposes')
    .where('authority_id', '=', tx.authorityId)
    .where('received_package_id', '=', receivedPackageId)
    .executeTakeFirst();
  return found?.purposes ?? [];
}
