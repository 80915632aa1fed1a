import type { AuthorityId } from '../../../kernel/ids.ts';
import { systemActor } from '../../../platform/db/actor.ts';
import { exemptFromAudit, type Tx } from '../../../platform/db/database.ts';
import { recordAudit } from '../../audit/index.ts';
import { missedAnswerStep } from '../../rulebook/index.ts';
import { dangerOfSilence } from '../domain/care-task.ts';
import { openTasks } from '../repository/care-task.repository.ts';
import { missedInARow, slotsPastDue } from '../repository/due-slot.repository.ts';
import { watchedAmong } from '../repository/open-case.repository.ts';
import { closeOpenSlots, type SlotKey } from '../repository/slot.repository.ts';
import type { ObservationDeps } from './observation-deps.ts';
import { observationRuleAt } from './observation-rule.ts';

const BATCH = 500;

/**
 * Closes the questions whose due time has passed. Silence is an event: each becomes a task for a human in the same
 * transaction, unless the person's watch ended meanwhile. Returns how many answers were missed.
 */
export async function closeDueSlots(
  deps: Pick<ObservationDeps, 'database' | 'rulebook'>,
  authorityId: AuthorityId,
): Promise<number> {
  const actor = systemActor(authorityId, 'observation.tick');
  let missed = 0;
  let batch: ClosedBatch;
  do {
    batch = await deps.database.withTenant(actor, tx => closeBatch(deps, tx));
    missed += batch.missed;
  } while (batch.looked === BATCH);
  return missed;
}

interface ClosedBatch {
  readonly looked: number;
  readonly missed: number;
}

async function closeBatch(deps: Pick<ObservationDeps, 'rulebook'>, tx: Tx): Promise<ClosedBatch> {
  const due = await slotsPastDue(tx, BATCH);
  if (due.length === 0) {
    exemptFromAudit(tx, 'No question fell due.');
    return { looked: 0, missed: 0 };
  }
  const watched = await watchedAmong(
    tx,
    due.map(({ caseId }) => caseId),
  );
  const isWatched = ({ caseId }: SlotKey) => watched.has(caseId);
  const ended = due.filter(slot => !isWatched(slot));
  await closeOpenSlots(tx, ended, 'cancelled');
  const missed = await closeOpenSlots(tx, due.filter(isWatched), 'missed');

  const rule = observationRuleAt(deps.rulebook, tx.at);
  const inARow = await missedInARow(
    tx,
    missed.map(({ caseId }) => caseId),
  );
  await openTasks(
    tx,
    missed.map(slot => ({
      ...slot,
      kind: 'missed-answer',
      danger: dangerOfSilence(missedAnswerStep(rule, inARow.get(slot.caseId) ?? 1)),
      openedAt: slot.dueAt,
    })),
  );
  await recordAudit(tx, {
    action: 'observation.miss',
    resource: 'observation-slot',
    subjectId: null,
    purpose: 'observation',
    detail: { missed: missed.length, cancelled: ended.length },
  });
  return { looked: due.length, missed: missed.length };
}
