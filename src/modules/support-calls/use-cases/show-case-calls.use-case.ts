import type { Uuid } from '../../../kernel/ids.ts';
import { jstDate } from '../../../kernel/instant.ts';
import type { StaffActor } from '../../../platform/db/actor.ts';
import { recordAudit } from '../../audit/index.ts';
import { type AmbulanceRequest, ambulancesOfCase } from '../repository/ambulance.repository.ts';
import { attemptsOfCase, type PastAttempt } from '../repository/call-attempt.repository.ts';
import { type StoredSlot, slotsOfCase } from '../repository/call-slot.repository.ts';
import { type CallTask, tasksOfCase } from '../repository/call-task.repository.ts';
import type { SupportCallsDeps } from './support-calls-deps.ts';

const SHOWN_ATTEMPTS = 200;

/** Everything about the calls to one person. */
export interface CaseCalls {
  readonly slots: readonly StoredSlot[];
  readonly attempts: readonly PastAttempt[];
  readonly tasks: readonly CallTask[];
  readonly ambulances: readonly AmbulanceRequest[];
  /** The call that is next: due, or the first that falls due; null when none is to come. */
  readonly next: StoredSlot | null;
  readonly names: ReadonlyMap<Uuid, string>;
}

/** The calls to one person, for the page of the case (E-15). */
export const showCaseCalls = (
  { database, staffNames }: Pick<SupportCallsDeps, 'database' | 'staffNames'>,
  actor: StaffActor,
  supportCaseId: Uuid,
): Promise<CaseCalls> =>
  database.withTenant(actor, async tx => {
    const slots = await slotsOfCase(tx, supportCaseId);
    const attempts = await attemptsOfCase(tx, supportCaseId, SHOWN_ATTEMPTS);
    const ambulances = await ambulancesOfCase(tx, supportCaseId);
    const tasks = await tasksOfCase(tx, supportCaseId);
    await recordAudit(tx, {
      action: 'support-call.read-case',
      resource: 'support-call',
      subjectId: supportCaseId,
      purpose: 'support-of-residents',
      fields: ['condition', 'temperature', 'spo2', 'warningSigns', 'needs', 'note', 'ambulance'],
      detail: { attempts: attempts.length },
    });
    const people = [
      ...attempts.map(({ recordedBy }) => recordedBy),
      ...ambulances.flatMap(({ decidedBy, calledBy, endedBy }) => [decidedBy, calledBy, endedBy]),
      ...tasks.map(({ settledBy }) => settledBy),
    ].filter(id => id !== null);
    const today = jstDate(tx.at);
    return {
      slots,
      attempts,
      tasks,
      ambulances,
      next: slots.find(({ status, slotOn }) => status === 'open' && slotOn >= today) ?? null,
      names: await staffNames(tx, [...new Set(people)]),
    };
  });
