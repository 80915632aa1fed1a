import { sql } from 'kysely';
import type { Uuid } from '../../../kernel/ids.ts';
import type { Tx } from '../../../platform/db/database.ts';
import type { PlannedSlot } from '../domain/plan-slots.ts';
import type { Observation } from './observation.repository.ts';
import type { SlotKey } from './slot.repository.ts';

/**
 * Marks stored questions as answered, whatever their status was: whoever answers is heard (SM-7). Their ladders end.
 * The slots of one question of a day in one statement, whose rows are locked in the order of the cases.
 */
export async function answerSlots(tx: Tx, slots: readonly SlotKey[]): Promise<void> {
  for (const { slotOn, slotNo, caseIds } of byQuestion(slots))
    await sql`
      update observation_slot set status = 'answered', closed_at = ${tx.at}, next_at = null
      where authority_id = ${tx.authorityId} and case_id = any(${caseIds}::uuid[]) and slot_on = ${slotOn}
        and slot_no = ${slotNo}
    `.execute(tx.db);
}

function byQuestion(slots: readonly SlotKey[]) {
  const questions = new Map<string, Pick<SlotKey, 'slotOn' | 'slotNo'> & { caseIds: Set<Uuid> }>();
  for (const { slotOn, slotNo, caseId } of slots) {
    const name = `${slotOn} ${slotNo}`;
    const known = questions.get(name);
    if (known === undefined) questions.set(name, { slotOn, slotNo, caseIds: new Set([caseId]) });
    else known.caseIds.add(caseId);
  }
  return [...questions]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([, { caseIds, ...question }]) => ({ ...question, caseIds: [...caseIds].sort() }));
}

/** Stores questions that nobody stored yet as answered; the same for one that was stored meanwhile. */
export async function insertAnsweredSlots(tx: Tx, slots: readonly (PlannedSlot & SlotKey)[]): Promise<void> {
  if (slots.length === 0) return;
  await sql`
    insert into observation_slot (authority_id, case_id, slot_on, slot_no, opens_at, due_at, status, closed_at)
    select distinct on (case_id, slot_on, slot_no) ${tx.authorityId}::int, case_id, slot_on, slot_no, opens_at, due_at,
      'answered', ${tx.at}::timestamptz
    from unnest(
      ${slots.map(slot => slot.caseId)}::uuid[], ${slots.map(slot => slot.slotOn)}::date[],
      ${slots.map(slot => slot.slotNo)}::smallint[], ${slots.map(slot => slot.opensAt)}::timestamptz[],
      ${slots.map(slot => slot.dueAt)}::timestamptz[]
    ) given (case_id, slot_on, slot_no, opens_at, due_at)
    order by case_id, slot_on, slot_no
    on conflict (authority_id, case_id, slot_on, slot_no)
      do update set status = 'answered', closed_at = excluded.closed_at, next_at = null
  `.execute(tx.db);
}

/**
 * Stores answers; returns the ids of those that were stored. One whose id exists already, because it was sent twice
 * at the same moment, is not.
 */
export async function insertObservations(
  tx: Tx,
  observations: readonly Observation[],
): Promise<ReadonlySet<Uuid>> {
  if (observations.length === 0) return new Set();
  const { rows } = await sql<{ observation_id: Uuid }>`
    insert into observation (authority_id, observation_id, case_id, slot_on, slot_no, answered_at, channel, temperature,
      spo2, symptoms, emergency_symptoms, condition, note, grade, rule_id, actor)
    select ${tx.authorityId}, observation_id, case_id, slot_on, slot_no, answered_at, channel, temperature, spo2,
      string_to_array(symptoms, ','), string_to_array(emergency_symptoms, ','), condition, note, grade, rule_id, actor
    from unnest(
      ${observations.map(each => each.observationId)}::uuid[], ${observations.map(each => each.caseId)}::uuid[],
      ${observations.map(each => each.slotOn)}::date[], ${observations.map(each => each.slotNo)}::smallint[],
      ${observations.map(each => each.answeredAt)}::timestamptz[], ${observations.map(each => each.channel)}::text[],
      ${observations.map(each => each.temperature)}::numeric[], ${observations.map(each => each.spo2)}::int[],
      ${observations.map(each => each.symptoms.join())}::text[],
      ${observations.map(each => each.emergencySymptoms.join())}::text[],
      ${observations.map(each => each.condition)}::text[], ${observations.map(each => each.note)}::text[],
      ${observations.map(each => each.grade)}::text[], ${observations.map(each => each.ruleId)}::text[],
      ${observations.map(each => each.answeredBy)}::text[]
    ) given (observation_id, case_id, slot_on, slot_no, answered_at, channel, temperature, spo2, symptoms,
      emergency_symptoms, condition, note, grade, rule_id, actor)
    on conflict (authority_id, observation_id) do nothing
    returning observation_id
  `.execute(tx.db);
  return new Set(rows.map(row => row.observation_id));
}
