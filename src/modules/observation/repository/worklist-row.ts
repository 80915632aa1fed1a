import { sql } from 'kysely';
import type { Uuid } from '../../../kernel/ids.ts';
import type { Instant } from '../../../kernel/instant.ts';
import type { PlainDate } from '../../../kernel/plain-date.ts';
import type { Tx } from '../../../platform/db/database.ts';
import type { CareTaskKind } from '../domain/care-task.ts';
import type { Sql } from './foremost-task.ts';

/** One line of the worklist: a person, by the foremost of their open tasks. */
export interface WorklistRow {
  readonly taskId: Uuid;
  readonly caseId: Uuid;
  readonly kind: CareTaskKind;
  readonly danger: number;
  readonly slotOn: PlainDate;
  readonly openedAt: Instant;
  /** By when a human must have acted; null for tasks without a clock. */
  readonly dueBy: Instant | null;
  /** When the person is to be called again, if that was agreed. */
  readonly callAgainAt: Instant | null;
  /** Set apart until that time: nobody has to act before. */
  readonly isLater: boolean;
  /** The place in the order: the greatest rank first, then the earliest instant. */
  readonly rank: number;
  readonly orderAt: Instant;
  readonly name: string;
  readonly birthDate: PlainDate;
  readonly phone: string;
  readonly claimedBy: Uuid | null;
  /** How many tasks of the person are open, this one included. */
  readonly openTasks: number;
  /** How often somebody called about them. */
  readonly attempts: number;
}

/**
 * The lines of the first `limit` of `tasks` (columns of `lineOf`), in the order of the worklist. What else is open about a
 * person is counted for these lines alone.
 */
export async function linesOfTasks(tx: Tx, tasks: Sql, limit: number): Promise<readonly WorklistRow[]> {
  const { rows } = await sql<WorklistRow>`
    select t.task_id as "taskId", t.case_id as "caseId", t.kind, t.danger, t.slot_on as "slotOn",
      t.opened_at as "openedAt", t.due_by as "dueBy", t.call_again_at as "callAgainAt", t.is_later as "isLater", t.rank,
      t.order_at as "orderAt", p.name, p.birth_date as "birthDate", p.phone, t.claimed_by as "claimedBy",
      o.open_tasks as "openTasks", o.attempts
    from (select * from (${tasks}) u order by u.rank desc, u.order_at, u.task_id limit ${limit}) t
      join recuperation_case c on c.authority_id = ${tx.authorityId} and c.case_id = t.case_id
      join person p on p.authority_id = ${tx.authorityId} and p.person_id = c.person_id
      cross join lateral (
        select count(*) as open_tasks, sum(jsonb_array_length(coalesce(o.note, '[]')::jsonb)) as attempts
        from care_task o where o.authority_id = ${tx.authorityId} and o.case_id = t.case_id and o.closed_at is null) o
    order by t.rank desc, t.order_at, t.task_id`.execute(tx.db);
  return rows;
}
