import type { Uuid } from '../../../kernel/ids.ts';
import { ok, type Result } from '../../../kernel/result.ts';
import type { Database, Tx } from '../../../platform/db/database.ts';
import { publish } from '../../../platform/outbox/outbox.ts';
import { recordAudit } from '../../audit/index.ts';
import { type ChecklistItem, checklistFor } from '../domain/review-checklist.ts';
import { changeFilingStatus } from '../repository/filing.repository.ts';
import { listByManagementNumber } from '../repository/review-queue.repository.ts';
import { lockAndDecide, needsOf, type Reviewer, type ReviewProblem } from './review-step.ts';

export interface ApproveDeps {
  /** A new number for a document, drawn at random. */
  readonly newManagementNumber: () => string;
}

const MOST_DRAWS = 20;

/**
 * Accepts a filing whose every checklist item the reviewer has seen (K-29..K-33), gives it its management number and
 * tells `filing.approved`, on which the notice is made and sent (K-34, K-43).
 */
export const approveFiling = (
  deps: ApproveDeps & { readonly database: Database },
  reviewer: Reviewer,
  filingId: Uuid,
  checked: readonly ChecklistItem[],
): Promise<Result<null, ReviewProblem>> =>
  deps.database.withTenant(reviewer, tx => approveIn(tx, deps, reviewer, filingId, checked));

/** The same inside the caller's transaction. */
export async function approveIn(
  tx: Tx,
  { newManagementNumber }: ApproveDeps,
  reviewer: Reviewer,
  filingId: Uuid,
  checked: readonly ChecklistItem[],
): Promise<Result<null, ReviewProblem>> {
  const step = await lockAndDecide(tx, filingId, { kind: 'approve', reviewerId: reviewer.id, checked });
  if (!step.ok) return step;
  const { filing } = step.value;
  const managementNumber = await drawUnused(tx, newManagementNumber);
  await changeFilingStatus(tx, filing, 'approve', {
    managementNumber,
    decidedAt: tx.at,
    checklist: checklistFor(needsOf(filing)),
  });
  await recordAudit(tx, {
    action: 'filing.approve',
    resource: 'filing',
    subjectId: filingId,
    purpose: 'review',
    fields: ['status', 'managementNumber', 'checklist'],
  });
  await publish(tx, { type: 'filing.approved', payload: { filingId, caseId: filing.caseId } });
  return ok(null);
}

/** Two filings that draw one number at the same instant are kept apart by the table's unique key. */
async function drawUnused(tx: Tx, draw: () => string): Promise<string> {
  for (let draws = 0; draws < MOST_DRAWS; draws++) {
    const number = draw();
    if ((await listByManagementNumber(tx, number)).length === 0) return number;
  }
  throw new Error(`No unused management number in ${MOST_DRAWS} draws.`);
}
