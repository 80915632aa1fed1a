import { sql } from 'kysely';
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

/** The filings that valid sessions show, by the hash of the session's token in hexadecimal. Others are absent. */
export async function filingsOfSessions(
  tx: Tx,
  tokenHashes: readonly Uint8Array[],
): Promise<ReadonlyMap<string, Uuid>> {
  const { rows } = await sql<{ token: string; filing_id: Uuid }>`
    select encode(token_hash, 'hex') as token, filing_id from resident_session
    where authority_id = ${tx.authorityId} and token_hash = any(${tokenHashes}::bytea[]) and revoked_at is null
      and expires_at > ${tx.at}
  `.execute(tx.db);
  return new Map(rows.map(row => [row.token, row.filing_id]));
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
