import type { Uuid } from '../../../kernel/ids.ts';
import type { Tx } from '../../../platform/db/database.ts';
import { residentSessionExpiry } from '../domain/resident-link.ts';

/** Stores the hash of a session's token: the device may see the filing until the session expires. */
export async function insertResidentSession(tx: Tx, filingId: Uuid, tokenHash: Uint8Array): Promise<void> {
  await tx.db
    .insertInto('resident_session')
    .values({
      authority_id: tx.authorityId,
      token_hash: Buffer.from(tokenHash),
      filing_id: filingId,
      created_at: tx.at,
      expires_at: residentSessionExpiry(tx.at),
      revoked_at: null,
    })
    .execute();
}

/** The filing that a valid session shows. */
export async function filingOfSession(tx: Tx, tokenHash: Uint8Array): Promise<Uuid | null> {
  const row = await tx.db
    .selectFrom('resident_session')
    .select('filing_id')
    .where('authority_id', '=', tx.authorityId)
    .where('token_hash', '=', Buffer.from(tokenHash))
    .where('revoked_at', 'is', null)
    .where('expires_at', '>', tx.at)
    .executeTakeFirst();
  return row?.filing_id ?? null;
}

/** Ends one session at once. */
export async function revokeResidentSession(tx: Tx, tokenHash: Uint8Array): Promise<void> {
  await tx.db
    .updateTable('resident_session')
    .set({ revoked_at: tx.at })
    .where('authority_id', '=', tx.authorityId)
    .where('token_hash', '=', Buffer.from(tokenHash))
    .where('revoked_at', 'is', null)
    .execute();
}
