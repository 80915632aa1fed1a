import type { Uuid } from '../../../kernel/ids.ts';
import { fail, ok, type Result } from '../../../kernel/result.ts';
import { type Database, exemptFromAudit } from '../../../platform/db/database.ts';
import { recordAudit } from '../../audit/index.ts';
import { canTakeBack } from '../domain/held-decision.ts';
import { filingForUpdate } from '../repository/filing.repository.ts';
import { heldDecisionOf, removeHeldDecision } from '../repository/held-decision.repository.ts';
import type { DecisionUndo } from './decide-filing.use-case.ts';
import type { Reviewer, ReviewProblem } from './review-step.ts';

interface TakeBackDeps {
  readonly database: Database;
  readonly decisionUndo: DecisionUndo;
}

/** Takes the reviewer's own decision back while it is held; the filing is before them again, undecided. */
export async function takeBackDecision(
  { database, decisionUndo }: TakeBackDeps,
  reviewer: Reviewer,
  filingId: Uuid,
): Promise<Result<null, ReviewProblem>> {
  return database.withTenant(reviewer, async tx => {
    const filing = await filingForUpdate(tx, filingId);
    const held = filing === null ? null : await heldDecisionOf(tx, filingId);
    if (filing === null || held === null || held.reviewerId !== reviewer.id) {
      exemptFromAudit(tx, 'nothing of this reviewer is held, so nothing is shown or changed');
      return fail(filing === null ? { kind: 'no-such-filing' } : { kind: 'too-late' });
    }
    if (!canTakeBack(held.effectiveAt, decisionUndo.clock.now())) {
      exemptFromAudit(tx, 'a decision whose time has come is about to be carried out');
      return fail({ kind: 'too-late' });
    }
    await removeHeldDecision(tx, filingId);
    await recordAudit(tx, {
      action: 'filing.take-back',
      resource: 'filing',
      subjectId: filingId,
      purpose: 'review',
      fields: ['status'],
      detail: { kind: held.kind },
    });
    return ok(null);
  });
}
