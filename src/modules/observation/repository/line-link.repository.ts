import type { Uuid } from '../../../kernel/ids.ts';
import type { Instant } from '../../../kernel/instant.ts';
import type { Tx } from '../../../platform/db/database.ts';

/** A LINE user who answers for a filing. */
export interface LineLink {
  readonly linkId: Uuid;
  readonly userId: string;
  readonly filingId: Uuid;
  readonly caseId: Uuid;
  readonly language: string;
  readonly linkedAt: Instant;
}

const links = (tx: Tx) =>
  tx.db
    .selectFrom('line_link as l')
    .innerJoin('filing as f', join =>
      join.onRef('f.authority_id', '=', 'l.authority_id').onRef('f.filing_id', '=', 'l.filing_id'),
    )
    .select([
      'l.link_id as linkId',
      'l.line_user_id as userId',
      'l.filing_id as filingId',
      'f.case_id as caseId',
      'f.language',
      'l.linked_at as linkedAt',
    ])
    .where('l.authority_id', '=', tx.authorityId)
    .where('l.ended_at', 'is', null);

/**
 * The live links of a user, locked until the transaction ends: what one user does is taken one after the other. In the
 * order of filing, which gives everybody of a household the same place at any time.
 */
export const lockLinksOfUser = (tx: Tx, userId: string): Promise<readonly LineLink[]> =>
  links(tx)
    .where('l.line_user_id', '=', userId)
    .orderBy('f.submitted_at')
    .orderBy('l.filing_id')
    .forUpdate('l')
    .execute();

/** The live links of these users, each user's in the same order. */
export async function linksOfUsers(tx: Tx, userIds: readonly string[]): Promise<readonly LineLink[]> {
  if (userIds.length === 0) return [];
  return links(tx)
    .where('l.line_user_id', 'in', [...userIds])
    .orderBy('f.submitted_at')
    .orderBy('l.filing_id')
    .execute();
}

/** The live links of filings, oldest first. */
export async function linksOfFilings(tx: Tx, filingIds: readonly Uuid[]): Promise<readonly LineLink[]> {
  if (filingIds.length === 0) return [];
  return links(tx)
    .where('l.filing_id', 'in', [...filingIds])
    .orderBy('l.linked_at')
    .orderBy('l.link_id')
    .execute();
}

/** Links a user to filings; those that they are linked to stay as they are. Returns the filings that are new to them. */
export async function insertLinks(
  tx: Tx,
  userId: string,
  filingIds: readonly Uuid[],
): Promise<readonly Uuid[]> {
  if (filingIds.length === 0) return [];
  const inserted = await tx.db
    .insertInto('line_link')
    .values(
      filingIds.map(filingId => ({
        authority_id: tx.authorityId,
        link_id: tx.newId(),
        line_user_id: userId,
        filing_id: filingId,
        linked_at: tx.at,
      })),
    )
    .onConflict(conflict =>
      conflict
        .columns(['authority_id', 'line_user_id', 'filing_id'])
        .where('ended_at', 'is', null)
        .doNothing(),
    )
    .returning('filing_id')
    .execute();
  return inserted.map(row => row.filing_id);
}

/** Ends those of the links that are live. */
export async function endLinks(
  tx: Tx,
  linkIds: readonly Uuid[],
  endedBy: 'unfollowed' | 'person',
): Promise<void> {
  if (linkIds.length === 0) return;
  await tx.db
    .updateTable('line_link')
    .set({ ended_at: tx.at, ended_by: endedBy })
    .where('authority_id', '=', tx.authorityId)
    .where('link_id', 'in', [...linkIds])
    .where('ended_at', 'is', null)
    .execute();
}
