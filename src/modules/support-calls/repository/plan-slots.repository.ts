import { sql } from 'kysely';
import type { Uuid } from '../../../kernel/ids.ts';
import type { Instant } from '../../../kernel/instant.ts';
import type { PlainDate } from '../../../kernel/plain-date.ts';
import type { Tx } from '../../../platform/db/database.ts';
import { DANGER } from '../domain/follow-attempt.ts';
import type { CallRules } from '../domain/half-day.ts';

/** A case whose calls are to be planned. */
export interface CaseToPlan {
  readonly supportCaseId: Uuid;
  readonly startedAt: Instant;
  /** The last day that is called; null once nobody calls any more. */
  readonly calledThrough: PlainDate | null;
  /** Support had ended and goes on: what lay between was nobody's call. */
  readonly isResumed: boolean;
}

/** Lets nobody else plan calls of this city until the transaction ends: numbers on paper are given once. */
export async function lockPlanning(tx: Tx): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended('support-calls.plan', ${tx.authorityId}))`.execute(
    tx.db,
  );
}

/**
 * Cases whose planned calls differ from what they are to get: support began or ended, its period or the rule changed.
 * Somebody whose last day nobody knows is called through `openEnd`.
 */
export async function casesToPlan(tx: Tx, openEnd: PlainDate, limit: number): Promise<readonly CaseToPlan[]> {
  const { rows } = await sql<CaseToPlan>`
    select c.support_case_id as "supportCaseId", c.started_at as "startedAt", c.called_through as "calledThrough",
      p.support_case_id is not null and p.called_through is null as "isResumed"
    from (
      select support_case_id, started_at,
        case when status in ('active', 'emergency') then coalesce(period_through, ${openEnd}::date) end as called_through
      from support_case where authority_id = ${tx.authorityId} and started_at is not null
    ) c
    left join support_call_plan p on p.authority_id = ${tx.authorityId} and p.support_case_id = c.support_case_id
    where c.called_through is distinct from p.called_through
      or (c.called_through is not null
        and (p.started_at is distinct from c.started_at or p.planned_at is null))
    order by c.support_case_id limit ${limit}`.execute(tx.db);
  return rows;
}

/** Plans every call of these cases by the rules; what is there already keeps its state. Returns how many are new. */
export async function insertSlots(tx: Tx, cases: readonly CaseToPlan[], rules: CallRules): Promise<number> {
  const { numAffectedRows } = await sql`
    with rule as (
      select * from unnest(${rules.map(rule => rule.inForceFrom)}::date[],
        ${rules.map(({ hours }) => hours.am.from)}::time[], ${rules.map(({ hours }) => hours.am.by)}::time[],
        ${rules.map(({ hours }) => hours.pm.from)}::time[], ${rules.map(({ hours }) => hours.pm.by)}::time[])
        with ordinality as given (in_force_from, am_from, am_by, pm_from, pm_by, n)
    )
    insert into support_call_slot (authority_id, call_slot_id, support_case_id, slot_on, half, due_from, due_by, status,
      danger)
    select ${tx.authorityId}, gen_random_uuid(), c.support_case_id, d.slot_on, h.half, h.due_from, h.due_by, 'open',
      coalesce((select s.danger from support_call_slot s where s.authority_id = ${tx.authorityId}
        and s.support_case_id = c.support_case_id order by s.due_by desc limit 1), ${DANGER.new})
    from ${given(cases)}
    cross join lateral (select n::date as slot_on from generate_series((c.started_at at time zone 'Asia/Tokyo')::date,
      c.called_through, interval '1 day') n) d
    -- Of a day before the first rule the first one holds.
    cross join lateral (select * from rule r where r.in_force_from <= d.slot_on or r.n = 1 order by r.n desc limit 1) r
    cross join lateral (values
      ('am', (d.slot_on + r.am_from) at time zone 'Asia/Tokyo', (d.slot_on + r.am_by) at time zone 'Asia/Tokyo'),
      ('pm', (d.slot_on + r.pm_from) at time zone 'Asia/Tokyo', (d.slot_on + r.pm_by) at time zone 'Asia/Tokyo')
    ) h (half, due_from, due_by)
    where h.due_from >= c.started_at and (not c.is_resumed or h.due_by > ${tx.at})
    on conflict (authority_id, support_case_id, slot_on, half) do update
      set due_from = excluded.due_from, due_by = excluded.due_by, status = 'open', closed_at = null, closed_by = null
      where support_call_slot.status = 'open'
          and (support_call_slot.due_from, support_call_slot.due_by) <> (excluded.due_from, excluded.due_by)
        or support_call_slot.status = 'withdrawn' and excluded.due_by > ${tx.at}`.execute(tx.db);
  return Number(numAffectedRows ?? 0);
}

/** Takes back what these cases are not to get any more. Returns how many. */
export async function withdrawSlots(tx: Tx, cases: readonly CaseToPlan[]): Promise<number> {
  const { numAffectedRows } = await sql`
    update support_call_slot s set status = 'withdrawn', closed_at = ${tx.at}, closed_by = ${tx.actorName}
    from ${given(cases)}
    where s.authority_id = ${tx.authorityId} and s.support_case_id = c.support_case_id and s.status = 'open'
      and (c.called_through is null or s.slot_on > c.called_through or s.due_from < c.started_at)`.execute(
    tx.db,
  );
  return Number(numAffectedRows ?? 0);
}

/** Keeps for what these cases were planned. */
export async function keepPlans(tx: Tx, cases: readonly CaseToPlan[]): Promise<void> {
  await sql`
    insert into support_call_plan (authority_id, support_case_id, started_at, called_through, planned_at)
    select ${tx.authorityId}, c.support_case_id, c.started_at, c.called_through, ${tx.at} from ${given(cases)}
    on conflict (authority_id, support_case_id) do update
      set started_at = excluded.started_at, called_through = excluded.called_through, planned_at = excluded.planned_at`.execute(
    tx.db,
  );
}

/** Has the calls of everybody planned anew: the rule has changed. */
export async function forgetPlans(tx: Tx): Promise<void> {
  await sql`update support_call_plan set planned_at = null
    where authority_id = ${tx.authorityId} and called_through is not null`.execute(tx.db);
}

/** Gives the calls of these days that have none the next numbers on the paper of their day. */
export async function numberSlots(tx: Tx, from: PlainDate, through: PlainDate): Promise<void> {
  await sql`
    update support_call_slot s set sheet_no = n.sheet_no
    from (
      select call_slot_id, row_number() over (partition by slot_on order by half, support_case_id)
          + coalesce((select max(k.sheet_no) from support_call_slot k
            where k.authority_id = ${tx.authorityId} and k.slot_on = o.slot_on), 0) as sheet_no
      from support_call_slot o
      where o.authority_id = ${tx.authorityId} and o.slot_on between ${from}::date and ${through}::date
        and o.sheet_no is null
    ) n
    where s.authority_id = ${tx.authorityId} and s.call_slot_id = n.call_slot_id`.execute(tx.db);
}

const given = (cases: readonly CaseToPlan[]) => sql`unnest(
    ${cases.map(({ supportCaseId }) => supportCaseId)}::uuid[], ${cases.map(({ startedAt }) => startedAt)}::timestamptz[],
    ${cases.map(({ calledThrough }) => calledThrough)}::date[], ${cases.map(({ isResumed }) => isResumed)}::boolean[])
    c (support_case_id, started_at, called_through, is_resumed)`;

/** A call that was not made in time. */
export interface LapsedSlot {
  readonly callSlotId: Uuid;
  readonly supportCaseId: Uuid;
}

/** Marks calls whose due time has passed without an outcome as missed, at most `limit`. */
export async function lapseSlots(tx: Tx, limit: number): Promise<readonly LapsedSlot[]> {
  const { rows } = await sql<LapsedSlot>`
    update support_call_slot set status = 'missed', missed_at = ${tx.at}, closed_at = ${tx.at}, closed_by = ${tx.actorName}
    where authority_id = ${tx.authorityId} and status = 'open' and call_slot_id in (
      select call_slot_id from support_call_slot
      where authority_id = ${tx.authorityId} and status = 'open' and due_by < ${tx.at}
      order by due_by, call_slot_id limit ${limit} for update skip locked)
    returning call_slot_id as "callSlotId", support_case_id as "supportCaseId"`.execute(tx.db);
  return rows;
}
