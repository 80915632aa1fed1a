import { sql } from 'kysely';
import type { Uuid } from '../../../kernel/ids.ts';
import type { Tx } from '../../../platform/db/database.ts';
import { clockOf, foremostOf, isLater, lineOf, openTasksAs, type Sql } from './foremost-task.ts';
import { linesOfTasks, type WorklistRow } from './worklist-row.ts';

/** Where a page of the worklist goes on: after this row. */
export type WorklistPosition = Pick<WorklistRow, 'rank' | 'orderAt' | 'taskId'>;

/** Which part: all who need a human now, one's own, the others', nobody's yet, past their clock, or to be called later. */
export type WorklistShare = 'all' | 'mine' | 'unclaimed' | 'others' | 'overdue' | 'later';

const t = sql`t`;

/** People who need a human, in the order in which they need one. The caller writes the audit row. */
export const worklistPage = (
  tx: Tx,
  staffId: Uuid,
  share: WorklistShare,
  position: WorklistPosition | null,
  limit: number,
): Promise<readonly WorklistRow[]> =>
  linesOfTasks(
    tx,
    sql.join(
      stretches(share, position).map(stretch => sql`(${walk(tx, staffId, share, stretch)} limit ${limit})`),
      sql` union all `,
    ),
    limit,
  );

/**
 * The case of the foremost person whom nobody has, locked against colleagues who look for the same; those are passed
 * over. Null when nobody waits. What was read may be stale by a colleague's commit: look at its tasks before acting.
 */
export async function lockForemostUnclaimed(tx: Tx, staffId: Uuid): Promise<Uuid | null> {
  const { rows } = await sql<{ caseId: Uuid }>`
    select c.case_id as "caseId"
    from (${walk(tx, staffId, 'unclaimed', EVERYTHING)}) t
      join recuperation_case c on c.authority_id = ${tx.authorityId} and c.case_id = t.case_id
    order by t.rank desc, t.order_at, t.task_id
    limit 1 for no key update of c skip locked`.execute(tx.db);
  return rows[0]?.caseId ?? null;
}

/**
 * The tasks of a share in its order, each the foremost of its person; a stretch of them. They are met in the order of an
 * index, so that whoever needs a page looks at little more than a page. What is set apart has an order of its own.
 */
function walk(tx: Tx, staffId: Uuid, share: WorklistShare, stretch: Sql): Sql {
  const place =
    share === 'later'
      ? sql`true as is_later, 0 as rank, t.call_again_at as order_at`
      : sql`false as is_later, t.danger as rank, ${clockOf(t)} as order_at`;
  return sql`
    select ${lineOf(t)}, ${place} from ${openTasksAs(tx, t)} and ${shareOf(tx, staffId, share)} and ${stretch}
      and t.task_id = (${foremostOf(tx, sql`t.case_id`, sql`f.task_id`)})
    order by rank desc, order_at, t.task_id`;
}

function shareOf(tx: Tx, staffId: Uuid, share: WorklistShare): Sql {
  const isNow = sql`not ${isLater(tx, t)}`;
  switch (share) {
    case 'all':
      return isNow;
    case 'mine':
      return sql`t.claimed_by = ${staffId}`;
    case 'others':
      return sql`t.claimed_by <> ${staffId}`;
    case 'unclaimed':
      return sql`${isNow} and t.claimed_by is null`;
    case 'overdue':
      return sql`${isNow} and t.due_by < ${tx.at}`;
    case 'later':
      return sql`t.call_again_at > ${tx.at} and t.claimed_by is null`;
  }
}

const EVERYTHING = sql`true`;

/** What is left behind a position, in parts that are ranges of the index. The rank of what is set apart is 0. */
function stretches(share: WorklistShare, position: WorklistPosition | null): readonly Sql[] {
  if (position === null) return [EVERYTHING];
  const { rank, orderAt, taskId } = position;
  const at = share === 'later' ? sql`t.call_again_at` : clockOf(t);
  const behind = sql`(${at}, t.task_id) > (${orderAt}, ${taskId})`;
  if (share === 'later') return rank === 0 ? [behind] : [EVERYTHING];
  return [sql`t.danger = ${rank} and ${behind}`, sql`t.danger < ${rank}`];
}
