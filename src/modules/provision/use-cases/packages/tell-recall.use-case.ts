import type { Uuid } from '../../../../kernel/ids.ts';
import { fail, ok, type Result } from '../../../../kernel/result.ts';
import type { StaffActor } from '../../../../platform/db/actor.ts';
import { exemptFromAudit } from '../../../../platform/db/database.ts';
import { recordAudit } from '../../../audit/index.ts';
import { recallById, setTold } from '../../repository/packages/recall.repository.ts';
import type { PackagesDeps } from './packages-deps.ts';
import { recordRefusal } from './record-provision.ts';

export type TellingRecallRefusal = 'no-such-recall' | 'nobody-named' | 'told-before';

const LONGEST_NAME = 100;

/** Records that the receiver was told by telephone of somebody who is not to be supported any more, and who was told. */
export const tellRecall = (
  { database }: Pick<PackagesDeps, 'database'>,
  staff: StaffActor,
  recallId: Uuid,
  toldTo: string,
): Promise<Result<null, TellingRecallRefusal>> =>
  database.withTenant(staff, async (tx): Promise<Result<null, TellingRecallRefusal>> => {
    const recall = await recallById(tx, recallId);
    if (recall === null) {
      exemptFromAudit(tx, 'There is no such recall.');
      return fail('no-such-recall');
    }
    const refuse = async (reason: TellingRecallRefusal) => {
      await recordRefusal(tx, reason, { detail: { recallId } });
      return fail(reason);
    };
    const named = toldTo.trim();
    if (named === '' || named.length > LONGEST_NAME) return refuse('nobody-named');
    if (!(await setTold(tx, recallId, staff.id, named))) return refuse('told-before');
    await recordAudit(tx, {
      action: 'provision.tell-recall',
      resource: 'provision-recall',
      subjectId: recall.caseId,
      purpose: 'provision',
      detail: { municipality: recall.municipalityCode, reason: recall.reason },
    });
    return ok(null);
  });
