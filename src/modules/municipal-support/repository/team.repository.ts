import { sql } from 'kysely';
import type { Uuid } from '../../../kernel/ids.ts';
import type { PlainDate } from '../../../kernel/plain-date.ts';
import type { Tx } from '../../../platform/db/database.ts';
import type { TeamPost } from '../domain/team.ts';

/** Who holds which post on that day or later, by post and first day. */
export async function teamPosts(tx: Tx, from: PlainDate): Promise<readonly TeamPost[]> {
  const { rows } = await sql<TeamPost>`
    select post_id as "postId", account_id as "accountId", post, valid_from as "validFrom",
      valid_through as "validThrough"
    from support_post where authority_id = ${tx.authorityId} and (valid_through is null or valid_through >= ${from})
    order by array_position(array['leader', 'sub-leader', 'deputy', 'member'], post), valid_from, post_id
    limit 500`.execute(tx.db);
  return rows;
}

/** Gives somebody a post. */
export async function insertPost(tx: Tx, post: Omit<TeamPost, 'postId'>, recordedBy: Uuid): Promise<void> {
  await tx.db
    .insertInto('support_post')
    .values({
      authority_id: tx.authorityId,
      post_id: tx.newId(),
      account_id: post.accountId,
      post: post.post,
      valid_from: post.validFrom,
      valid_through: post.validThrough,
      recorded_at: tx.at,
      recorded_by: recordedBy,
    })
    .execute();
}

/**
 * Lets a post end with that day at the latest; one that is still to begin never does. Returns false when there is no such
 * post.
 */
export async function endPost(tx: Tx, postId: Uuid, lastDay: PlainDate): Promise<boolean> {
  const { numAffectedRows } = await sql`update support_post
    set valid_through = least(valid_through, greatest(valid_from - 1, ${lastDay}::date))
    where authority_id = ${tx.authorityId} and post_id = ${postId}`.execute(tx.db);
  return Number(numAffectedRows ?? 0) > 0;
}
