import { sql } from 'kysely';
import type { Uuid } from '../../../kernel/ids.ts';
import { laterInstant, startOfJstDay } from '../../../kernel/instant.ts';
import type { PlainDate } from '../../../kernel/plain-date.ts';
import type { Tx } from '../../../platform/db/database.ts';
import type { Condition, Outcome, Stay } from '../domain/stay.ts';
import type { PatientCopy } from './patient.repository.ts';

const COLUMNS = sql`s.stay_id as "stayId", s.case_id as "caseId", s.place, s.facility_id as "facilityId", s.elsewhere,
  s.awaits, s.from_on as "fromOn", s.until_on as "untilOn", s.arrived_at as "arrivedAt", s.severity,
  s.intensive_care as "intensiveCare", s.ventilator, s.ecmo, s.outcome`;

/** A new stay; of an institution with what it may see of the patient. */
export type NewStay = Omit<Stay, keyof Condition | 'untilOn' | 'outcome'>;

/** Stores a stay. `patient` is null unless the place is an institution. */
export async function insertStay(tx: Tx, stay: NewStay, patient: PatientCopy | null): Promise<void> {
  await tx.db
    .insertInto('case_stay')
    .values({
      authority_id: tx.authorityId,
      stay_id: stay.stayId,
      case_id: stay.caseId,
      place: stay.place,
      facility_id: stay.facilityId,
      elsewhere: stay.elsewhere,
      awaits: stay.awaits,
      from_on: stay.fromOn,
      arrived_at: stay.arrivedAt,
      name: patient?.name ?? null,
      name_kana: patient?.nameKana ?? null,
      birth_date: patient?.birthDate ?? null,
      sex: patient?.sex ?? null,
      onset_on: patient?.onsetOn ?? null,
      diagnosed_on: patient?.diagnosedOn ?? null,
      planned_at: tx.at,
    })
    .execute();
}

/** A stay with the name of its institution; null for a place that has none. */
export type PlacedStay = Stay & { readonly facilityName: string | null };

/** Every stay of a case that took or takes place or is expected, first to last. */
export async function staysOfCase(tx: Tx, caseId: Uuid): Promise<readonly PlacedStay[]> {
  const { rows } = await sql<PlacedStay>`
    select ${COLUMNS}, f.name as "facilityName" from case_stay s
      left join facility f on f.authority_id = s.authority_id and f.facility_id = s.facility_id
    where s.authority_id = ${tx.authorityId} and s.case_id = ${caseId}
    order by s.from_on, s.planned_at, s.stay_id`.execute(tx.db);
  return rows;
}

/** The stay of a case that has not ended; null when there is none. */
export async function currentStay(tx: Tx, caseId: Uuid): Promise<Stay | null> {
  const { rows } = await sql<Stay>`select ${COLUMNS} from case_stay s
    where s.authority_id = ${tx.authorityId} and s.case_id = ${caseId} and s.until_on is null`.execute(tx.db);
  return rows[0] ?? null;
}

/** A stay; null when there is none, or it is none of the acting institution's. Locked until the transaction ends. */
export async function lockStay(tx: Tx, stayId: Uuid): Promise<Stay | null> {
  const { rows } = await sql<Stay>`select ${COLUMNS} from case_stay s
    where s.authority_id = ${tx.authorityId} and s.stay_id = ${stayId} for update`.execute(tx.db);
  return rows[0] ?? null;
}

/** Ends a stay: from now on, or from the day of the end where that is still to come. */
export async function endStay(tx: Tx, stayId: Uuid, untilOn: PlainDate, outcome: Outcome): Promise<void> {
  await tx.db
    .updateTable('case_stay')
    .set({ until_on: untilOn, outcome, ended_at: laterInstant(tx.at, startOfJstDay(untilOn)) })
    .where('authority_id', '=', tx.authorityId)
    .where('stay_id', '=', stayId)
    .execute();
}

/** The patient has come, on that day. */
export async function setArrival(tx: Tx, stayId: Uuid, fromOn: PlainDate): Promise<void> {
  await tx.db
    .updateTable('case_stay')
    .set({ arrived_at: tx.at, from_on: fromOn })
    .where('authority_id', '=', tx.authorityId)
    .where('stay_id', '=', stayId)
    .execute();
}

/** What the patient's condition is now. */
export async function setCondition(tx: Tx, stayId: Uuid, condition: Condition): Promise<void> {
  await tx.db
    .updateTable('case_stay')
    .set({
      severity: condition.severity,
      intensive_care: condition.intensiveCare,
      ventilator: condition.ventilator,
      ecmo: condition.ecmo,
    })
    .where('authority_id', '=', tx.authorityId)
    .where('stay_id', '=', stayId)
    .execute();
}

/**
 * Lets the stay from which a patient was moved into this one end on the day on which this one really begins. An end that
 * has come stays where it was: nobody is asked about the past.
 */
export async function alignStayBefore(
  tx: Tx,
  stay: Pick<Stay, 'stayId' | 'caseId' | 'fromOn'>,
): Promise<void> {
  await sql`update case_stay s set until_on = greatest(s.from_on, ${stay.fromOn}::date),
      ended_at = case when s.ended_at <= ${tx.at} then s.ended_at
        else greatest(${tx.at}::timestamptz, ${startOfJstDay(stay.fromOn)}::timestamptz) end
    where s.authority_id = ${tx.authorityId} and s.outcome = 'moved' and s.stay_id = (
      select b.stay_id from case_stay b where b.authority_id = ${tx.authorityId} and b.case_id = ${stay.caseId}
        and b.stay_id <> ${stay.stayId} and b.until_on is not null and b.arrived_at is not null
      order by b.from_on desc, b.planned_at desc limit 1)`.execute(tx.db);
}
