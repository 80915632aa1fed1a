import type { AuthorityId, Uuid } from '../../../kernel/ids.ts';
import { jstDate, startOfJstDay } from '../../../kernel/instant.ts';
import { systemActor } from '../../../platform/db/actor.ts';
import { exemptFromAudit } from '../../../platform/db/database.ts';
import { recordAudit } from '../../audit/index.ts';
import { caseById, closeCase } from '../../cases/index.ts';
import { moveWatch, recordAnswer } from '../../observation/index.ts';
import { isInstitution, type Stay } from '../domain/stay.ts';
import { alignStayBefore, currentStay, lockStay } from '../repository/stay.repository.ts';
import { stayEvent } from '../repository/stay-event.repository.ts';
import type { CareDeps } from './care-deps.ts';
import { endCurrentStay } from './end-case.use-case.ts';

type FollowDeps = Pick<CareDeps, 'database' | 'rulebook'>;

/**
 * Counts the values of a day that a hotel entered as the patient's answer to the daily question: they are graded, and
 * call a human where one is needed, like any other. Told twice, it is one answer: the event's id is the answer's.
 */
export async function passOnDay(deps: FollowDeps, authorityId: AuthorityId, eventId: Uuid): Promise<void> {
  const actor = systemActor(authorityId, 'care.day');
  const found = await deps.database.withTenant(actor, async tx => {
    exemptFromAudit(tx, 'Recording the answer is audited.');
    const event = await stayEvent(tx, eventId);
    const stay = event === null ? null : await lockStay(tx, event.stayId);
    return event?.kind === 'day' && stay !== null ? { caseId: stay.caseId, values: event.values } : null;
  });
  if (found === null) return;
  const { values, caseId } = found;
  await recordAnswer(deps, actor, {
    subject: { caseId },
    answerId: eventId,
    channel: 'staff',
    given: {
      temperature: values.temperature.toFixed(1),
      spo2: values.spo2 === null ? '' : String(values.spo2),
      symptoms: values.symptoms,
      emergencySymptoms: values.emergencySymptoms,
      condition: values.condition,
    },
  });
}

/** Lets the stay before end on the day on which the patient really came. */
export const followArrival = (
  { database }: Pick<CareDeps, 'database'>,
  authorityId: AuthorityId,
  stayId: Uuid,
): Promise<void> =>
  database.withTenant(systemActor(authorityId, 'care.arrival'), async tx => {
    exemptFromAudit(tx, 'The arrival was audited where it was entered.');
    const stay = await lockStay(tx, stayId);
    if (stay !== null) await alignStayBefore(tx, stay);
  });

/** Closes the case of a patient who died in an institution. Whoever was discharged waits for the decision where they go. */
export const followEnd = (
  { database }: Pick<CareDeps, 'database'>,
  authorityId: AuthorityId,
  stayId: Uuid,
): Promise<void> =>
  database.withTenant(systemActor(authorityId, 'care.end'), async tx => {
    const stay = await lockStay(tx, stayId);
    const closed =
      stay?.outcome === 'died' && stay.untilOn !== null
        ? await closeCase(tx, stay.caseId, 'died', {
            happenedAt: startOfJstDay(stay.untilOn),
            reason: null,
          })
        : null;
    if (stay === null || !closed?.ok) {
      exemptFromAudit(tx, 'No case was closed.');
      return;
    }
    await recordAudit(tx, {
      action: 'care.record-death',
      resource: 'case',
      subjectId: stay.caseId,
      purpose: 'care',
      detail: { by: 'institution' },
    });
  });

/**
 * Ends the stay of somebody whose case ended: at home or elsewhere there is nothing to leave. Whoever is in an institution
 * leaves it when the institution says so.
 */
export const followCaseEnd = (
  { database }: Pick<CareDeps, 'database'>,
  authorityId: AuthorityId,
  caseId: Uuid,
): Promise<void> =>
  database.withTenant(systemActor(authorityId, 'care.case-end'), async tx => {
    exemptFromAudit(tx, 'The end of the case was audited where it was recorded.');
    const subject = await caseById(tx, caseId, true);
    const stay = await currentStay(tx, caseId);
    if (subject === null || subject.status === 'open' || stay === null || isInstitution(stay.place)) return;
    await endCurrentStay(tx, caseId, jstDate(tx.at), 'discharged');
  });

/** Lets a patient who moved be asked as people in that place are. */
export const followMove = (deps: FollowDeps, authorityId: AuthorityId, caseId: Uuid): Promise<void> =>
  deps.database.withTenant(systemActor(authorityId, 'care.move'), async tx => {
    const stay = await currentStay(tx, caseId);
    if (stay === null) exemptFromAudit(tx, 'The patient has left since.');
    else await moveWatch(deps, tx, caseId, watchedAt(stay));
  });

/** Where the patient is, as the rule of observation distinguishes places. */
const watchedAt = ({ place, awaits }: Stay): 'home' | 'hotel' | 'waiting' =>
  awaits !== null ? 'waiting' : place === 'hotel' ? 'hotel' : 'home';
