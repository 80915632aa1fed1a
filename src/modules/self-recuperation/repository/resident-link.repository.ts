import type { Uuid } from '../../../kernel/ids.ts';
import type { Tx } from '../../../platform/db/database.ts';
import { linkExpiry, type ResidentLink } from '../domain/resident-link.ts';

export interface StoredResidentLink extends ResidentLink {
  readonly filingId: Uuid;
  readonly tokenHash: Uint8Array;
}

/** Stores the hashes of new links' tokens. */
export async function insertResidentLinks(
  tx: Tx,
  links: readonly Pick<StoredResidentLink, 'filingId' | 'tokenHash'>[],
): Promise<void> {
  if (links.length === 0) return;
  await tx.db
    .insertInto('resident_link')
    .values(
      links.map(({ filingId, tokenHash }) => ({
        authority_id: tx.authorityId,
        token_hash: Buffer.from(tokenHash),
        filing_id: filingId,
        created_at: tx.at,
        expires_at: linkExpiry(tx.at),
        failed_attempts: 0,
        revoked_at: null,
      })),
    )
    .execute();
}

/** The link of this token, used up or not; null when unknown. With `lock`, tries at it take turns. */
export async function findResidentLink(
  tx: Tx,
  tokenHash: Uint8Array,
  lock = false,
): Promise<StoredResidentLink | null> {
  const query = tx.db
    .selectFrom('resident_link')
    .select([
      'filing_id as filingId',
      'token_hash as tokenHash',
      'failed_attempts as failedAttempts',
      'expires_at as expiresAt',
      'revoked_at as revokedAt',
    ])
    .where('authority_id', '=', tx.authorityId)
    .where('token_hash', '=', Buffer.from(tokenHash));
  return (await (lock ? query.forUpdate() : query).executeTakeFirst()) ?? null;
}

/** Counts a wrong birthday, and closes the link when it was the last that is allowed. */
export async function countLinkFailure(tx: Tx, tokenHash: Uint8Array, closes: boolean): Promise<void> {
  await tx.db
    .updateTable('resident_link')
    .set(row => ({
      failed_attempts: row('failed_attempts', '+', 1),
      revoked_at: closes ? tx.at : null,
    }))
    .where('authority_id', '=', tx.authorityId)
    .where('token_hash', '=', Buffer.from(tokenHash))
    .execute();
}
