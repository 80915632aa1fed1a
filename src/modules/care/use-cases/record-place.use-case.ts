import type { Uuid } from '../../../kernel/ids.ts';
import { jstDate, startOfJstDay } from '../../../kernel/instant.ts';
import { fail, ok, type Result } from '../../../kernel/result.ts';
import type { StaffActor } from '../../../platform/db/actor.ts';
import { exemptFromAudit, type Tx } from '../../../platform/db/database.ts';
import { visibleFields } from '../../accounts/index.ts';
import { recordAudit } from '../../audit/index.ts';
import { caseById, recordMove } from '../../cases/index.ts';
import { facilityById } from '../../institutions/index.ts';
import { decideMove, type Move, type MoveRefusal } from '../domain/move.ts';
import { type InstitutionPlace, isInstitution } from '../domain/stay.ts';
import { type PatientCopy, patientOf } from '../repository/patient.repository.ts';
import { alignStayBefore, endStay, insertStay, staysOfCase } from '../repository/stay.repository.ts';
import { insertStayEvent } from '../repository/stay-event.repository.ts';
import type { CareDeps } from './care-deps.ts';

export type PlaceRefusal = MoveRefusal | 'no-such-case' | 'no-such-facility';

/**
 * Records where a notified patient is or goes (SM-3): ends the stay before on that day and begins the next, with a copy of
 * what an institution may see of the patient. Returns the id of the new stay. The caller writes the audit row.
 */
export async function recordPlace(tx: Tx, caseId: Uuid, move: Move): Promise<Result<Uuid, PlaceRefusal>> {
  const subject = await caseById(tx, caseId, true);
  if (subject === null) return fail('no-such-case');
  if (!(await isThere(tx, move))) return fail('no-such-facility');
  const stays = await staysOfCase(tx, caseId);
  const current = stays.find(({ untilOn }) => untilOn === null) ?? null;
  const before = stays.findLast(({ untilOn, arrivedAt }) => untilOn !== null && arrivedAt !== null) ?? null;
  const decided = decideMove(
    { category: subject.category, isOpen: subject.status === 'open', current, before },
    move,
    jstDate(tx.at),
  );
  if (!decided.ok) return decided;
  const { endsOn } = decided.value;
  if (current !== null && endsOn !== null) {
    await endStay(tx, current.stayId, endsOn, 'moved');
    await insertStayEvent(tx, current, { kind: 'ended', outcome: 'moved' }, startOfJstDay(endsOn));
  }
  const { arrived, ...where } = move;
  const arrivedAt = arrived || !isInstitution(move.place) ? tx.at : null;
  const stay = { ...where, arrivedAt, stayId: tx.newId(), caseId };
  if (current?.arrivedAt === null) await alignStayBefore(tx, stay);
  await insertStay(tx, stay, isInstitution(move.place) ? await copyFor(tx, caseId, move.place) : null);
  await insertStayEvent(
    tx,
    stay,
    { kind: stay.arrivedAt === null ? 'planned' : 'arrived' },
    startOfJstDay(move.fromOn),
  );
  await recordMove(tx, caseId, startOfJstDay(move.fromOn));
  return ok(stay.stayId);
}

/** The same as an act of the health centre. */
export const movePatient = (
  deps: Pick<CareDeps, 'database'>,
  actor: StaffActor,
  caseId: Uuid,
  move: Move,
): Promise<Result<Uuid, PlaceRefusal>> =>
  deps.database.withTenant(actor, async tx => {
    const moved = await recordPlace(tx, caseId, move);
    if (!moved.ok) {
      exemptFromAudit(tx, 'Nobody was moved.');
      return moved;
    }
    await recordAudit(tx, {
      action: 'care.move',
      resource: 'stay',
      subjectId: caseId,
      purpose: 'care',
      fields: ['place', 'facility', 'from'],
      detail: { place: move.place, arrived: move.arrived },
    });
    return moved;
  });

async function isThere(tx: Tx, { place, facilityId }: Pick<Move, 'place' | 'facilityId'>): Promise<boolean> {
  if (!isInstitution(place)) return facilityId === null;
  const facility = facilityId === null ? null : await facilityById(tx, facilityId);
  return facility !== null && facility.kind === place && facility.status === 'active';
}

/** The patient, as far as the policy table lets the role of that institution, named like the place, see them (H-18). */
async function copyFor(tx: Tx, caseId: Uuid, place: InstitutionPlace): Promise<PatientCopy> {
  const patient = await patientOf(tx, caseId);
  const seen = visibleFields(place, 'stay.read');
  return {
    ...patient,
    onsetOn: seen.has('onsetOn') ? patient.onsetOn : null,
    diagnosedOn: seen.has('diagnosedOn') ? patient.diagnosedOn : null,
  };
}
