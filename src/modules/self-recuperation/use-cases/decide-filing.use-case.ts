import { assertNever } from '../../../kernel/assert-never.ts';
import type { Uuid } from '../../../kernel/ids.ts';
import type { Clock } from '../../../kernel/instant.ts';
import { fail, ok, type Result } from '../../../kernel/result.ts';
import { type Database, exemptFromAudit, type Tx } from '../../../platform/db/database.ts';
import { recordAudit } from '../../audit/index.ts';
import { effectiveAt, type ReviewDecision, writeDecision } from '../domain/held-decision.ts';
import { heldDecisionOf, insertHeldDecision } from '../repository/held-decision.repository.ts';
import { type ApproveDeps, approveIn } from './approve-filing.use-case.ts';
import { rejectIn } from './reject-filing.use-case.ts';
import { type ReturnDeps, returnIn } from './return-filing.use-case.ts';
import { lockAndDecide, type Reviewer, type ReviewProblem } from './review-step.ts';

/** For how long a decision can be taken back, by the clock of the desk. */
export interface DecisionUndo {
  readonly seconds: number;
  readonly clock: Clock;
}

export type DecideDeps = ApproveDeps &
  ReturnDeps & { readonly database: Database; readonly decisionUndo: DecisionUndo };

/**
 * Takes the reviewer's decision. It is checked now and carried out once it can no longer be taken back, so that a slip of
 * the finger reaches nobody; with an undo of no seconds it is carried out at once.
 */
export async function decideFiling(
  deps: DecideDeps,
  reviewer: Reviewer,
  filingId: Uuid,
  decision: ReviewDecision,
): Promise<Result<null, ReviewProblem>> {
  const { seconds, clock } = deps.decisionUndo;
  return deps.database.withTenant(reviewer, async tx => {
    if (seconds === 0) return carryOut(tx, deps, reviewer, filingId, decision);
    const step = await lockAndDecide(tx, filingId, { ...decision, reviewerId: reviewer.id });
    if (!step.ok) return step;
    if ((await heldDecisionOf(tx, filingId)) !== null) {
      exemptFromAudit(tx, 'a decision that is held already stays as it is');
      return fail({ kind: 'decided-already' });
    }
    const heldAt = clock.now();
    await insertHeldDecision(tx, {
      ...writeDecision(decision),
      filingId,
      reviewerId: reviewer.id,
      reviewerRole: reviewer.role,
      heldAt,
      effectiveAt: effectiveAt(heldAt, seconds),
    });
    await recordAudit(tx, {
      action: 'filing.decide',
      resource: 'filing',
      subjectId: filingId,
      purpose: 'review',
      fields: ['decisionReasons', 'checklist'],
      detail: { kind: decision.kind, undoSeconds: seconds },
    });
    return ok(null);
  });
}

/** Carries the decision out inside the caller's transaction. */
export function carryOut(
  tx: Tx,
  deps: ApproveDeps & ReturnDeps,
  reviewer: Reviewer,
  filingId: Uuid,
  decision: ReviewDecision,
): Promise<Result<null, ReviewProblem>> {
  switch (decision.kind) {
    case 'approve':
      return approveIn(tx, deps, reviewer, filingId, decision.checked);
    case 'return':
      return returnIn(tx, deps, reviewer, filingId, decision.reasons);
    case 'reject':
      return rejectIn(tx, deps, reviewer, filingId, decision.reasons);
    default:
      return assertNever(decision);
  }
}
