import type { Uuid } from '../../../kernel/ids.ts';
import { jstDate } from '../../../kernel/instant.ts';
import { fail, ok, type Result } from '../../../kernel/result.ts';
import type { StaffActor } from '../../../platform/db/actor.ts';
import { exemptFromAudit, type Tx } from '../../../platform/db/database.ts';
import { recordAudit } from '../../audit/index.ts';
import { moveSupportCase, supportCaseById } from '../../municipal-support/index.ts';
import { type AmbulanceProblem, readStep, type Step, settlesTask } from '../domain/ambulance.ts';
import { LONGEST_NOTE } from '../domain/call-task.ts';
import { readTime } from '../domain/read-attempt.ts';
import {
  type AmbulanceRequest,
  insertAmbulance,
  lockAmbulance,
  storeStep,
} from '../repository/ambulance.repository.ts';
import { lockTask, settleTasksOfCase } from '../repository/call-task.repository.ts';
import type { SupportCallsDeps } from './support-calls-deps.ts';

export type AmbulanceRefusal =
  | 'no-such-task'
  | 'already-settled'
  | 'already-requested'
  | 'support-over'
  | 'no-reason'
  | 'reason-too-long';

/**
 * Decides that an ambulance goes to somebody (Y-10); `isCalled` when it was called with the decision. The case is an
 * emergency from now on (SM-8). Returns the id of the request.
 */
export const requestAmbulance = (
  { database }: Pick<SupportCallsDeps, 'database'>,
  actor: StaffActor,
  callTaskId: Uuid,
  { reason, isCalled }: { readonly reason: string; readonly isCalled: boolean },
): Promise<Result<Uuid, AmbulanceRefusal>> =>
  database.withTenant(actor, async tx => {
    const refuse = (refusal: AmbulanceRefusal) => {
      exemptFromAudit(tx, 'No ambulance was requested.');
      return fail(refusal);
    };
    const task = await lockTask(tx, callTaskId);
    if (task === null) return refuse('no-such-task');
    if (task.settledAt !== null) return refuse('already-settled');
    if (reason === '') return refuse('no-reason');
    if ([...reason].length > LONGEST_NOTE) return refuse('reason-too-long');
    const { supportCaseId } = task;
    if (!(await becomesEmergency(tx, supportCaseId))) return refuse('support-over');
    const calledAt = isCalled ? tx.at : null;
    const request = { supportCaseId, callTaskId, reason, decidedBy: actor.id, calledAt };
    const ambulanceId = await insertAmbulance(tx, request);
    if (ambulanceId === null) return refuse('already-requested');
    await recordAudit(tx, {
      action: 'support-call.request-ambulance',
      resource: 'ambulance-request',
      subjectId: supportCaseId,
      purpose: 'support-of-residents',
      fields: ['reason', 'decidedAt', 'calledAt'],
      detail: { ambulanceId, called: isCalled },
    });
    return ok(ambulanceId);
  });

async function becomesEmergency(tx: Tx, supportCaseId: Uuid): Promise<boolean> {
  const moved = await moveSupportCase(tx, supportCaseId, 'unreachable');
  return moved.ok || (await supportCaseById(tx, supportCaseId))?.status === 'emergency';
}

/** A step as it was typed; an empty time is now. */
export interface GivenAmbulanceStep {
  readonly step: string;
  readonly time: string;
  readonly entry: string;
  readonly outcome: string;
  readonly note: string;
}

export type StepRefusal =
  | { readonly kind: 'no-such-request' }
  | { readonly kind: 'problems'; readonly callTaskId: Uuid; readonly problems: readonly AmbulanceProblem[] };

/**
 * Records the next step of a request: called, arrived, ended with what was found (Y-10). Somebody who is safe has support
 * again, somebody who was taken to hospital no longer; somebody who was not there stays with the leader.
 */
export const recordAmbulanceStep = (
  { database }: Pick<SupportCallsDeps, 'database'>,
  actor: StaffActor,
  ambulanceId: Uuid,
  given: GivenAmbulanceStep,
): Promise<Result<AmbulanceRequest, StepRefusal>> =>
  database.withTenant(actor, async tx => {
    const refuse = (refusal: StepRefusal) => {
      exemptFromAudit(tx, 'No step was recorded.');
      return fail(refusal);
    };
    const request = await lockAmbulance(tx, ambulanceId);
    if (request === null) return refuse({ kind: 'no-such-request' });
    const at = given.time === '' ? tx.at : readTime(given.time, jstDate(tx.at));
    const step = readStep(request, { ...given, at }, tx.at);
    if (!step.ok) return refuse({ kind: 'problems', callTaskId: request.callTaskId, problems: step.reason });
    await storeStep(tx, ambulanceId, step.value, { note: given.note.slice(0, LONGEST_NOTE), by: actor.id });
    await followStep(tx, actor, request, step.value);
    await recordAudit(tx, {
      action: `support-call.ambulance-${step.value.step}`,
      resource: 'ambulance-request',
      subjectId: request.supportCaseId,
      purpose: 'support-of-residents',
      fields: ['calledAt', 'arrivedAt', 'endedAt', 'entry', 'outcome'],
      detail: { ambulanceId, outcome: step.value.step === 'ended' ? step.value.outcome : null },
    });
    return ok(request);
  });

async function followStep(
  tx: Tx,
  actor: StaffActor,
  { supportCaseId }: AmbulanceRequest,
  step: Step,
): Promise<void> {
  if (step.step !== 'ended' || !settlesTask(step.outcome)) return;
  // A case that was recalled or ended meanwhile stays so.
  await moveSupportCase(tx, supportCaseId, step.outcome === 'hospital' ? 'hospitalised' : 'found');
  await settleTasksOfCase(tx, supportCaseId, 'ambulance', actor.id);
}
