import { sql } from 'kysely';
import type { Uuid } from '../../../kernel/ids.ts';
import type { PlainDate } from '../../../kernel/plain-date.ts';
import type { Tx } from '../../../platform/db/database.ts';
import type { DayQuestion } from '../domain/day-question.ts';
import { isInHospital } from './hospital-stay.repository.ts';

/** Cases with ids above `above` up to and including `through`. */
export interface CaseRange {
  readonly above: Uuid;
  readonly through: Uuid;
}

const LOWEST = '00000000-0000-0000-0000-000000000000' as Uuid;
const HIGHEST = 'ffffffff-ffff-ffff-ffff-ffffffffffff' as Uuid;

/** The day of the earliest filing among the open cases; null when nobody is watched. */
export async function earliestStart(tx: Tx): Promise<PlainDate | null> {
  const row = await tx.db
    .selectFrom('recuperation_case')
    .select(({ fn }) => fn.min('starts_on').as('startsOn'))
    .where('authority_id', '=', tx.authorityId)
    .where('status', '=', 'open')
    .executeTakeFirst();
  return row?.startsOn ?? null;
}

/** Parts the whole space of case ids so that each part holds about `size` open cases. */
export async function caseRanges(tx: Tx, size: number): Promise<readonly CaseRange[]> {
  const { rows } = await sql<{ caseId: Uuid }>`
    select case_id as "caseId" from (
      select case_id, row_number() over (order by case_id) as ordinal from recuperation_case
      where authority_id = ${tx.authorityId} and status = 'open') numbered
    where ordinal % ${size} = 0 order by case_id`.execute(tx.db);
  const ends = [...rows.map(({ caseId }) => caseId), HIGHEST];
  return ends.map((through, index) => ({ above: ends[index - 1] ?? LOWEST, through }));
}

/**
 * Gives the question to every watched person of the range who lacks it, with the instant at which they are to be asked:
 * `askAt` of the domain in SQL, but not to whom a hospital looks after (`isLeftOut`). Whoever can no longer answer is not asked; the slot falls to a human when it is closed.
 * Returns how many slots were made.
 */
export async function planQuestion(
  tx: Tx,
  { slotOn, slotNo, startedBy, ofSchedules }: DayQuestion,
  { above, through }: CaseRange,
): Promise<number> {
  await avoidLoops(tx);
  const { numAffectedRows } = await sql`
    insert into observation_slot (authority_id, case_id, slot_on, slot_no, opens_at, due_at, status, next_at)
    select c.authority_id, c.case_id, ${slotOn}::date, ${slotNo}::smallint, q.opens_at, q.due_at, 'open',
      case
        when q.due_at <= ${tx.at}::timestamptz then null
        when w.chosen_minute is null then q.earliest
          + (('x' || left(md5(c.case_id::text), 4))::bit(16)::bigint * q.spread_seconds / 65536) * interval '1 second'
        else greatest(q.earliest, least(q.latest,
          (${slotOn}::date::timestamp + w.chosen_minute * interval '1 minute') at time zone 'Asia/Tokyo'))
      end
    from recuperation_case c
      join watch w on w.authority_id = c.authority_id and w.case_id = c.case_id
        and w.case_id > ${above}::uuid and w.case_id <= ${through}::uuid
      join unnest(${ofSchedules.map(({ schedule }) => schedule)}::text[],
        ${ofSchedules.map(({ opensAt }) => opensAt)}::timestamptz[],
        ${ofSchedules.map(({ dueAt }) => dueAt)}::timestamptz[],
        ${ofSchedules.map(({ earliest }) => earliest)}::timestamptz[],
        ${ofSchedules.map(({ latest }) => latest)}::timestamptz[],
        ${ofSchedules.map(({ spreadSeconds }) => spreadSeconds)}::bigint[])
        q (schedule, opens_at, due_at, earliest, latest, spread_seconds) on q.schedule = w.schedule
    where c.authority_id = ${tx.authorityId} and c.status = 'open' and c.starts_on <= ${startedBy}::date
      and c.case_id > ${above}::uuid and c.case_id <= ${through}::uuid
      and not exists (select from observation_slot s where s.authority_id = c.authority_id and s.case_id = c.case_id
        and s.slot_on = ${slotOn}::date and s.slot_no = ${slotNo}::smallint
        and s.case_id > ${above}::uuid and s.case_id <= ${through}::uuid)
      and not exists (select from case_stay h where h.authority_id = c.authority_id and h.case_id = c.case_id
        and h.case_id > ${above}::uuid and h.case_id <= ${through}::uuid
        and ${isInHospital(sql.ref('q.opens_at'), sql.ref('q.due_at'))})
    on conflict do nothing`.execute(tx.db);
  return Number(numAffectedRows ?? 0);
}

/** Row-level security proves the tenant anew in each turn of a nested loop, which takes longer than reading the row. */
export const avoidLoops = (tx: Tx): Promise<unknown> => sql`set local enable_nestloop = off`.execute(tx.db);
