import { sql } from 'kysely';
import type { Uuid } from '../../../kernel/ids.ts';
import type { Tx } from '../../../platform/db/database.ts';
import type { AcceptedBasis, NewBasis } from '../domain/accepted-basis.ts';

/** Every basis that was entered, those that hold on first, then by their days. */
export async function listBases(tx: Tx): Promise<readonly AcceptedBasis[]> {
  const { rows } = await sql<AcceptedBasis>`
    select accepted_basis_id as "acceptedBasisId", provider_code as "providerCode", title,
      own_procedure as "ownProcedure", inquiries, category, purposes, fields, valid_from as "validFrom",
      valid_through as "validThrough", ended_at is not null as "isEnded"
    from accepted_basis where authority_id = ${tx.authorityId}
    order by ended_at is not null, valid_from desc, accepted_basis_id`.execute(tx.db);
  return rows;
}

/** Enters a basis. */
export async function insertBasis(tx: Tx, acceptedBasisId: Uuid, basis: NewBasis, by: Uuid): Promise<void> {
  await tx.db
    .insertInto('accepted_basis')
    .values({
      authority_id: tx.authorityId,
      accepted_basis_id: acceptedBasisId,
      provider_code: basis.providerCode,
      title: basis.title,
      own_procedure: basis.ownProcedure,
      inquiries: basis.inquiries,
      category: basis.category,
      purposes: [...basis.purposes],
      fields: [...basis.fields],
      valid_from: basis.validFrom,
      valid_through: basis.validThrough,
      entered_at: tx.at,
      entered_by: by,
    })
    .execute();
}

/** Ends a basis, since the first time that was said; false when there is none with this id. */
export async function endBasis(tx: Tx, acceptedBasisId: Uuid, by: Uuid): Promise<boolean> {
  const { numUpdatedRows } = await tx.db
    .updateTable('accepted_basis')
    .set({ ended_at: sql`coalesce(ended_at, ${tx.at})`, ended_by: sql`coalesce(ended_by, ${by})` })
    .where('authority_id', '=', tx.authorityId)
    .where('accepted_basis_id', '=', acceptedBasisId)
    .executeTakeFirst();
  return numUpdatedRows > 0n;
}
