import { sql } from 'kysely';
import type { Uuid } from '../../../kernel/ids.ts';
import type { Tx } from '../../../platform/db/database.ts';
import { clockOf, isLater, openTasksAs } from './foremost-task.ts';
import type { WorklistShare } from './worklist.repository.ts';

/** How many people are in each share. */
export interface WorklistCounts extends Readonly<Record<WorklistShare, number>> {
  /** Those that cannot wait, whoever has them. */
  readonly urgent: number;
}

const t = sql`t`;
const IS_URGENT = sql`kind in ('urgent-answer', 'emergency-call')`;

/**
 * How many people wait, and with whom. Reads nothing personal. Those who need a human now are counted in the order of
 * `care_task_of_person`, from that index alone; of the others, who are few, everything open is set apart.
 */
export async function worklistCounts(tx: Tx, staffId: Uuid): Promise<WorklistCounts> {
  const { rows } = await sql<WorklistCounts>`
    select now."all", now.mine, now.others, now.unclaimed, now.overdue, later.later, now.urgent + later.urgent as urgent
    from (
      select count(*) as "all", count(*) filter (where claimed_by = ${staffId}) as mine,
        count(*) filter (where claimed_by <> ${staffId}) as others,
        count(*) filter (where claimed_by is null) as unclaimed,
        count(*) filter (where due_by < ${tx.at}) as overdue, count(*) filter (where ${IS_URGENT}) as urgent
      from (
        select distinct on (t.case_id) t.claimed_by, t.due_by, t.kind
        from ${openTasksAs(tx, t)} and not ${isLater(tx, t)}
        order by t.case_id, t.danger desc, ${clockOf(t)}, t.task_id) foremost) now,
    (
      select count(*) as later, count(*) filter (where ${IS_URGENT}) as urgent
      from (
        select distinct on (t.case_id) t.kind
        from ${openTasksAs(tx, t)} and t.call_again_at > ${tx.at} and t.claimed_by is null
          and not exists (
            select from ${openTasksAs(tx, sql`n`)} and n.case_id = t.case_id and not ${isLater(tx, sql`n`)})
        order by t.case_id, t.call_again_at, t.task_id) foremost) later`.execute(tx.db);
  const [counts] = rows;
  if (counts === undefined) throw new Error('Counting returned no row.');
  return counts;
}
