import { sql } from 'kysely';
import type { Uuid } from '../../../kernel/ids.ts';
import type { Tx } from '../../../platform/db/database.ts';

/** Who gave a package, on what, and whom to ask there. */
export interface PackageOrigin {
  readonly providerName: string;
  readonly basisTitle: string;
  readonly sequence: number;
  /** A unit of the provider and its telephone number; null when the city did not write it down. */
  readonly inquiries: string | null;
}

/** Where the rows of a package came from; null of one that was not imported. */
export async function packageOrigin(tx: Tx, receivedPackageId: Uuid): Promise<PackageOrigin | null> {
  const { rows } = await sql<PackageOrigin>`
    select p.provider_name as "providerName", p.basis_title as "basisTitle", p.sequence, b.inquiries
    from received_package p
    join accepted_basis b on b.authority_id = p.authority_id and b.accepted_basis_id = p.accepted_basis_id
    where p.authority_id = ${tx.authorityId} and p.received_package_id = ${receivedPackageId}
      and p.status = 'imported'`.execute(tx.db);
  return rows[0] ?? null;
}
