import { sql } from 'kysely';
import type { Uuid } from '../../../kernel/ids.ts';
import type { Instant } from '../../../kernel/instant.ts';
import type { Tx } from '../../../platform/db/database.ts';

/** What one shift left to the next, as it was then. */
export interface Handover {
  readonly callHandoverId: Uuid;
  readonly handedOverAt: Instant;
  readonly fromStaff: Uuid;
  /** Null left it to whoever was free. */
  readonly toStaff: Uuid | null;
  readonly note: string;
  readonly slotIds: readonly Uuid[];
  readonly taskIds: readonly Uuid[];
}

const HANDOVER = sql`call_handover_id as "callHandoverId", handed_over_at as "handedOverAt", from_staff as "fromStaff",
  to_staff as "toStaff", note, slot_ids as "slotIds", task_ids as "taskIds"`;

/** Adds a hand-over, now. */
export async function insertHandover(tx: Tx, handover: Omit<Handover, 'handedOverAt'>): Promise<void> {
  await sql`
    insert into support_handover (authority_id, call_handover_id, handed_over_at, from_staff, to_staff, note, slot_ids,
      task_ids)
    values (${tx.authorityId}, ${handover.callHandoverId}, ${tx.at}, ${handover.fromStaff}, ${handover.toStaff},
      ${handover.note}, ${[...handover.slotIds]}::uuid[], ${[...handover.taskIds]}::uuid[])`.execute(tx.db);
}

/** Destroys the notes of shifts before `before`: they may name people, and are of no more use. Returns how many. */
export async function forgetHandoverNotes(tx: Tx, before: Instant): Promise<number> {
  const { numAffectedRows } = await sql`update support_handover set note = ''
    where authority_id = ${tx.authorityId} and handed_over_at < ${before} and note <> ''`.execute(tx.db);
  return Number(numAffectedRows ?? 0);
}

/** One hand-over; null when there is none. */
export async function handoverById(tx: Tx, callHandoverId: Uuid): Promise<Handover | null> {
  const { rows } = await sql<Handover>`select ${HANDOVER} from support_handover
    where authority_id = ${tx.authorityId} and call_handover_id = ${callHandoverId}`.execute(tx.db);
  return rows[0] ?? null;
}

/** The last hand-overs, newest first. */
export async function lastHandovers(tx: Tx, limit: number): Promise<readonly Handover[]> {
  const { rows } =
    await sql<Handover>`select ${HANDOVER} from support_handover where authority_id = ${tx.authorityId}
    order by handed_over_at desc, call_handover_id limit ${limit}`.execute(tx.db);
  return rows;
}

/** Something that was left, and how it stands now. */
export interface LeftItem {
  readonly supportCaseId: Uuid;
  readonly name: string | null;
  readonly contact: string | null;
  /** What kind of task it is; null for a call. */
  readonly kind: string | null;
  readonly isOpen: boolean;
}

/** What a hand-over left, tasks first. The caller writes the audit row. */
export async function leftItems(
  tx: Tx,
  { slotIds, taskIds }: Pick<Handover, 'slotIds' | 'taskIds'>,
): Promise<readonly LeftItem[]> {
  const { rows } = await sql<LeftItem>`
    select c.support_case_id as "supportCaseId", c.name, c.contact, i.kind, i.is_open as "isOpen"
    from (
      select authority_id, support_case_id, kind, settled_at is null as is_open, 0 as n from support_call_task
      where authority_id = ${tx.authorityId} and call_task_id = any(${[...taskIds]}::uuid[])
      union all
      select authority_id, support_case_id, null, status = 'open', 1 from support_call_slot
      where authority_id = ${tx.authorityId} and call_slot_id = any(${[...slotIds]}::uuid[])
    ) i
    join support_case c on c.authority_id = i.authority_id and c.support_case_id = i.support_case_id
    order by i.n, c.support_case_id`.execute(tx.db);
  return rows;
}
