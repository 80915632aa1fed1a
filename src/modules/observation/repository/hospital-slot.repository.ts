import { sql } from 'kysely';
import type { Uuid } from '../../../kernel/ids.ts';
import type { Tx } from '../../../platform/db/database.ts';
import type { HospitalStay } from '../domain/plan-slots.ts';
import type { SlotKey } from './slot.repository.ts';
import { avoidLoops } from './slot-plan.repository.ts';

/**
 * Cancels the open questions of people who were in hospital in the time for the answer; returns them. Only stays that
 * reach into the time of an open question are looked at, and each once: row-level security proves a stay anew whenever it
 * is read.
 */
export async function cancelSlotsInHospital(tx: Tx): Promise<readonly SlotKey[]> {
  await avoidLoops(tx);
  const { rows: stays } = await sql<HospitalStay & { readonly caseId: Uuid }>`
    select h.case_id as "caseId", h.arrived_at as "from", h.ended_at as until from case_stay h
    where h.authority_id = ${tx.authorityId} and h.place = 'hospital' and h.arrived_at is not null
      and (h.ended_at is null or h.ended_at > (select min(s.due_at) - interval '1 day' from observation_slot s
        where s.authority_id = ${tx.authorityId} and s.status = 'open'))`.execute(tx.db);
  if (stays.length === 0) return [];
  const caseIds = stays.map(({ caseId }) => caseId);
  const { rows } = await sql<SlotKey>`
    update observation_slot s set status = 'cancelled', closed_at = ${tx.at}, next_at = null
    from (select distinct o.case_id, o.slot_on, o.slot_no
      from observation_slot o
        join unnest(${caseIds}::uuid[], ${stays.map(({ from }) => from)}::timestamptz[],
          ${stays.map(({ until }) => until)}::timestamptz[]) h (case_id, arrived_at, ended_at)
          on h.case_id = o.case_id and h.arrived_at < o.due_at and (h.ended_at is null or h.ended_at > o.opens_at)
      where o.authority_id = ${tx.authorityId} and o.case_id = any(${caseIds}::uuid[]) and o.status = 'open') left_out
    where s.authority_id = ${tx.authorityId} and s.case_id = left_out.case_id and s.slot_on = left_out.slot_on
      and s.slot_no = left_out.slot_no and s.status = 'open'
    returning s.case_id as "caseId", s.slot_on as "slotOn", s.slot_no as "slotNo"`.execute(tx.db);
  return rows;
}
