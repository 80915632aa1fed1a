import type { AuthorityId } from '../../../kernel/ids.ts';
import { systemActor } from '../../../platform/db/actor.ts';
import { exemptFromAudit } from '../../../platform/db/database.ts';
import { readDecision } from '../domain/held-decision.ts';
import { filingForUpdate } from '../repository/filing.repository.ts';
import {
  dueDecisions,
  type HeldDecision,
  removeHeldDecision,
} from '../repository/held-decision.repository.ts';
import { carryOut, type DecideDeps } from './decide-filing.use-case.ts';
import type { Reviewer } from './review-step.ts';

const AT_MOST = 200;

/**
 * Carries out the decisions that can no longer be taken back, each in a transaction of its own and in the name of who
 * decided. What became impossible meanwhile, because the person withdrew or filed again, falls away. Returns how many
 * there were.
 */
export async function settleDecisions(deps: DecideDeps, authorityId: AuthorityId): Promise<number> {
  const now = deps.decisionUndo.clock.now();
  const due = await deps.database.withTenant(systemActor(authorityId, 'filing.settle'), tx => {
    exemptFromAudit(tx, 'ids of filings tell of no person');
    return dueDecisions(tx, now, AT_MOST);
  });
  for (const held of due) await settle(deps, authorityId, held);
  return due.length;
}

async function settle(deps: DecideDeps, authorityId: AuthorityId, held: HeldDecision): Promise<void> {
  const reviewer = reviewerOf(authorityId, held);
  await deps.database.withTenant(reviewer, async tx => {
    await filingForUpdate(tx, held.filingId);
    const removed = await removeHeldDecision(tx, held.filingId);
    if (removed === null) return exemptFromAudit(tx, 'another run of the tick carried it out');
    await carryOut(tx, deps, reviewer, held.filingId, readDecision(removed.kind, removed.items));
  });
}

const reviewerOf = (authorityId: AuthorityId, { reviewerId, reviewerRole }: HeldDecision): Reviewer => ({
  kind: 'staff',
  authorityId,
  id: reviewerId,
  role: reviewerRole,
});
