import { sql } from 'kysely';
import type { Uuid } from '../../../kernel/ids.ts';
import type { Instant } from '../../../kernel/instant.ts';
import type { PlainDate } from '../../../kernel/plain-date.ts';
import type { Tx } from '../../../platform/db/database.ts';
import type { SlotKey } from './slot.repository.ts';

/** A slot that was closed because its due time had passed. */
export interface ClosedSlot extends SlotKey {
  readonly dueAt: Instant;
  readonly status: 'missed' | 'cancelled';
}

/**
 * Closes open slots whose due time has passed, the oldest first: as missed, or as cancelled where the person is not
 * watched any more. What another worker has is left to it.
 */
export async function closePastDue(tx: Tx, limit: number): Promise<readonly ClosedSlot[]> {
  const { rows } = await sql<ClosedSlot>`
    with due as (
      select case_id, slot_on, slot_no from observation_slot
      where authority_id = ${tx.authorityId} and status = 'open' and due_at <= ${tx.at}
      order by due_at limit ${limit} for update skip locked
    )
    update observation_slot s set
      status = case when c.status = 'open' then 'missed' else 'cancelled' end,
      step = case when c.status = 'open' then 'staff-task' else s.step end,
      closed_at = ${tx.at}, next_at = null
    from due join recuperation_case c on c.authority_id = ${tx.authorityId} and c.case_id = due.case_id
    where s.authority_id = ${tx.authorityId} and s.case_id = due.case_id and s.slot_on = due.slot_on
      and s.slot_no = due.slot_no
    returning s.case_id as "caseId", s.slot_on as "slotOn", s.slot_no as "slotNo", s.due_at as "dueAt", s.status
  `.execute(tx.db);
  return rows;
}

/** The latest day of which each case has a slot. Cases without any are absent. */
export async function lastSlots(tx: Tx, caseIds: readonly Uuid[]): Promise<ReadonlyMap<Uuid, PlainDate>> {
  if (caseIds.length === 0) return new Map();
  const rows = await tx.db
    .selectFrom('observation_slot')
    .select(({ fn }) => ['case_id as caseId', fn.max('slot_on').as('slotOn')])
    .where('authority_id', '=', tx.authorityId)
    .where('case_id', 'in', [...caseIds])
    .groupBy('case_id')
    .execute();
  return new Map(rows.map(({ caseId, slotOn }) => [caseId, slotOn]));
}

/** How many slots in a row each case has missed since its last answer. Cases that missed none are absent. */
export async function missedInARow(tx: Tx, caseIds: readonly Uuid[]): Promise<ReadonlyMap<Uuid, number>> {
  if (caseIds.length === 0) return new Map();
  const { rows } = await sql<{ caseId: Uuid; count: number }>`
    select case_id as "caseId", count(*) from (
      select case_id, status, slot_on, slot_no,
        max(opens_at) filter (where status = 'answered') over (partition by case_id) as last_answered, opens_at
      from observation_slot
      where authority_id = ${tx.authorityId} and case_id = any(${[...new Set(caseIds)]}::uuid[])) s
    where status = 'missed' and (last_answered is null or opens_at > last_answered)
    group by case_id`.execute(tx.db);
  return new Map(rows.map(({ caseId, count }) => [caseId, count]));
}
