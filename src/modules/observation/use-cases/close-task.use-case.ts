import type { Uuid } from '../../../kernel/ids.ts';
import type { Instant } from '../../../kernel/instant.ts';
import { fail, type Result } from '../../../kernel/result.ts';
import { exemptFromAudit, type Tx } from '../../../platform/db/database.ts';
import { recordAudit } from '../../audit/index.ts';
import {
  type CareCall,
  decideClaim,
  decideOutcome,
  endsWithTheCall,
  type Outcome,
  type TaskRefusal,
} from '../domain/care-task.ts';
import { mayWaitUntil, outcomesOfCall } from '../domain/outcome-choice.ts';
import { decideNextCall, type NextCallProblem } from '../domain/task-clock.ts';
import {
  type CareTask,
  caseIdOfTask,
  closeTaskWith,
  keepTask,
  openTasksForUpdate,
} from '../repository/care-task.repository.ts';
import type { StaffActor } from './claim-task.use-case.ts';
import type { ObservationDeps } from './observation-deps.ts';
import { observationRuleAt } from './observation-rule.ts';
import { dueAfterCalls } from './task-due.ts';

export interface TaskOutcome {
  readonly taskId: Uuid;
  readonly outcome: Outcome;
  readonly note: string;
  /** The staff member's name, kept with the call. */
  readonly by: string;
  /** When the person is to be called again; only with `call-again` and `not-reached`. */
  readonly nextCallAt?: Instant | undefined;
}

export type OutcomeRefusal = TaskRefusal | NextCallProblem | 'no-such-task' | 'not-an-outcome-of-it';

/**
 * Records what came of a task. It leaves the worklist with everything that the same call ended, unless the person must
 * be called again: then all that is open about them stays, with a new clock, free for whoever calls next.
 */
export function closeTask(
  deps: Pick<ObservationDeps, 'database' | 'rulebook'>,
  actor: StaffActor,
  given: TaskOutcome,
): Promise<Result<'close' | 'keep-calling', OutcomeRefusal>> {
  return deps.database.withTenant(actor, async tx => {
    const caseId = await caseIdOfTask(tx, given.taskId);
    const open = caseId === null ? [] : await openTasksForUpdate(tx, caseId);
    const task = open.find(({ taskId }) => taskId === given.taskId);
    if (task === undefined) return refuse(tx, caseId === null ? 'no-such-task' : 'already-closed');
    const decision = decideOutcome(stateOf(task), actor.id, given.outcome);
    if (!decision.ok) return refuse(tx, decision.reason);
    if (!outcomesOfCall(task.kind).includes(given.outcome)) return refuse(tx, 'not-an-outcome-of-it');
    const next = decideNext(given, open, tx.at);
    if (!next.ok) return refuse(tx, next.reason);

    const { outcome, note, by } = given;
    const call: CareCall = { at: tx.at, by, outcome, note, staffId: actor.id };
    const ended = decision.value === 'close' ? endedBy(task, open, actor.id) : [];
    for (const { taskId, calls } of ended)
      await closeTaskWith(tx, taskId, outcome, actor.id, [...calls, call]);
    if (decision.value === 'keep-calling')
      await keepCalling(deps, tx, { task, open, call, nextAt: next.value, staffId: actor.id });
    await recordAudit(tx, {
      action: 'task.close',
      resource: 'care-task',
      subjectId: task.caseId,
      purpose: 'observation',
      fields: ['outcome', 'note'],
      detail: { kind: task.kind, outcome, ended: ended.length, nextCallAt: next.value },
    });
    return decision;
  });
}

/** Whoever was not reached may be tried again at a time of the caller's choice; without one, at any time. */
function decideNext(
  { outcome, nextCallAt }: TaskOutcome,
  open: readonly CareTask[],
  at: Instant,
): Result<Instant | null, NextCallProblem> {
  const isAgain = outcome === 'call-again' || (outcome === 'not-reached' && nextCallAt !== undefined);
  const next = decideNextCall(isAgain ? 'call-again' : outcome, nextCallAt ?? null, at);
  if (!next.ok || next.value === null) return next;
  const { value } = next;
  return open.every(({ danger }) => mayWaitUntil(danger, value, at)) ? next : fail('time-too-far');
}

interface Attempt {
  readonly task: CareTask;
  readonly open: readonly CareTask[];
  readonly call: CareCall;
  readonly nextAt: Instant | null;
  readonly staffId: Uuid;
}

/** One call is about the whole person: everything that is open, and in no colleague's hands, waits for the next one. */
async function keepCalling(
  { rulebook }: Pick<ObservationDeps, 'rulebook'>,
  tx: Tx,
  { task, open, call, nextAt, staffId }: Attempt,
): Promise<void> {
  const rule = observationRuleAt(rulebook, tx.at);
  const kept = nextAt === null ? call : { ...call, nextAt };
  for (const other of open.filter(known => decideClaim(stateOf(known), staffId, false).ok)) {
    const calls = other.taskId === task.taskId ? [...other.calls, kept] : other.calls;
    const dueBy = dueAfterCalls({ ...other, calls: [...other.calls, kept] }, nextAt, rule);
    await keepTask(tx, other.taskId, { calls, callAgainAt: nextAt, dueBy });
  }
}

function refuse<Reason>(tx: Tx, reason: Reason): Result<never, Reason> {
  exemptFromAudit(tx, 'Nothing was recorded.');
  return fail(reason);
}

const stateOf = (task: CareTask) => ({ ...task, isClosed: task.closedAt !== null });

const endedBy = (task: CareTask, open: readonly CareTask[], staffId: Uuid): readonly CareTask[] =>
  open.filter(other => other.taskId === task.taskId || endsWithTheCall(task.kind, stateOf(other), staffId));
