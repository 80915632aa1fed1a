import { sql } from 'kysely';
import type { Uuid } from '../../../kernel/ids.ts';
import type { Instant } from '../../../kernel/instant.ts';
import type { PlainDate } from '../../../kernel/plain-date.ts';
import type { Tx } from '../../../platform/db/database.ts';
import type { SlotStatus } from '../domain/observation-status.ts';
import type { PlannedSlot, SlotNo } from '../domain/plan-slots.ts';

/** The key of a slot in its authority. */
export interface SlotKey {
  readonly caseId: Uuid;
  readonly slotOn: PlainDate;
  readonly slotNo: SlotNo;
}

type NewSlot = PlannedSlot & SlotKey & { readonly askedAt: Instant | null };

/** Rows in one statement: ten parameters each, of the 65,535 that a statement may have. */
const ROWS = 1_000;

/** Stores new open slots; returns those that did not exist yet. `askedAt` is null where nobody could be asked. */
export async function insertSlots(
  tx: Tx,
  slots: readonly NewSlot[],
): Promise<readonly (PlannedSlot & SlotKey)[]> {
  const inserted: (PlannedSlot & SlotKey)[] = [];
  for (let from = 0; from < slots.length; from += ROWS)
    inserted.push(...(await insertSome(tx, slots.slice(from, from + ROWS))));
  return inserted;
}

const insertSome = (tx: Tx, slots: readonly NewSlot[]): Promise<(PlannedSlot & SlotKey)[]> =>
  tx.db
    .insertInto('observation_slot')
    .values(
      slots.map(slot => ({
        authority_id: tx.authorityId,
        case_id: slot.caseId,
        slot_on: slot.slotOn,
        slot_no: slot.slotNo,
        opens_at: slot.opensAt,
        due_at: slot.dueAt,
        status: 'open',
        asked_at: slot.askedAt,
        reminded_at: null,
        closed_at: null,
      })),
    )
    .onConflict(conflict => conflict.columns(['authority_id', 'case_id', 'slot_on', 'slot_no']).doNothing())
    .returning([
      'case_id as caseId',
      'slot_on as slotOn',
      'slot_no as slotNo',
      'opens_at as opensAt',
      'due_at as dueAt',
    ])
    .$narrowType<{ slotNo: SlotNo }>()
    .execute();

/** Closes those of the slots that are still open; returns them. An answer that came meanwhile wins. */
export async function closeOpenSlots(
  tx: Tx,
  slots: readonly SlotKey[],
  status: Extract<SlotStatus, 'missed' | 'cancelled'>,
): Promise<readonly (SlotKey & { readonly dueAt: Instant })[]> {
  if (slots.length === 0) return [];
  return tx.db
    .updateTable('observation_slot')
    .set({ status, closed_at: tx.at, next_at: null })
    .where('authority_id', '=', tx.authorityId)
    .where('status', '=', 'open')
    .where(({ eb, refTuple, tuple }) =>
      eb(
        refTuple('case_id', 'slot_on', 'slot_no'),
        'in',
        slots.map(({ caseId, slotOn, slotNo }) => tuple(caseId, slotOn, slotNo)),
      ),
    )
    .returning(['case_id as caseId', 'slot_on as slotOn', 'slot_no as slotNo', 'due_at as dueAt'])
    .$narrowType<{ slotNo: SlotNo }>()
    .execute();
}

/** Cancels every open slot of cases whose watch has ended; returns them. */
export async function cancelOpenSlotsOf(tx: Tx, caseIds: readonly Uuid[]): Promise<readonly SlotKey[]> {
  if (caseIds.length === 0) return [];
  return tx.db
    .updateTable('observation_slot')
    .set({ status: 'cancelled', closed_at: tx.at, next_at: null })
    .where('authority_id', '=', tx.authorityId)
    .where(({ eb }) => eb('case_id', '=', sql<Uuid>`any(${[...caseIds]}::uuid[])`))
    .where('status', '=', 'open')
    .returning(['case_id as caseId', 'slot_on as slotOn', 'slot_no as slotNo'])
    .$narrowType<{ slotNo: SlotNo }>()
    .execute();
}

/** The messages that were planned about these slots. */
export async function messagesOfSlots(tx: Tx, slots: readonly SlotKey[]): Promise<readonly Uuid[]> {
  if (slots.length === 0) return [];
  const { rows } = await sql<{ messageId: Uuid }>`
    select t.message_id as "messageId" from slot_step t
      join unnest(${slots.map(({ caseId }) => caseId)}::uuid[], ${slots.map(({ slotOn }) => slotOn)}::date[],
        ${slots.map(({ slotNo }) => slotNo)}::smallint[]) given (case_id, slot_on, slot_no)
        on t.case_id = given.case_id and t.slot_on = given.slot_on and t.slot_no = given.slot_no
    where t.authority_id = ${tx.authorityId} and t.message_id is not null`.execute(tx.db);
  return rows.map(({ messageId }) => messageId);
}

export interface Slot extends SlotKey {
  readonly status: SlotStatus;
  readonly dueAt: Instant;
}

/** Every slot of a case, oldest first. */
export const slotsOfCase = (tx: Tx, caseId: Uuid): Promise<readonly Slot[]> => slotsOfCases(tx, [caseId]);

/** The same of many cases at once. */
export async function slotsOfCases(tx: Tx, caseIds: readonly Uuid[]): Promise<readonly Slot[]> {
  if (caseIds.length === 0) return [];
  const rows = await tx.db
    .selectFrom('observation_slot')
    .select(['case_id as caseId', 'slot_on as slotOn', 'slot_no as slotNo', 'status', 'due_at as dueAt'])
    .where('authority_id', '=', tx.authorityId)
    .where('case_id', 'in', [...caseIds])
    .orderBy('slot_on')
    .orderBy('slot_no')
    .$narrowType<{ slotNo: SlotNo }>()
    .execute();
  return rows.map(row => ({ ...row, status: row.status as SlotStatus }));
}

/** Opens a cancelled slot again whose answer is not due yet. */
export async function reopenSlot(tx: Tx, { caseId, slotOn, slotNo }: SlotKey): Promise<void> {
  await tx.db
    .updateTable('observation_slot')
    .set({ status: 'open', closed_at: null, next_at: tx.at })
    .where('authority_id', '=', tx.authorityId)
    .where('case_id', '=', caseId)
    .where('slot_on', '=', slotOn)
    .where('slot_no', '=', slotNo)
    .where('status', '=', 'cancelled')
    .where('due_at', '>', tx.at)
    .execute();
}
