import type { Uuid } from '../../../kernel/ids.ts';
import { addMinutes } from '../../../kernel/instant.ts';
import { fail, ok, type Result } from '../../../kernel/result.ts';
import { type Database, exemptFromAudit, type Tx } from '../../../platform/db/database.ts';
import { recordAudit } from '../../audit/index.ts';
import type { Filing } from '../domain/filing.ts';
import type { FilingEvent } from '../domain/filing-status.ts';
import { CLAIM_MINUTES } from '../domain/review.ts';
import { changeFilingStatus, filingById } from '../repository/filing.repository.ts';
import { heldDecisionOf } from '../repository/held-decision.repository.ts';
import { lockFirstUnclaimed } from '../repository/review-queue.repository.ts';
import { lockAndDecide, type Reviewer, type ReviewProblem } from './review-step.ts';

/**
 * Gives the reviewer the next filing in queue order that nobody holds, or null when there is none. With `after`, the
 * search starts behind that filing and comes round to the front, so that one put back is not handed out again at once.
 */
export async function claimNextFiling(
  { database }: { readonly database: Database },
  reviewer: Reviewer,
  after: Uuid | null,
): Promise<Uuid | null> {
  return database.withTenant(reviewer, async tx => {
    const claimsOverBy = addMinutes(tx.at, -CLAIM_MINUTES);
    const place = after === null ? null : await filingById(tx, after);
    const filingId =
      (place && (await lockFirstUnclaimed(tx, { claimsOverBy, after: place }))) ??
      (await lockFirstUnclaimed(tx, { claimsOverBy, after: null }));
    if (filingId === null) {
      exemptFromAudit(tx, 'no filing is free, so none is shown or changed');
      return null;
    }
    const step = await lockAndDecide(tx, filingId, { kind: 'claim', reviewerId: reviewer.id, at: tx.at });
    if (!step.ok) throw new Error(`A filing that is free could not be claimed: ${step.reason.kind}.`);
    await applyClaim(tx, reviewer, step.value);
    return filingId;
  });
}

/** Takes this one filing for the reviewer; one that they already hold stays as it is. */
export async function claimFiling(
  { database }: { readonly database: Database },
  reviewer: Reviewer,
  filingId: Uuid,
): Promise<Result<null, ReviewProblem>> {
  return database.withTenant(reviewer, async tx => {
    const step = await lockAndDecide(tx, filingId, { kind: 'claim', reviewerId: reviewer.id, at: tx.at });
    if (!step.ok) return step;
    if ((await heldDecisionOf(tx, filingId)) !== null) {
      exemptFromAudit(tx, 'a filing whose decision is held is handed to nobody');
      return fail({ kind: 'decided-already' });
    }
    await applyClaim(tx, reviewer, step.value);
    return ok(null);
  });
}

async function applyClaim(
  tx: Tx,
  reviewer: Reviewer,
  { filing, events }: { readonly filing: Filing; readonly events: readonly FilingEvent[] },
): Promise<void> {
  const claim = { reviewerId: reviewer.id, reviewStartedAt: tx.at };
  let { status } = filing;
  for (const event of events)
    status = await changeFilingStatus(tx, { ...filing, status }, event, event === 'claim' ? claim : {});
  await recordAudit(tx, {
    action: 'filing.claim',
    resource: 'filing',
    subjectId: filing.filingId,
    purpose: 'review',
    fields: ['status'],
    detail: { takenOver: events.includes('release-claim') },
  });
}
