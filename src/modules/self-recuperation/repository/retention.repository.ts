import type { Uuid } from '../../../kernel/ids.ts';
import type { Instant } from '../../../kernel/instant.ts';
import type { Tx } from '../../../platform/db/database.ts';

/** An image that still exists, with what its retention clock depends on. */
export interface KeptImage {
  readonly imageId: Uuid;
  readonly filingId: Uuid;
  readonly uploadedAt: Instant;
  /** When its filing was decided; null while it was not. */
  readonly reviewedAt: Instant | null;
}

/** Images uploaded before the one instant or reviewed before the other, oldest first, at most `limit`. */
export async function imagesPossiblyDue(
  tx: Tx,
  before: { readonly uploaded: Instant; readonly reviewed: Instant },
  limit: number,
): Promise<readonly KeptImage[]> {
  return tx.db
    .selectFrom('filing_image')
    .leftJoin('filing', join =>
      join
        .onRef('filing.authority_id', '=', 'filing_image.authority_id')
        .onRef('filing.filing_id', '=', 'filing_image.filing_id'),
    )
    .select([
      'filing_image.image_id as imageId',
      'filing_image.filing_id as filingId',
      'filing_image.created_at as uploadedAt',
      'filing.decided_at as reviewedAt',
    ])
    .where('filing_image.authority_id', '=', tx.authorityId)
    .where('filing_image.destroyed_at', 'is', null)
    .where(({ or, eb }) =>
      or([
        eb('filing_image.created_at', '<=', before.uploaded),
        eb('filing.decided_at', '<=', before.reviewed),
      ]),
    )
    .orderBy('filing_image.created_at')
    .limit(limit)
    .execute();
}

/** Which of these filings have no image left to protect. */
export async function filingsWithoutImages(tx: Tx, filingIds: readonly Uuid[]): Promise<readonly Uuid[]> {
  if (filingIds.length === 0) return [];
  const rows = await tx.db
    .selectFrom('filing_image')
    .select('filing_id')
    .distinct()
    .where('authority_id', '=', tx.authorityId)
    .where('filing_id', 'in', filingIds)
    .where('destroyed_at', 'is', null)
    .execute();
  const kept = new Set(rows.map(row => row.filing_id));
  return filingIds.filter(filingId => !kept.has(filingId));
}

/** The images of one filing that still exist. */
export async function keptImageIds(tx: Tx, filingId: Uuid): Promise<readonly Uuid[]> {
  const rows = await tx.db
    .selectFrom('filing_image')
    .select('image_id')
    .where('authority_id', '=', tx.authorityId)
    .where('filing_id', '=', filingId)
    .where('destroyed_at', 'is', null)
    .execute();
  return rows.map(row => row.image_id);
}

/** Drafts whose day is over, at most `limit`, skipping those that somebody is working on this instant. */
export async function expiredDrafts(
  tx: Tx,
  limit: number,
): Promise<readonly { readonly filingId: Uuid; readonly submitted: boolean }[]> {
  const rows = await tx.db
    .selectFrom('filing_draft')
    .select(['filing_id', 'submitted_at'])
    .where('authority_id', '=', tx.authorityId)
    .where('expires_at', '<=', tx.at)
    .orderBy('expires_at')
    .limit(limit)
    .forUpdate()
    .skipLocked()
    .execute();
  return rows.map(row => ({ filingId: row.filing_id, submitted: row.submitted_at !== null }));
}
