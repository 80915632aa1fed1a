import type { Uuid } from '../../../kernel/ids.ts';
import { fail, ok, type Result } from '../../../kernel/result.ts';
import { exemptFromAudit } from '../../../platform/db/database.ts';
import { recordAudit } from '../../audit/index.ts';
import { type CareCall, decideClaim, type TaskRefusal } from '../domain/care-task.ts';
import { decideTakeBack, type TakeBackRefusal } from '../domain/outcome-choice.ts';
import {
  type CareTask,
  caseIdOfTask,
  resumeTask,
  tasksForUpdate,
} from '../repository/care-task.repository.ts';
import type { StaffActor } from './claim-task.use-case.ts';
import type { ObservationDeps } from './observation-deps.ts';
import { observationRuleAt } from './observation-rule.ts';
import { dueAfterCalls } from './task-due.ts';

/**
 * Takes back the last outcome of a task as a mistake. Everything that the call ended, or put off, is open again in the
 * hands of its author; the call stays on the record, marked as taken back.
 */
export function takeBackOutcome(
  deps: Pick<ObservationDeps, 'database' | 'rulebook'>,
  actor: StaffActor,
  taskId: Uuid,
): Promise<Result<null, TakeBackRefusal | TaskRefusal | 'no-such-task'>> {
  return deps.database.withTenant(actor, async tx => {
    const caseId = await caseIdOfTask(tx, taskId);
    const tasks = caseId === null ? [] : await tasksForUpdate(tx, caseId);
    const task = tasks.find(known => known.taskId === taskId);
    const decision = task === undefined ? fail('no-such-task' as const) : decide(task, actor.id, tx.at);
    if (task === undefined || !decision.ok) {
      exemptFromAudit(tx, 'Nothing was taken back.');
      return decision.ok ? ok(null) : decision;
    }
    const mistake = decision.value;
    const rule = observationRuleAt(deps.rulebook, tx.at);
    const resumed = tasks.filter(other => isTouched(other, mistake, task.closedAt === null, actor.id));
    for (const other of resumed) {
      const calls = other.calls.map(call => (isSame(call, mistake) ? { ...call, takenBackAt: tx.at } : call));
      const dueBy = dueAfterCalls({ ...other, calls }, null, rule);
      await resumeTask(tx, other.taskId, actor.id, { calls, callAgainAt: null, dueBy });
    }
    await recordAudit(tx, {
      action: 'task.take-back',
      resource: 'care-task',
      subjectId: task.caseId,
      purpose: 'observation',
      fields: ['outcome'],
      detail: { kind: task.kind, outcome: mistake.outcome, tasks: resumed.length },
    });
    return ok(null);
  });
}

function decide(
  task: CareTask,
  staffId: Uuid,
  at: CareCall['at'],
): Result<CareCall, TakeBackRefusal | TaskRefusal> {
  const claim = task.closedAt === null ? decideClaim({ ...task, isClosed: false }, staffId, false) : ok(null);
  return claim.ok ? decideTakeBack(task.calls, staffId, at) : claim;
}

const isSame = (call: CareCall, other: CareCall): boolean =>
  call.at === other.at && call.staffId === other.staffId && call.takenBackAt === undefined;

/** A call that ended tasks stands in each of them; one that put the person off moved every open task. */
const isTouched = (task: CareTask, mistake: CareCall, wasKept: boolean, staffId: Uuid): boolean =>
  task.calls.some(call => isSame(call, mistake)) ||
  (wasKept && task.closedAt === null && decideClaim({ ...task, isClosed: false }, staffId, false).ok);
