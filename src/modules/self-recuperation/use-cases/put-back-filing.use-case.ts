import type { Uuid } from '../../../kernel/ids.ts';
import { ok, type Result } from '../../../kernel/result.ts';
import type { Database } from '../../../platform/db/database.ts';
import { recordAudit } from '../../audit/index.ts';
import { changeFilingStatus } from '../repository/filing.repository.ts';
import { removeHeldDecision } from '../repository/held-decision.repository.ts';
import { lockAndDecide, type Reviewer, type ReviewProblem } from './review-step.ts';

/** Puts a filing that the reviewer holds back into the queue, undecided. */
export async function putBackFiling(
  { database }: { readonly database: Database },
  reviewer: Reviewer,
  filingId: Uuid,
): Promise<Result<null, ReviewProblem>> {
  return database.withTenant(reviewer, async tx => {
    const step = await lockAndDecide(tx, filingId, { kind: 'put-back', reviewerId: reviewer.id });
    if (!step.ok) return step;
    await removeHeldDecision(tx, filingId);
    await changeFilingStatus(tx, step.value.filing, 'release-claim', {
      reviewerId: null,
      reviewStartedAt: null,
    });
    await recordAudit(tx, {
      action: 'filing.put-back',
      resource: 'filing',
      subjectId: filingId,
      purpose: 'review',
      fields: ['status'],
    });
    return ok(null);
  });
}
