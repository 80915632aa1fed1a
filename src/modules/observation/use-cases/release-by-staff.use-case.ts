import type { Uuid } from '../../../kernel/ids.ts';
import { ok, type Result } from '../../../kernel/result.ts';
import { exemptFromAudit } from '../../../platform/db/database.ts';
import { recordAudit } from '../../audit/index.ts';
import { type ReleaseRefusal, releaseCase } from '../../cases/index.ts';
import type { CareCall } from '../domain/care-task.ts';
import { closeTaskWith, openTasksForUpdate } from '../repository/care-task.repository.ts';
import type { StaffActor } from './claim-task.use-case.ts';
import type { ObservationDeps } from './observation-deps.ts';
import { withdrawQuestions } from './withdraw-questions.ts';

/**
 * Releases a person whose period is over, by a decision of staff: also one who was silent (SM-2). It answers a proposal
 * to release them; every other task about them still needs its own outcome.
 */
export function releaseByStaff(
  deps: Pick<ObservationDeps, 'database'>,
  actor: StaffActor,
  caseId: Uuid,
  by: string,
): Promise<Result<null, ReleaseRefusal | 'no-such-case'>> {
  return deps.database.withTenant(actor, async tx => {
    const released = await releaseCase(tx, caseId);
    if (!released.ok) {
      exemptFromAudit(tx, 'Nobody was released.');
      return released;
    }
    await withdrawQuestions(tx, [caseId]);
    for (const { taskId, kind, calls } of await openTasksForUpdate(tx, caseId)) {
      if (kind !== 'release-proposal') continue;
      const call: CareCall = { at: tx.at, by, outcome: 'released', note: '', staffId: actor.id };
      await closeTaskWith(tx, taskId, 'released', actor.id, [...calls, call]);
    }
    await recordAudit(tx, {
      action: 'case.release',
      resource: 'case',
      subjectId: caseId,
      purpose: 'observation',
      detail: { by: 'staff' },
    });
    return ok(null);
  });
}
