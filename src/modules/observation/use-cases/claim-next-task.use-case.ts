import type { Uuid } from '../../../kernel/ids.ts';
import { exemptFromAudit } from '../../../platform/db/database.ts';
import { recordAudit } from '../../audit/index.ts';
import { openTasksForUpdate, setClaims } from '../repository/care-task.repository.ts';
import { lockForemostUnclaimed } from '../repository/worklist.repository.ts';
import type { StaffActor } from './claim-task.use-case.ts';
import type { ObservationDeps } from './observation-deps.ts';

/**
 * Takes the foremost person whom nobody has, with everything open about them that is free, and returns the task to
 * begin with; null when nobody waits. Colleagues who press at the same moment get different people.
 */
export function claimNextTask(
  deps: Pick<ObservationDeps, 'database'>,
  actor: StaffActor,
): Promise<Uuid | null> {
  return deps.database.withTenant(actor, async tx => {
    // A colleague may have taken the person between the look and the lock; then the next look no longer shows them.
    for (;;) {
      const caseId = await lockForemostUnclaimed(tx, actor.id);
      if (caseId === null) {
        exemptFromAudit(tx, 'Nobody waits.');
        return null;
      }
      const free = (await openTasksForUpdate(tx, caseId)).filter(({ claimedBy }) => claimedBy === null);
      const [foremost] = free.toSorted((a, b) => b.danger - a.danger || (a.taskId < b.taskId ? -1 : 1));
      if (foremost === undefined) continue;
      await setClaims(
        tx,
        free.map(({ taskId }) => taskId),
        actor.id,
      );
      await recordAudit(tx, {
        action: 'task.claim',
        resource: 'care-task',
        subjectId: caseId,
        purpose: 'observation',
        detail: { tasks: free.length, next: true },
      });
      return foremost.taskId;
    }
  });
}
