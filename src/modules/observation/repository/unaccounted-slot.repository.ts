import { sql } from 'kysely';
import type { Uuid } from '../../../kernel/ids.ts';
import type { PlainDate } from '../../../kernel/plain-date.ts';
import type { Tx } from '../../../platform/db/database.ts';
import { isInHospital } from './hospital-stay.repository.ts';
import { avoidLoops } from './slot-plan.repository.ts';

/** A question that ended in nothing: there must never be one. */
export interface UnaccountedSlot {
  readonly caseId: Uuid;
  readonly slotOn: PlainDate;
  /** Null for a day of which nothing was planned. */
  readonly slotNo: number | null;
  readonly why:
    | 'never-planned'
    | 'answered-without-answer'
    | 'missed-without-task'
    | 'past-due-and-open'
    | 'waits-for-nothing'
    | 'cancelled-while-watched';
}

/**
 * At most `limit` questions that ended neither in an answer nor in a task, nor wait for a step of their ladder, of all days
 * from the `firstDay` after filing through `lastOpened`, the last day whose questions have opened.
 */
export async function findUnaccounted(
  tx: Tx,
  { firstDay, lastOpened }: { readonly firstDay: number; readonly lastOpened: PlainDate },
  limit: number,
): Promise<readonly UnaccountedSlot[]> {
  await avoidLoops(tx);
  const { rows } = await sql<UnaccountedSlot>`
    select s.case_id as "caseId", s.slot_on as "slotOn", s.slot_no as "slotNo", case
        when s.status = 'answered' then 'answered-without-answer'
        when s.status = 'missed' then 'missed-without-task'
        when s.status = 'cancelled' then 'cancelled-while-watched'
        when s.due_at <= ${tx.at} then 'past-due-and-open'
        else 'waits-for-nothing'
      end as why
    from observation_slot s
      join recuperation_case c on c.authority_id = s.authority_id and c.case_id = s.case_id
      left join (select distinct case_id, slot_on, slot_no from observation where authority_id = ${tx.authorityId}) o
        on o.case_id = s.case_id and o.slot_on = s.slot_on and o.slot_no = s.slot_no
      left join care_task t on t.authority_id = s.authority_id and t.case_id = s.case_id and t.slot_on = s.slot_on
        and t.slot_no = s.slot_no and t.kind = 'missed-answer'
    where s.authority_id = ${tx.authorityId} and case s.status
        when 'answered' then o.case_id is null
        when 'missed' then t.task_id is null
        when 'cancelled' then c.status = 'open' and s.closed_at >= s.opens_at and s.closed_at < s.due_at
          and s.closed_at > coalesce((select max(e.recorded_at) from case_event e where e.authority_id = s.authority_id
            and e.case_id = s.case_id and e.kind = 'reopened'), s.opens_at)
          and not exists (select from case_stay h where h.authority_id = s.authority_id and h.case_id = s.case_id
            and ${isInHospital(sql.ref('s.opens_at'), sql.ref('s.due_at'))})
        else s.due_at <= ${tx.at} or s.next_at is null
      end
    union all
    select c.case_id, day::date, null, 'never-planned'
    from recuperation_case c
      cross join lateral generate_series((c.starts_on + ${firstDay}::int)::timestamp,
        ${lastOpened}::date::timestamp, interval '1 day') day
    where c.authority_id = ${tx.authorityId} and c.status = 'open'
      and not exists (select from observation_slot s where s.authority_id = c.authority_id and s.case_id = c.case_id
        and s.slot_on = day::date)
      and not exists (select from case_stay h where h.authority_id = c.authority_id and h.case_id = c.case_id
        and ${isInHospital(sql`day at time zone 'Asia/Tokyo'`, sql`(day + interval '1 day') at time zone 'Asia/Tokyo'`)})
    limit ${limit}`.execute(tx.db);
  return rows;
}
