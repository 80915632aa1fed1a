import type { Uuid } from '../../../kernel/ids.ts';
import type { Instant } from '../../../kernel/instant.ts';
import type { Tx } from '../../../platform/db/database.ts';
import type { ReviewDecision } from '../domain/held-decision.ts';

/** A decision that is not carried out yet. */
export interface HeldDecision {
  readonly filingId: Uuid;
  readonly reviewerId: Uuid;
  readonly reviewerRole: string;
  readonly kind: ReviewDecision['kind'];
  readonly items: readonly string[];
  readonly effectiveAt: Instant;
}

const held = (tx: Tx) =>
  tx.db
    .selectFrom('held_decision')
    .select([
      'filing_id as filingId',
      'reviewer_id as reviewerId',
      'reviewer_role as reviewerRole',
      'kind',
      'items',
      'effective_at as effectiveAt',
    ])
    .where('authority_id', '=', tx.authorityId)
    .$narrowType<{ kind: ReviewDecision['kind'] }>();

/** Keeps the decision. The caller holds the filing's lock, and no decision of it is held. */
export async function insertHeldDecision(
  tx: Tx,
  decision: HeldDecision & { heldAt: Instant },
): Promise<void> {
  await tx.db
    .insertInto('held_decision')
    .values({
      authority_id: tx.authorityId,
      filing_id: decision.filingId,
      reviewer_id: decision.reviewerId,
      reviewer_role: decision.reviewerRole,
      kind: decision.kind,
      items: [...decision.items],
      held_at: decision.heldAt,
      effective_at: decision.effectiveAt,
    })
    .execute();
}

/** The decision that is held of this filing; null when there is none. */
export async function heldDecisionOf(tx: Tx, filingId: Uuid): Promise<HeldDecision | null> {
  return (await held(tx).where('filing_id', '=', filingId).executeTakeFirst()) ?? null;
}

/** What the reviewer decided and can still take back after `now`, the latest first. */
export const heldDecisionsOf = (tx: Tx, reviewerId: Uuid, now: Instant): Promise<readonly HeldDecision[]> =>
  held(tx)
    .where('reviewer_id', '=', reviewerId)
    .where('effective_at', '>', now)
    .orderBy('held_at', 'desc')
    .execute();

/** Up to `limit` decisions that can no longer be taken back, the earliest first. */
export const dueDecisions = (tx: Tx, now: Instant, limit: number): Promise<readonly HeldDecision[]> =>
  held(tx).where('effective_at', '<=', now).orderBy('effective_at').limit(limit).execute();

/** Removes the decision that is held of this filing and returns it; null when somebody else was faster. */
export async function removeHeldDecision(tx: Tx, filingId: Uuid): Promise<HeldDecision | null> {
  const row = await tx.db
    .deleteFrom('held_decision')
    .where('authority_id', '=', tx.authorityId)
    .where('filing_id', '=', filingId)
    .returning([
      'filing_id as filingId',
      'reviewer_id as reviewerId',
      'reviewer_role as reviewerRole',
      'kind',
      'items',
      'effective_at as effectiveAt',
    ])
    .$narrowType<{ kind: ReviewDecision['kind'] }>()
    .executeTakeFirst();
  return row ?? null;
}
