import { sql } from 'kysely';
import { addHours, addMinutes } from '../../../kernel/instant.ts';
import type { PlainDate } from '../../../kernel/plain-date.ts';
import type { Tx } from '../../../platform/db/database.ts';
import type { DayQuestion } from '../domain/day-question.ts';
import type { SlotNo } from '../domain/plan-slots.ts';
import type { SlotCounts } from '../domain/reconciliation.ts';
import { isInHospital } from './hospital-stay.repository.ts';
import { avoidLoops } from './slot-plan.repository.ts';

/** What was counted about one question of a day. */
export interface QuestionCount extends SlotCounts {
  readonly slotOn: PlainDate;
  readonly slotNo: SlotNo;
}

/** The counts, and how many of the expected people nobody is asking yet, for want of a watch or a known schedule. */
export interface FreshCount extends QuestionCount {
  readonly unwatched: number;
}

/** A step is late when it was due so long ago: what fell due while the tick was at work is not. */
const LATE_MINUTES = 2;

/**
 * Counts a question over everybody who is watched now. Expected are those whose schedule has it and who were not in
 * hospital in its time; one without a watch is expected at the first question of the day. `schedules` are all that the rulebook knows.
 */
export async function countQuestion(
  tx: Tx,
  { slotOn, slotNo, startedBy, ofSchedules }: DayQuestion,
  schedules: readonly string[],
): Promise<FreshCount> {
  await avoidLoops(tx);
  const asking = ofSchedules.map(({ schedule }) => schedule);
  const isUnwatched = sql`(w.schedule is null or w.schedule <> all(${[...schedules]}::text[]))`;
  const { rows } = await sql<Omit<FreshCount, 'slotOn' | 'slotNo'>>`
    select count(*) as expected, count(s.case_id) as planned, count(s.asked_at) as asked,
      count(*) filter (where s.status = 'answered') as answered,
      count(*) filter (where s.status = 'open' and s.next_at is not null) as "inLadder",
      count(*) filter (where s.status = 'missed' and t.task_id is not null) as "withTask",
      count(*) filter (where s.status = 'open' and s.next_at < ${addMinutes(tx.at, -LATE_MINUTES)}) as overdue,
      count(*) filter (where ${isUnwatched}) as unwatched
    from recuperation_case c
      left join watch w on w.authority_id = c.authority_id and w.case_id = c.case_id
      left join unnest(${asking}::text[], ${ofSchedules.map(({ opensAt }) => opensAt)}::timestamptz[],
        ${ofSchedules.map(({ dueAt }) => dueAt)}::timestamptz[])
        q (schedule, opens_at, due_at) on q.schedule = w.schedule
      left join observation_slot s on s.authority_id = c.authority_id and s.case_id = c.case_id
        and s.slot_on = ${slotOn}::date and s.slot_no = ${slotNo}
      left join care_task t on t.authority_id = c.authority_id and t.case_id = c.case_id
        and t.slot_on = ${slotOn}::date and t.slot_no = ${slotNo} and t.kind = 'missed-answer'
    where c.authority_id = ${tx.authorityId} and c.status = 'open' and c.starts_on <= ${startedBy}::date
      and (q.schedule is not null or (${isUnwatched} and ${slotNo === 1}))
      and s.status is distinct from 'cancelled'
      and not exists (select from case_stay h where h.authority_id = c.authority_id and h.case_id = c.case_id
        and ${isInHospital(sql.ref('q.opens_at'), sql.ref('q.due_at'))})`.execute(tx.db);
  const [counted] = rows;
  if (counted === undefined) throw new Error('A count returned nothing.');
  return { slotOn, slotNo, ...counted };
}

/** The latest count of each question that is kept, oldest question first. */
export async function lastCounts(tx: Tx): Promise<readonly QuestionCount[]> {
  return tx.db
    .selectFrom('slot_count')
    .distinctOn(['slot_on', 'slot_no'])
    .select(['slot_on as slotOn', 'slot_no as slotNo', 'expected', 'planned', 'asked', 'answered'])
    .select(['in_ladder as inLadder', 'with_task as withTask', 'overdue'])
    .where('authority_id', '=', tx.authorityId)
    .orderBy('slot_on')
    .orderBy('slot_no')
    .orderBy('counted_at', 'desc')
    .$narrowType<{ slotNo: SlotNo }>()
    .execute();
}

/** Keeps counts of this moment; whoever counted in the same millisecond counted the same. */
export async function keepCounts(tx: Tx, counts: readonly QuestionCount[]): Promise<void> {
  if (counts.length === 0) return;
  await tx.db
    .insertInto('slot_count')
    .values(
      counts.map(count => ({
        authority_id: tx.authorityId,
        slot_on: count.slotOn,
        slot_no: count.slotNo,
        counted_at: tx.at,
        expected: count.expected,
        planned: count.planned,
        asked: count.asked,
        answered: count.answered,
        in_ladder: count.inLadder,
        with_task: count.withTask,
        overdue: count.overdue,
      })),
    )
    .onConflict(conflict =>
      conflict.columns(['authority_id', 'slot_on', 'slot_no', 'counted_at']).doNothing(),
    )
    .execute();
}

const KEPT_HOURS = 48;

/** Forgets counts older than two days, but never those of the last day counted: from it the planning goes on. */
export async function forgetOldCounts(tx: Tx): Promise<void> {
  await sql`
    delete from slot_count where authority_id = ${tx.authorityId} and counted_at < ${addHours(tx.at, -KEPT_HOURS)}
      and slot_on < (select max(slot_on) from slot_count where authority_id = ${tx.authorityId})`.execute(
    tx.db,
  );
}
