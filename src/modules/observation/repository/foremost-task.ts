import { type RawBuilder, sql } from 'kysely';
import type { Tx } from '../../../platform/db/database.ts';

export type Sql = RawBuilder<unknown>;

/** Whoever took a task that was put off has begun with it: it is no longer set apart. */
export const isLater = (tx: Tx, task: Sql): Sql =>
  sql`(${task}.call_again_at is not null and ${task}.call_again_at > ${tx.at} and ${task}.claimed_by is null)`;

/** The clock of a task that is not set apart, word for word as `care_task_in_order` has it, so that the index is found. */
export const clockOf = (task: Sql): Sql =>
  sql`case when ${task}.due_by is null then ${task}.opened_at else ${task}.due_by end`;

const rank = (tx: Tx, task: Sql): Sql => sql`case when ${isLater(tx, task)} then 0 else ${task}.danger end`;
const orderAt = (tx: Tx, task: Sql): Sql =>
  sql`case when ${isLater(tx, task)} then ${task}.call_again_at else ${clockOf(task)} end`;

/** What a line of the worklist needs of a task besides its place in the order. */
export const lineOf = (task: Sql): Sql => sql`
  ${task}.task_id, ${task}.case_id, ${task}.kind, ${task}.danger, ${task}.slot_on, ${task}.opened_at, ${task}.due_by,
  ${task}.call_again_at, ${task}.claimed_by`;

/** The place of any task in the order. */
export const placeOf = (tx: Tx, task: Sql): Sql => sql`
  ${isLater(tx, task)} as is_later, ${rank(tx, task)} as rank, ${orderAt(tx, task)} as order_at`;

/** The open tasks of the authority as `task`. */
export const openTasksAs = (tx: Tx, task: Sql): Sql =>
  sql`care_task ${task} where ${task}.authority_id = ${tx.authorityId} and ${task}.closed_at is null`;

/**
 * The foremost open task of a case as `f`: what can wait comes last, then the most dangerous, then the clock that ends
 * first. One look into an index, for a person has few tasks.
 */
export const foremostOf = (tx: Tx, caseId: Sql, columns: Sql): Sql => sql`
  select ${columns} from ${openTasksAs(tx, sql`f`)} and f.case_id = ${caseId}
  order by ${rank(tx, sql`f`)} desc, ${orderAt(tx, sql`f`)}, f.task_id limit 1`;
