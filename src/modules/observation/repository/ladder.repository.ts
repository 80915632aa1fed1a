import { sql } from 'kysely';
import type { Uuid } from '../../../kernel/ids.ts';
import type { Instant } from '../../../kernel/instant.ts';
import type { Tx } from '../../../platform/db/database.ts';
import type { AskChannel } from '../domain/ask-channel.ts';
import type { LadderStep } from '../domain/ladder.ts';
import type { SlotStatus } from '../domain/observation-status.ts';
import type { PlannedSlot } from '../domain/plan-slots.ts';
import type { SlotKey } from './slot.repository.ts';

/** A slot whose ladder goes on now, locked until the transaction ends. */
export interface WaitingSlot extends SlotKey, PlannedSlot {
  readonly status: SlotStatus;
  /** The furthest step that was taken or passed over. */
  readonly step: LadderStep | null;
}

/** Takes slots whose next step is due, the most overdue first. What another worker has is left to it. */
export async function takeWaitingSlots(tx: Tx, limit: number): Promise<readonly WaitingSlot[]> {
  return tx.db
    .selectFrom('observation_slot')
    .select(['case_id as caseId', 'slot_on as slotOn', 'slot_no as slotNo', 'opens_at as opensAt'])
    .select(['due_at as dueAt', 'status', 'step'])
    .where('authority_id', '=', tx.authorityId)
    .where('next_at', '<=', tx.at)
    .orderBy('next_at')
    .limit(limit)
    .forUpdate()
    .skipLocked()
    .$narrowType<Pick<WaitingSlot, 'slotNo' | 'status' | 'step'>>()
    .execute();
}

/** A step as it was taken, or left out and why. */
export interface StepRow extends SlotKey {
  readonly step: LadderStep;
  readonly channel: AskChannel | 'none';
  readonly messageId: Uuid | null;
  readonly skipped: string | null;
}

/** Records what was done; a step that is recorded already stays as it was. */
export async function recordSteps(tx: Tx, steps: readonly StepRow[]): Promise<void> {
  if (steps.length === 0) return;
  await sql`
    insert into slot_step (authority_id, case_id, slot_on, slot_no, step, channel, taken_at, message_id, skipped)
    select ${tx.authorityId}, given.case_id, given.slot_on, given.slot_no, given.step, given.channel, ${tx.at},
      given.message_id, given.skipped
    from unnest(${steps.map(({ caseId }) => caseId)}::uuid[], ${steps.map(({ slotOn }) => slotOn)}::date[],
      ${steps.map(({ slotNo }) => slotNo)}::smallint[], ${steps.map(({ step }) => step)}::text[],
      ${steps.map(({ channel }) => channel)}::text[], ${steps.map(({ messageId }) => messageId)}::uuid[],
      ${steps.map(({ skipped }) => skipped)}::text[])
      given (case_id, slot_on, slot_no, step, channel, message_id, skipped)
    on conflict do nothing`.execute(tx.db);
}

/** A step that was taken, and what became of its message. */
export interface TakenStep extends SlotKey {
  readonly step: LadderStep;
  readonly channel: AskChannel | 'none';
  readonly takenAt: Instant;
  /** Null for a step without a message. */
  readonly messageStatus: string | null;
}

/** The steps that were taken for these slots, oldest first. */
export async function stepsOfSlots(tx: Tx, slots: readonly SlotKey[]): Promise<readonly TakenStep[]> {
  if (slots.length === 0) return [];
  const { rows } = await sql<TakenStep>`
    select t.case_id as "caseId", t.slot_on as "slotOn", t.slot_no as "slotNo", t.step, t.channel,
      t.taken_at as "takenAt", m.status as "messageStatus"
    from slot_step t left join message m on m.authority_id = t.authority_id and m.message_id = t.message_id
    where t.authority_id = ${tx.authorityId} and t.case_id = any(${slots.map(({ caseId }) => caseId)}::uuid[])
      and t.slot_on = any(${[...new Set(slots.map(({ slotOn }) => slotOn))]}::date[]) and t.skipped is null
    order by t.taken_at`.execute(tx.db);
  return rows;
}

/** Where a slot stands after a turn of the ladder. */
export interface SlotMove extends SlotKey {
  /** Null leaves it at the step where it was. */
  readonly step: LadderStep | null;
  /** When the ladder goes on; null takes the slot out of the queue. */
  readonly nextAt: Instant | null;
  /** Whether the person was sent something now. */
  readonly isSent: boolean;
}

/** Moves slots on. What was answered meanwhile cannot be among them, because they are locked. */
export async function moveSlots(tx: Tx, moves: readonly SlotMove[]): Promise<void> {
  if (moves.length === 0) return;
  await sql`
    update observation_slot s set step = coalesce(given.step, s.step), next_at = given.next_at,
      asked_at = case when given.is_sent then coalesce(s.asked_at, ${tx.at}) else s.asked_at end,
      reminded_at = case when given.is_sent and given.step <> 'ask' then ${tx.at} else s.reminded_at end
    from unnest(${moves.map(({ caseId }) => caseId)}::uuid[], ${moves.map(({ slotOn }) => slotOn)}::date[],
      ${moves.map(({ slotNo }) => slotNo)}::smallint[], ${moves.map(({ step }) => step)}::text[],
      ${moves.map(({ nextAt }) => nextAt)}::timestamptz[], ${moves.map(({ isSent }) => isSent)}::boolean[])
      given (case_id, slot_on, slot_no, step, next_at, is_sent)
    where s.authority_id = ${tx.authorityId} and s.case_id = given.case_id and s.slot_on = given.slot_on
      and s.slot_no = given.slot_no`.execute(tx.db);
}

/** The person's steps whose messages these are, of slots that still wait for an answer. */
export async function slotsOfMessages(
  tx: Tx,
  messageIds: readonly Uuid[],
): Promise<readonly (SlotKey & { readonly step: LadderStep })[]> {
  const { rows } = await sql<SlotKey & { readonly step: LadderStep }>`
    select s.case_id as "caseId", s.slot_on as "slotOn", s.slot_no as "slotNo", t.step
    from slot_step t join observation_slot s on s.authority_id = t.authority_id and s.case_id = t.case_id
      and s.slot_on = t.slot_on and s.slot_no = t.slot_no
    where t.authority_id = ${tx.authorityId} and t.message_id = any(${[...messageIds]}::uuid[])
      and s.status = 'open'`.execute(tx.db);
  return rows;
}

/** Lets the ladder of open slots that are not due yet go on at once: their last message did not arrive. */
export async function hurrySlots(tx: Tx, slots: readonly SlotKey[]): Promise<void> {
  if (slots.length === 0) return;
  await sql`
    update observation_slot s set next_at = ${tx.at}
    from unnest(${slots.map(({ caseId }) => caseId)}::uuid[], ${slots.map(({ slotOn }) => slotOn)}::date[],
      ${slots.map(({ slotNo }) => slotNo)}::smallint[]) given (case_id, slot_on, slot_no)
    where s.authority_id = ${tx.authorityId} and s.case_id = given.case_id and s.slot_on = given.slot_on
      and s.slot_no = given.slot_no and s.status = 'open' and s.due_at > ${tx.at}`.execute(tx.db);
}

/** Puts open slots that wait for nothing back into the queue; returns how many. There should be none. */
export async function queueForgottenSlots(tx: Tx): Promise<number> {
  const { numAffectedRows } = await sql`
    update observation_slot set next_at = ${tx.at}
    where authority_id = ${tx.authorityId} and status = 'open' and next_at is null and due_at > ${tx.at}`.execute(
    tx.db,
  );
  return Number(numAffectedRows ?? 0);
}
