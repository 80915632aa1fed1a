import type { Uuid } from '../../../kernel/ids.ts';
import { ok, type Result } from '../../../kernel/result.ts';
import type { Database, Tx } from '../../../platform/db/database.ts';
import { recordAudit } from '../../audit/index.ts';
import type { SecretBox } from '../../messaging/index.ts';
import type { ReturnReason } from '../domain/review-reasons.ts';
import { changeFilingStatus } from '../repository/filing.repository.ts';
import { planDecisionMail } from './plan-decision-mail.ts';
import { lockAndDecide, type Reviewer, type ReviewProblem } from './review-step.ts';

export interface ReturnDeps {
  readonly secretBox: SecretBox;
}

/**
 * Sends a filing back to the person with the reasons, which they read behind a link (SM-1 RETURNED). Its content cannot
 * be edited, so they file again; until then their case stays open and watched.
 */
export const returnFiling = (
  deps: ReturnDeps & { readonly database: Database },
  reviewer: Reviewer,
  filingId: Uuid,
  reasons: readonly ReturnReason[],
): Promise<Result<null, ReviewProblem>> =>
  deps.database.withTenant(reviewer, tx => returnIn(tx, deps, reviewer, filingId, reasons));

/** The same inside the caller's transaction. */
export async function returnIn(
  tx: Tx,
  { secretBox }: ReturnDeps,
  reviewer: Reviewer,
  filingId: Uuid,
  reasons: readonly ReturnReason[],
): Promise<Result<null, ReviewProblem>> {
  const step = await lockAndDecide(tx, filingId, { kind: 'return', reviewerId: reviewer.id, reasons });
  if (!step.ok) return step;
  await changeFilingStatus(tx, step.value.filing, 'return', { decidedAt: tx.at, reasons });
  await planDecisionMail(tx, secretBox, step.value.filing, 'filing-returned');
  await recordAudit(tx, {
    action: 'filing.return',
    resource: 'filing',
    subjectId: filingId,
    purpose: 'review',
    fields: ['status', 'decisionReasons', 'email'],
    detail: { reasons: reasons.length },
  });
  return ok(null);
}
