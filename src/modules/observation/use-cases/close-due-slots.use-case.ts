import type { AuthorityId } from '../../../kernel/ids.ts';
import { systemActor } from '../../../platform/db/actor.ts';
import { exemptFromAudit, type Tx } from '../../../platform/db/database.ts';
import { recordAudit } from '../../audit/index.ts';
import { missedAnswerStep, type ObservationRule } from '../../rulebook/index.ts';
import { dangerOfSilence } from '../domain/care-task.ts';
import { dueOf } from '../domain/task-clock.ts';
import { type NewCareTask, openTasks } from '../repository/care-task.repository.ts';
import { type ClosedSlot, closePastDue, missedInARow } from '../repository/due-slot.repository.ts';
import { recordSteps } from '../repository/ladder.repository.ts';
import type { ObservationDeps } from './observation-deps.ts';
import { observationRuleAt } from './observation-rule.ts';

const BATCH = 2_000;

/**
 * Closes the questions whose due time has passed. Silence is an event: each becomes a task for a human with its clock in
 * the same transaction, unless the person's watch ended meanwhile. Returns how many answers were missed.
 */
export async function closeDueSlots(
  deps: Pick<ObservationDeps, 'database' | 'rulebook'>,
  authorityId: AuthorityId,
): Promise<number> {
  const actor = systemActor(authorityId, 'observation.tick');
  let missed = 0;
  let closed: readonly ClosedSlot[];
  do {
    closed = await deps.database.withTenant(actor, tx => closeBatch(deps, tx));
    missed += closed.filter(isMissed).length;
  } while (closed.length === BATCH);
  return missed;
}

const isMissed = ({ status }: ClosedSlot): boolean => status === 'missed';

async function closeBatch(deps: Pick<ObservationDeps, 'rulebook'>, tx: Tx): Promise<readonly ClosedSlot[]> {
  const closed = await closePastDue(tx, BATCH);
  if (closed.length === 0) {
    exemptFromAudit(tx, 'No question fell due.');
    return closed;
  }
  const missed = closed.filter(isMissed);
  const rule = observationRuleAt(deps.rulebook, tx.at);
  const inARow = await missedInARow(
    tx,
    missed.map(({ caseId }) => caseId),
  );
  await openTasks(
    tx,
    missed.map(slot => taskOf(slot, inARow.get(slot.caseId) ?? 1, rule)),
  );
  await recordSteps(
    tx,
    missed.map(({ caseId, slotOn, slotNo }) => ({
      ...{ caseId, slotOn, slotNo, messageId: null, skipped: null },
      ...{ step: 'staff-task' as const, channel: 'none' as const },
    })),
  );
  await recordAudit(tx, {
    action: 'observation.miss',
    resource: 'observation-slot',
    subjectId: null,
    purpose: 'observation',
    detail: { missed: missed.length, cancelled: closed.length - missed.length },
  });
  return closed;
}

function taskOf(
  { caseId, slotOn, slotNo, dueAt }: ClosedSlot,
  inARow: number,
  rule: ObservationRule,
): NewCareTask {
  const danger = dangerOfSilence(missedAnswerStep(rule, inARow));
  const dueBy = dueOf({ danger, openedAt: dueAt, lastCallAt: null, callAgainAt: null }, rule);
  return { caseId, slotOn, slotNo, kind: 'missed-answer', danger, openedAt: dueAt, dueBy };
}
