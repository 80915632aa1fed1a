import type { Uuid } from '../../../kernel/ids.ts';
import type { Instant } from '../../../kernel/instant.ts';
import type { Tx } from '../../../platform/db/database.ts';

/** Stores a code as its hash; false when there is one like it already. */
export async function insertLineCode(
  tx: Tx,
  code: { readonly hash: Uint8Array; readonly filingId: Uuid; readonly expiresAt: Instant },
): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await tx.db
    .insertInto('line_code')
    .values({
      authority_id: tx.authorityId,
      code_hash: Buffer.from(code.hash),
      filing_id: code.filingId,
      created_at: tx.at,
      expires_at: code.expiresAt,
    })
    .onConflict(conflict => conflict.doNothing())
    .executeTakeFirstOrThrow();
  return numInsertedOrUpdatedRows === 1n;
}

/** How many codes a filing has had made since `since`. */
export async function countLineCodes(tx: Tx, filingId: Uuid, since: Instant): Promise<number> {
  const { count } = await tx.db
    .selectFrom('line_code')
    .select(({ fn }) => fn.countAll<string>().as('count'))
    .where('authority_id', '=', tx.authorityId)
    .where('filing_id', '=', filingId)
    .where('created_at', '>', since)
    .executeTakeFirstOrThrow();
  return Number(count);
}

/** Uses a code up, once; the filing that it was made for, or null when it is unknown, used or too old. */
export async function spendLineCode(tx: Tx, hash: Uint8Array): Promise<Uuid | null> {
  const spent = await tx.db
    .updateTable('line_code')
    .set({ used_at: tx.at })
    .where('authority_id', '=', tx.authorityId)
    .where('code_hash', '=', Buffer.from(hash))
    .where('used_at', 'is', null)
    .where('expires_at', '>', tx.at)
    .returning('filing_id')
    .executeTakeFirst();
  return spent?.filing_id ?? null;
}

/** Forgets codes that were made before `before`. */
export async function deleteLineCodes(tx: Tx, before: Instant): Promise<void> {
  await tx.db
    .deleteFrom('line_code')
    .where('authority_id', '=', tx.authorityId)
    .where('created_at', '<', before)
    .execute();
}
