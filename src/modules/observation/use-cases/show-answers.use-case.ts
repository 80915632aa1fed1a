import type { Uuid } from '../../../kernel/ids.ts';
import type { Actor } from '../../../platform/db/actor.ts';
import { exemptFromAudit, type Tx } from '../../../platform/db/database.ts';
import { recordAudit } from '../../audit/index.ts';
import { type AnswerTally, daysObserved, type ObservedDay, tallyOf } from '../domain/day-history.ts';
import { caseIdOfFiling } from '../repository/contact.repository.ts';
import { type Observation, observationsOfCases } from '../repository/observation.repository.ts';
import { type Slot, slotsOfCase, slotsOfCases } from '../repository/slot.repository.ts';
import type { ObservationDeps } from './observation-deps.ts';

export type { Observation as AnsweredObservation } from '../repository/observation.repository.ts';

/** Every day and answer of the resident's own filing, oldest first; null when there is no such filing. */
export function showAnswers(
  deps: Pick<ObservationDeps, 'database'>,
  actor: Actor,
  filingId: Uuid,
): Promise<readonly ObservedDay<Observation>[] | null> {
  return deps.database.withTenant(actor, async tx => {
    const caseId = await caseIdOfFiling(tx, filingId);
    if (caseId === null) {
      exemptFromAudit(tx, 'There is no such filing.');
      return null;
    }
    const days = daysObserved(await slotsOfCase(tx, caseId), await observationsOfCases(tx, [caseId]));
    await recordAudit(tx, {
      action: 'observation.read',
      resource: 'observation',
      subjectId: caseId,
      purpose: 'observation',
      fields: ['grade', 'temperature', 'spo2', 'symptoms', 'emergencySymptoms', 'condition'],
    });
    return days;
  });
}

/** How many days of a case were offered and answered (K-47), inside the caller's transaction and audit row. */
export const countAnswers = async (tx: Tx, caseId: Uuid): Promise<AnswerTally> =>
  tallyOf(await slotsOfCase(tx, caseId));

/** The same for many cases at once; a case of which nothing was asked is not among them. */
export async function countAnswersOf(
  tx: Tx,
  caseIds: readonly Uuid[],
): Promise<ReadonlyMap<Uuid, AnswerTally>> {
  const slots = new Map<Uuid, Slot[]>();
  for (const slot of await slotsOfCases(tx, caseIds)) {
    const known = slots.get(slot.caseId);
    if (known === undefined) slots.set(slot.caseId, [slot]);
    else known.push(slot);
  }
  return new Map([...slots].map(([caseId, ofCase]) => [caseId, tallyOf(ofCase)]));
}
