import type { Uuid } from '../../../kernel/ids.ts';
import { fail, type Result } from '../../../kernel/result.ts';
import { exemptFromAudit, type Tx } from '../../../platform/db/database.ts';
import { recordAudit } from '../../audit/index.ts';
import { decideOutcome, endsWithTheCall, type Outcome, type TaskRefusal } from '../domain/care-task.ts';
import {
  type CareTask,
  caseIdOfTask,
  closeTaskWith,
  openTasksForUpdate,
  setCalls,
  setClaims,
} from '../repository/care-task.repository.ts';
import type { StaffActor } from './claim-task.use-case.ts';
import type { ObservationDeps } from './observation-deps.ts';

export interface TaskOutcome {
  readonly taskId: Uuid;
  readonly outcome: Outcome;
  readonly note: string;
  /** The staff member's name, kept with the call. */
  readonly by: string;
}

/**
 * Records what came of a task. It leaves the worklist with everything that the same call ended, unless the person was
 * not reached: then all stays, free for whoever calls next.
 */
export function closeTask(
  deps: Pick<ObservationDeps, 'database'>,
  actor: StaffActor,
  given: TaskOutcome,
): Promise<Result<'close' | 'keep-calling', TaskRefusal | 'no-such-task'>> {
  return deps.database.withTenant(actor, async tx => {
    const caseId = await caseIdOfTask(tx, given.taskId);
    const open = caseId === null ? [] : await openTasksForUpdate(tx, caseId);
    const task = open.find(({ taskId }) => taskId === given.taskId);
    if (task === undefined) return refuse(tx, caseId === null ? 'no-such-task' : 'already-closed');
    const decision = decideOutcome(stateOf(task), actor.id, given.outcome);
    if (!decision.ok) return refuse(tx, decision.reason);

    const call = { at: tx.at, by: given.by, outcome: given.outcome, note: given.note };
    const ended = decision.value === 'close' ? endedBy(task, open, actor.id) : [];
    for (const { taskId, calls } of ended)
      await closeTaskWith(tx, taskId, given.outcome, actor.id, [...calls, call]);
    if (decision.value === 'keep-calling') {
      await setCalls(tx, task.taskId, [...task.calls, call]);
      await setClaims(tx, heldBy(open, actor.id), null);
    }
    await recordAudit(tx, {
      action: 'task.close',
      resource: 'care-task',
      subjectId: task.caseId,
      purpose: 'observation',
      fields: ['outcome', 'note'],
      detail: { kind: task.kind, outcome: given.outcome, ended: ended.length },
    });
    return decision;
  });
}

function refuse<Reason>(tx: Tx, reason: Reason): Result<never, Reason> {
  exemptFromAudit(tx, 'Nothing was recorded.');
  return fail(reason);
}

const stateOf = (task: CareTask) => ({ ...task, isClosed: task.closedAt !== null });

const endedBy = (task: CareTask, open: readonly CareTask[], staffId: Uuid): readonly CareTask[] =>
  open.filter(other => other.taskId === task.taskId || endsWithTheCall(task.kind, stateOf(other), staffId));

const heldBy = (open: readonly CareTask[], staffId: Uuid): readonly Uuid[] =>
  open.filter(({ claimedBy }) => claimedBy === staffId).map(({ taskId }) => taskId);
