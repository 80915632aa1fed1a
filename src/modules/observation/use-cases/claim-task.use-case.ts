import type { Uuid } from '../../../kernel/ids.ts';
import { fail, ok, type Result } from '../../../kernel/result.ts';
import type { Actor } from '../../../platform/db/actor.ts';
import { exemptFromAudit } from '../../../platform/db/database.ts';
import { recordAudit } from '../../audit/index.ts';
import { decideClaim, type TaskRefusal } from '../domain/care-task.ts';
import { caseIdOfTask, openTasksForUpdate, setClaims } from '../repository/care-task.repository.ts';
import type { ObservationDeps } from './observation-deps.ts';

export type StaffActor = Extract<Actor, { kind: 'staff' }>;

/**
 * Takes a task, and with it whatever else is open about the same person, for the acting member of the staff; from a
 * colleague only with `takeOver`.
 */
export function claimTask(
  deps: Pick<ObservationDeps, 'database'>,
  actor: StaffActor,
  taskId: Uuid,
  takeOver: boolean,
): Promise<Result<null, TaskRefusal | 'no-such-task'>> {
  return deps.database.withTenant(actor, async tx => {
    const caseId = await caseIdOfTask(tx, taskId);
    const open = caseId === null ? [] : await openTasksForUpdate(tx, caseId);
    const isClaimable = (task: { readonly claimedBy: Uuid | null } | undefined) =>
      decideClaim({ claimedBy: task?.claimedBy ?? null, isClosed: task === undefined }, actor.id, takeOver);
    const decision = isClaimable(open.find(task => task.taskId === taskId));
    if (caseId === null || !decision.ok) {
      exemptFromAudit(tx, 'Nothing was claimed.');
      return caseId === null ? fail('no-such-task') : decision;
    }
    const claimed = open.filter(task => isClaimable(task).ok).map(task => task.taskId);
    await setClaims(tx, claimed, actor.id);
    await recordAudit(tx, {
      action: 'task.claim',
      resource: 'care-task',
      subjectId: caseId,
      purpose: 'observation',
      detail: { tasks: claimed.length, takeOver },
    });
    return ok(null);
  });
}
