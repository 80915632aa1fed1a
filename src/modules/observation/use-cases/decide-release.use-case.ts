import type { Uuid } from '../../../kernel/ids.ts';
import { fail, ok, type Result } from '../../../kernel/result.ts';
import { exemptFromAudit, type Tx } from '../../../platform/db/database.ts';
import { recordAudit } from '../../audit/index.ts';
import { lockCases, type ReleaseRefusal, releaseCase } from '../../cases/index.ts';
import { type CareCall, decideClaim, type TaskRefusal } from '../domain/care-task.ts';
import {
  type CareTask,
  caseIdOfTask,
  closeTaskWith,
  openTasksForUpdate,
} from '../repository/care-task.repository.ts';
import type { StaffActor } from './claim-task.use-case.ts';
import type { ObservationDeps } from './observation-deps.ts';
import { withdrawQuestions } from './withdraw-questions.ts';

/** What an officer decides about a release that the rule proposes. */
export interface GivenReleaseDecision {
  readonly taskId: Uuid;
  readonly decision: 'release' | 'keep';
  /** Why the person goes on being watched; not needed for a release. */
  readonly reason: string;
  /** The staff member's name, kept with the decision. */
  readonly by: string;
}

export type ReleaseDecisionRefusal =
  | TaskRefusal
  | ReleaseRefusal
  | 'no-such-task'
  | 'not-a-proposal'
  | 'other-tasks-open'
  | 'no-reason';

/**
 * Confirms a proposed release, or keeps the person on the watch with a reason. Nobody is released while something else
 * about them still needs a human. K-39 to K-41, SM-2.
 */
export function decideProposedRelease(
  deps: Pick<ObservationDeps, 'database'>,
  actor: StaffActor,
  given: GivenReleaseDecision,
): Promise<Result<'released' | 'watch-kept', ReleaseDecisionRefusal>> {
  return deps.database.withTenant(actor, async tx => {
    const decided = await decide(tx, actor, given);
    if (!decided.ok) {
      exemptFromAudit(tx, 'Nothing was decided.');
      return decided;
    }
    const { task, outcome } = decided.value;
    const call: CareCall = { at: tx.at, by: given.by, outcome, note: given.reason, staffId: actor.id };
    await closeTaskWith(tx, task.taskId, outcome, actor.id, [...task.calls, call]);
    if (outcome === 'released') await withdrawQuestions(tx, [task.caseId]);
    await recordAudit(tx, {
      action: outcome === 'released' ? 'case.release' : 'case.keep-watching',
      resource: 'case',
      subjectId: task.caseId,
      purpose: 'observation',
      fields: ['outcome', 'note'],
      detail: { by: 'staff', proposed: true },
    });
    return ok(outcome);
  });
}

interface Decided {
  readonly task: CareTask;
  readonly outcome: 'released' | 'watch-kept';
}

async function decide(
  tx: Tx,
  actor: StaffActor,
  { taskId, decision, reason }: GivenReleaseDecision,
): Promise<Result<Decided, ReleaseDecisionRefusal>> {
  const caseId = await caseIdOfTask(tx, taskId);
  if (caseId === null) return fail('no-such-task');
  // The case before its tasks, as everybody locks them.
  await lockCases(tx, [caseId]);
  const open = await openTasksForUpdate(tx, caseId);
  const task = open.find(known => known.taskId === taskId);
  if (task === undefined) return fail('already-closed');
  if (task.kind !== 'release-proposal') return fail('not-a-proposal');
  const claim = decideClaim({ ...task, isClosed: false }, actor.id, false);
  if (!claim.ok) return claim;
  if (decision === 'keep') return reason === '' ? fail('no-reason') : ok({ task, outcome: 'watch-kept' });
  if (open.some(({ kind }) => kind !== 'release-proposal')) return fail('other-tasks-open');
  const released = await releaseCase(tx, caseId);
  if (released.ok) return ok({ task, outcome: 'released' });
  return fail(released.reason === 'no-such-case' ? 'no-such-task' : released.reason);
}
