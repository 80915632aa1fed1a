import type { Tx } from '../../../platform/db/database.ts';
import { recordAudit } from '../../audit/index.ts';
import type { Rulebook } from '../../rulebook/index.ts';
import { dangerWithoutAnswer } from '../domain/care-task.ts';
import type { UrgentIncomplete } from '../domain/dialogue/turn.ts';
import { dueOf } from '../domain/task-clock.ts';
import { openTasks } from '../repository/care-task.repository.ts';
import { observationRuleAt } from './observation-rule.ts';

/** Puts somebody who told of an emergency on top of the worklist, answered to the end or not (K-20). Once a question. */
export async function callHuman(
  { rulebook }: { readonly rulebook: Rulebook },
  tx: Tx,
  { slot: { caseId, slotOn, slotNo } }: UrgentIncomplete,
): Promise<void> {
  const kind = 'emergency-call';
  const danger = dangerWithoutAnswer(kind);
  const times = { danger, openedAt: tx.at, lastCallAt: null, callAgainAt: null };
  const dueBy = dueOf(times, observationRuleAt(rulebook, tx.at));
  await openTasks(tx, [{ kind, danger, caseId, slotOn, slotNo, openedAt: tx.at, dueBy }]);
  await recordAudit(tx, {
    action: 'observation.alarm',
    resource: 'care-task',
    subjectId: caseId,
    purpose: 'observation',
    fields: ['emergencySymptoms', 'spo2'],
  });
}
