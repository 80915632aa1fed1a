import { sql } from 'kysely';
import { z } from 'zod';
import type { Uuid } from '../../../kernel/ids.ts';
import type { PlainDate } from '../../../kernel/plain-date.ts';
import type { Tx } from '../../../platform/db/database.ts';
import type { CallReply } from '../domain/dialogue/call-reply.ts';
import { type DialogueState, personOf } from '../domain/dialogue/dialogue-state.ts';
import { callReplySchema } from './call.schema.ts';
import { dialogueSchema } from './dialogue.schema.ts';
import type { SlotKey } from './slot.repository.ts';

/** A call about a question. It has the id of the message that ordered it, so that one order is one dialogue. */
export interface StoredCall {
  readonly isOver: boolean;
  /** Null once it is over, and when it was stored by a version that wrote it otherwise. */
  readonly state: DialogueState | null;
  /** What was said last; null once it was forgotten. */
  readonly reply: CallReply | null;
}

/** Whom a call asks about which question. */
export interface AskedByCall {
  readonly slot: SlotKey;
  readonly filingId: Uuid | null;
  readonly birthDate: PlainDate;
  /** Whether the case still takes answers: it is watched, or was released by now. */
  readonly isCaseAlive: boolean;
}

/** The question that a message asks, and of whom; null for a message that asks none. The caller writes the audit row. */
export async function askedByMessage(tx: Tx, messageId: Uuid): Promise<AskedByCall | null> {
  const { rows } = await sql<SlotKey & Omit<AskedByCall, 'slot'>>`
    select t.case_id as "caseId", t.slot_on as "slotOn", t.slot_no as "slotNo", p.birth_date as "birthDate",
      c.status <> 'closed' as "isCaseAlive",
      (select f.filing_id from filing f where f.authority_id = c.authority_id and f.case_id = c.case_id
        order by f.submitted_at desc limit 1) as "filingId"
    from slot_step t
      join recuperation_case c on c.authority_id = t.authority_id and c.case_id = t.case_id
      join person p on p.authority_id = c.authority_id and p.person_id = c.person_id
    where t.authority_id = ${tx.authorityId} and t.message_id = ${messageId}`.execute(tx.db);
  const [row] = rows;
  if (row === undefined) return null;
  const { caseId, slotOn, slotNo, ...asked } = row;
  return { ...asked, slot: { caseId, slotOn, slotNo } };
}

const storedSchema = z.object({ call: callReplySchema });

/** The call that the message ordered, locked until the transaction ends; null before it was answered. */
export async function lockCall(tx: Tx, messageId: Uuid): Promise<StoredCall | null> {
  const row = await tx.db
    .selectFrom('dialogue')
    .select(['state', 'ended_at as endedAt'])
    .where('authority_id', '=', tx.authorityId)
    .where('dialogue_id', '=', messageId)
    .where('channel', '=', 'voice')
    .forUpdate()
    .executeTakeFirst();
  if (row === undefined) return null;
  return {
    isOver: row.endedAt !== null,
    state: dialogueSchema.safeParse(row.state).data ?? null,
    reply: storedSchema.safeParse(row.state).data?.call ?? null,
  };
}

/** Stores a call that begins. */
export async function insertCall(
  tx: Tx,
  messageId: Uuid,
  state: DialogueState,
  reply: CallReply,
): Promise<void> {
  const { slot } = personOf(state);
  await insertRow(tx, messageId, slot, { state: stored(state, reply), ended_at: null, outcome: null });
}

/** Stores a call in which nothing was asked, and why: nobody answered, or nothing is asked any more. */
export async function insertEndedCall(
  tx: Tx,
  messageId: Uuid,
  slot: SlotKey,
  outcome: string,
  reply: CallReply,
): Promise<void> {
  await insertRow(tx, messageId, slot, { state: stored(null, reply), ended_at: tx.at, outcome });
}

/** Stores how far a call has come. */
export async function saveCall(
  tx: Tx,
  messageId: Uuid,
  state: DialogueState,
  reply: CallReply,
): Promise<void> {
  await updateCall(tx, messageId)
    .set({ state: stored(state, reply), updated_at: tx.at })
    .execute();
}

/** Ends a call. What was answered in it is forgotten: an answer stands where answers stand. */
export async function endCall(
  tx: Tx,
  messageId: Uuid,
  outcome: string,
  reply: CallReply | null,
): Promise<void> {
  await updateCall(tx, messageId)
    .set({ state: stored(null, reply), ended_at: tx.at, updated_at: tx.at, outcome })
    .execute();
}

/** Forgets what was said last, once nobody can ask for it again. */
export async function forgetReply(tx: Tx, messageId: Uuid): Promise<void> {
  await updateCall(tx, messageId)
    .set({ state: stored(null, null), updated_at: tx.at })
    .execute();
}

const stored = (state: DialogueState | null, reply: CallReply | null): string =>
  JSON.stringify({ ...state, ...(reply !== null && { call: reply }) });

async function insertRow(
  tx: Tx,
  messageId: Uuid,
  { caseId, slotOn, slotNo }: SlotKey,
  row: { readonly state: string; readonly ended_at: Tx['at'] | null; readonly outcome: string | null },
): Promise<void> {
  await tx.db
    .insertInto('dialogue')
    .values({
      ...row,
      authority_id: tx.authorityId,
      dialogue_id: messageId,
      channel: 'voice',
      contact: messageId,
      case_id: caseId,
      slot_on: slotOn,
      slot_no: slotNo,
      started_at: tx.at,
      updated_at: tx.at,
    })
    .execute();
}

const updateCall = (tx: Tx, messageId: Uuid) =>
  tx.db
    .updateTable('dialogue')
    .where('authority_id', '=', tx.authorityId)
    .where('dialogue_id', '=', messageId);
