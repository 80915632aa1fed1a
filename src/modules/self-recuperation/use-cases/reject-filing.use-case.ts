import type { Uuid } from '../../../kernel/ids.ts';
import { ok, type Result } from '../../../kernel/result.ts';
import type { Database, Tx } from '../../../platform/db/database.ts';
import { recordAudit } from '../../audit/index.ts';
import { closeCase } from '../../cases/index.ts';
import type { SecretBox } from '../../messaging/index.ts';
import type { RejectReason } from '../domain/review-reasons.ts';
import { changeFilingStatus } from '../repository/filing.repository.ts';
import { planDecisionMail } from './plan-decision-mail.ts';
import { lockAndDecide, type Reviewer, type ReviewProblem } from './review-step.ts';

interface RejectDeps {
  readonly secretBox: SecretBox;
}

/**
 * Refuses a filing that the scheme cannot accept (SM-1 REJECTED), tells the person, and closes the case: self-recuperation
 * is not for them, and the page behind the link says whom to see instead.
 */
export const rejectFiling = (
  deps: RejectDeps & { readonly database: Database },
  reviewer: Reviewer,
  filingId: Uuid,
  reasons: readonly RejectReason[],
): Promise<Result<null, ReviewProblem>> =>
  deps.database.withTenant(reviewer, tx => rejectIn(tx, deps, reviewer, filingId, reasons));

/** The same inside the caller's transaction. */
export async function rejectIn(
  tx: Tx,
  { secretBox }: RejectDeps,
  reviewer: Reviewer,
  filingId: Uuid,
  reasons: readonly RejectReason[],
): Promise<Result<null, ReviewProblem>> {
  const step = await lockAndDecide(tx, filingId, { kind: 'reject', reviewerId: reviewer.id, reasons });
  if (!step.ok) return step;
  const { filing } = step.value;
  await changeFilingStatus(tx, filing, 'reject', { decidedAt: tx.at, reasons });
  // Closed already where the period ended, or the law took over, before the review did.
  await closeCase(tx, filing.caseId, 'withdrawn');
  await planDecisionMail(tx, secretBox, filing, 'filing-rejected');
  await recordAudit(tx, {
    action: 'filing.reject',
    resource: 'filing',
    subjectId: filingId,
    purpose: 'review',
    fields: ['status', 'decisionReasons', 'email'],
    detail: { reasons: reasons.length },
  });
  return ok(null);
}
