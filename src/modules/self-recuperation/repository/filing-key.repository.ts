import type { Uuid } from '../../../kernel/ids.ts';
import type { Tx } from '../../../platform/db/database.ts';

/** The wrapped data key of a filing; null when there is none or it was destroyed. */
export async function filingKey(tx: Tx, filingId: Uuid): Promise<Uint8Array | null> {
  const row = await tx.db
    .selectFrom('filing_key')
    .select('wrapped_key')
    .where('authority_id', '=', tx.authorityId)
    .where('filing_id', '=', filingId)
    .executeTakeFirst();
  return row?.wrapped_key ?? null;
}

/** Stores the wrapped data key of a new filing. */
export async function insertFilingKey(tx: Tx, filingId: Uuid, wrappedKey: Uint8Array): Promise<void> {
  await tx.db
    .insertInto('filing_key')
    .values({
      authority_id: tx.authorityId,
      filing_id: filingId,
      wrapped_key: Buffer.from(wrappedKey),
      created_at: tx.at,
      destroyed_at: null,
    })
    .execute();
}

/** Destroys the keys of filings: whatever copy of their images exists anywhere can never be opened again. */
export async function destroyFilingKeys(tx: Tx, filingIds: readonly Uuid[]): Promise<void> {
  if (filingIds.length === 0) return;
  await tx.db
    .updateTable('filing_key')
    .set({ wrapped_key: null, destroyed_at: tx.at })
    .where('authority_id', '=', tx.authorityId)
    .where('filing_id', 'in', filingIds)
    .where('destroyed_at', 'is', null)
    .execute();
}
