import { sql } from 'kysely';
import type { Uuid } from '../../../kernel/ids.ts';
import type { Instant } from '../../../kernel/instant.ts';
import type { PlainDate } from '../../../kernel/plain-date.ts';
import type { Tx } from '../../../platform/db/database.ts';
import type { Settlement, TaskKind } from '../domain/call-task.ts';
import type { Half } from '../domain/half-day.ts';

/** Somebody about whom the leader has to decide. */
export interface CallTask {
  readonly callTaskId: Uuid;
  readonly supportCaseId: Uuid;
  readonly callSlotId: Uuid;
  readonly kind: TaskKind;
  readonly openedAt: Instant;
  readonly decideBy: Instant;
  readonly settledAt: Instant | null;
  readonly settledBy: Uuid | null;
  readonly settlement: Settlement | null;
  readonly note: string;
}

/** A task with whom it is about. */
export interface CallTaskLine extends CallTask {
  readonly name: string | null;
  readonly contact: string | null;
  readonly address: string | null;
  readonly population: 'self' | 'notified' | 'contact';
  readonly slotOn: PlainDate;
  readonly half: Half;
  readonly attempts: number;
  /** An ambulance that is on its way to them; null for none. */
  readonly ambulanceId: Uuid | null;
}

const TASK = sql`t.call_task_id as "callTaskId", t.support_case_id as "supportCaseId", t.call_slot_id as "callSlotId", t.kind,
  t.opened_at as "openedAt", t.decide_by as "decideBy", t.settled_at as "settledAt", t.settled_by as "settledBy",
  t.settlement, t.note`;

/** A task to be opened. */
export type NewCallTask = Pick<CallTask, 'supportCaseId' | 'callSlotId' | 'kind' | 'decideBy'>;

/** Opens tasks; one that a call has already is left as it is. */
export async function openTasks(tx: Tx, tasks: readonly NewCallTask[]): Promise<void> {
  if (tasks.length === 0) return;
  await sql`
    insert into support_call_task (authority_id, call_task_id, support_case_id, call_slot_id, kind, opened_at, decide_by)
    select ${tx.authorityId}, task_id, case_id, slot_id, kind, ${tx.at}, decide_by
    from unnest(${tasks.map(() => tx.newId())}::uuid[], ${tasks.map(({ supportCaseId }) => supportCaseId)}::uuid[],
      ${tasks.map(({ callSlotId }) => callSlotId)}::uuid[], ${tasks.map(({ kind }) => kind)}::text[],
      ${tasks.map(({ decideBy }) => decideBy)}::timestamptz[]) given (task_id, case_id, slot_id, kind, decide_by)
    on conflict (authority_id, call_slot_id, kind) do nothing`.execute(tx.db);
}

/** A task, locked until the transaction ends; null when there is none. */
export async function lockTask(tx: Tx, callTaskId: Uuid): Promise<CallTask | null> {
  const { rows } = await sql<CallTask>`select ${TASK} from support_call_task t
    where t.authority_id = ${tx.authorityId} and t.call_task_id = ${callTaskId} for update`.execute(tx.db);
  return rows[0] ?? null;
}

const TASK_LINE = sql`select ${TASK}, c.name, c.contact, c.address, c.population, s.slot_on as "slotOn", s.half, s.attempts,
    r.ambulance_id as "ambulanceId" from support_call_task t
  join support_case c on c.authority_id = t.authority_id and c.support_case_id = t.support_case_id
  join support_call_slot s on s.authority_id = t.authority_id and s.call_slot_id = t.call_slot_id
  left join ambulance_request r on r.authority_id = t.authority_id and r.support_case_id = t.support_case_id
    and r.ended_at is null`;

export type TaskPosition = Pick<CallTask, 'decideBy' | 'callTaskId'>;

/** Open tasks, the one to be decided first first. The caller writes the audit row. */
export async function openTaskPage(
  tx: Tx,
  after: TaskPosition | null,
  limit: number,
): Promise<readonly CallTaskLine[]> {
  const beyond =
    after === null
      ? sql`true`
      : sql`(t.decide_by, t.call_task_id) > (${after.decideBy}::timestamptz, ${after.callTaskId}::uuid)`;
  const { rows } = await sql<CallTaskLine>`${TASK_LINE}
    where t.authority_id = ${tx.authorityId} and t.settled_at is null and ${beyond}
    order by t.decide_by, t.call_task_id limit ${limit}`.execute(tx.db);
  return rows;
}

/** One task with whom it is about; null when there is none. The caller writes the audit row. */
export async function taskLine(tx: Tx, callTaskId: Uuid): Promise<CallTaskLine | null> {
  const { rows } = await sql<CallTaskLine>`${TASK_LINE}
    where t.authority_id = ${tx.authorityId} and t.call_task_id = ${callTaskId}`.execute(tx.db);
  return rows[0] ?? null;
}

/** The tasks of one person, newest first. The caller writes the audit row. */
export async function tasksOfCase(tx: Tx, supportCaseId: Uuid): Promise<readonly CallTask[]> {
  const { rows } = await sql<CallTask>`select ${TASK} from support_call_task t
    where t.authority_id = ${tx.authorityId} and t.support_case_id = ${supportCaseId}
    order by t.opened_at desc, t.call_task_id`.execute(tx.db);
  return rows;
}

/** The open tasks, at most `limit`: what a shift leaves to the next. */
export async function openTaskIds(tx: Tx, limit: number): Promise<readonly Uuid[]> {
  const { rows } = await sql<{ id: Uuid }>`select call_task_id as id from support_call_task
    where authority_id = ${tx.authorityId} and settled_at is null order by decide_by, call_task_id limit ${limit}`.execute(
    tx.db,
  );
  return rows.map(({ id }) => id);
}

/** Settles one task. */
export async function settleTask(
  tx: Tx,
  callTaskId: Uuid,
  settlement: Settlement,
  note: string,
  settledBy: Uuid,
): Promise<void> {
  await sql`
    update support_call_task set settled_at = ${tx.at}, settled_by = ${settledBy}, settlement = ${settlement}, note = ${note}
    where authority_id = ${tx.authorityId} and call_task_id = ${callTaskId} and settled_at is null`.execute(
    tx.db,
  );
}

/** Settles that somebody was not called or not reached: they have answered now. */
export async function settleSilence(
  tx: Tx,
  callSlotId: Uuid,
  settlement: Settlement,
  settledBy: Uuid,
): Promise<void> {
  await sql`
    update support_call_task set settled_at = ${tx.at}, settled_by = ${settledBy}, settlement = ${settlement}
    where authority_id = ${tx.authorityId} and call_slot_id = ${callSlotId} and kind in ('missed', 'unreachable')
      and settled_at is null`.execute(tx.db);
}

/** Settles everything that is open about a person: somebody is with them. */
export async function settleTasksOfCase(
  tx: Tx,
  supportCaseId: Uuid,
  settlement: Settlement,
  settledBy: Uuid,
): Promise<void> {
  await sql`
    update support_call_task set settled_at = ${tx.at}, settled_by = ${settledBy}, settlement = ${settlement}
    where authority_id = ${tx.authorityId} and support_case_id = ${supportCaseId} and settled_at is null`.execute(
    tx.db,
  );
}

/** How many tasks are open, and how many of them should have been decided. Reads nothing personal. */
export async function countTasks(tx: Tx): Promise<{ readonly open: number; readonly overdue: number }> {
  const { rows } = await sql<{ open: number; overdue: number }>`
    select count(*) as open, count(*) filter (where decide_by < ${tx.at}) as overdue
    from support_call_task where authority_id = ${tx.authorityId} and settled_at is null`.execute(tx.db);
  return rows[0] ?? { open: 0, overdue: 0 };
}
