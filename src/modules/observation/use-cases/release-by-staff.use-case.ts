import type { Uuid } from '../../../kernel/ids.ts';
import { ok, type Result } from '../../../kernel/result.ts';
import { exemptFromAudit } from '../../../platform/db/database.ts';
import { recordAudit } from '../../audit/index.ts';
import { type ReleaseRefusal, releaseCase } from '../../cases/index.ts';
import { cancelOpenSlotsOf } from '../repository/slot.repository.ts';
import type { StaffActor } from './claim-task.use-case.ts';
import type { ObservationDeps } from './observation-deps.ts';

/** Releases a person whose period is over, by a decision of staff: also one who was silent (SM-2). */
export function releaseByStaff(
  deps: Pick<ObservationDeps, 'database'>,
  actor: StaffActor,
  caseId: Uuid,
): Promise<Result<null, ReleaseRefusal | 'no-such-case'>> {
  return deps.database.withTenant(actor, async tx => {
    const released = await releaseCase(tx, caseId);
    if (!released.ok) {
      exemptFromAudit(tx, 'Nobody was released.');
      return released;
    }
    await cancelOpenSlotsOf(tx, [caseId]);
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
