import type { Uuid } from '../../../kernel/ids.ts';
import { fail, ok, type Result } from '../../../kernel/result.ts';
import type { StaffActor } from '../../../platform/db/actor.ts';
import { exemptFromAudit } from '../../../platform/db/database.ts';
import { recordAudit } from '../../audit/index.ts';
import { decideSettlement, type SettleRefusal } from '../domain/call-task.ts';
import { awaitsAmbulance } from '../repository/ambulance.repository.ts';
import { lockTask, settleTask } from '../repository/call-task.repository.ts';
import { endEmergency } from './end-emergency.ts';
import type { SupportCallsDeps } from './support-calls-deps.ts';

/** Settles that somebody was worse, not reached or not called, by the word of the leader (Y-10). */
export const settleCallTask = (
  { database }: Pick<SupportCallsDeps, 'database'>,
  actor: StaffActor,
  callTaskId: Uuid,
  given: { readonly settlement: string; readonly note: string },
): Promise<Result<null, SettleRefusal | 'no-such-task'>> =>
  database.withTenant(actor, async tx => {
    const refuse = (reason: SettleRefusal | 'no-such-task') => {
      exemptFromAudit(tx, 'Nothing was settled.');
      return fail(reason);
    };
    const task = await lockTask(tx, callTaskId);
    if (task === null) return refuse('no-such-task');
    const { kind, supportCaseId, settledAt } = task;
    const state = {
      kind,
      isSettled: settledAt !== null,
      awaitsAmbulance: await awaitsAmbulance(tx, supportCaseId),
    };
    const settlement = decideSettlement(state, given);
    if (!settlement.ok) return refuse(settlement.reason);
    await settleTask(tx, callTaskId, settlement.value, given.note, actor.id);
    await endEmergency(tx, supportCaseId);
    await recordAudit(tx, {
      action: 'support-call.settle',
      resource: 'support-call-task',
      subjectId: supportCaseId,
      purpose: 'support-of-residents',
      fields: ['settlement', 'note'],
      detail: { kind, settlement: settlement.value },
    });
    return ok(null);
  });
