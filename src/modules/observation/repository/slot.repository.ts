import type { Uuid } from '../../../kernel/ids.ts';
import type { Instant } from '../../../kernel/instant.ts';
import type { PlainDate } from '../../../kernel/plain-date.ts';
import type { Tx } from '../../../platform/db/database.ts';
import type { SlotStatus } from '../domain/observation-status.ts';
import type { PlannedSlot } from '../domain/plan-slots.ts';

/** The key of a slot in its authority. */
export interface SlotKey {
  readonly caseId: Uuid;
  readonly slotOn: PlainDate;
}

type NewSlot = PlannedSlot & SlotKey & { readonly askedAt: Instant | null };

/** Rows in one statement: nine parameters each, of the 65,535 that a statement may have. */
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
        opens_at: slot.opensAt,
        due_at: slot.dueAt,
        status: 'open',
        asked_at: slot.askedAt,
        reminded_at: null,
        closed_at: null,
      })),
    )
    .onConflict(conflict => conflict.columns(['authority_id', 'case_id', 'slot_on']).doNothing())
    .returning(['case_id as caseId', 'slot_on as slotOn', 'opens_at as opensAt', 'due_at as dueAt'])
    .execute();

/**
 * Makes the slot of the day if it is not there yet, and marks it answered: whoever answers is heard, whatever the
 * slot's status was (SM-7).
 */
export async function answerSlot(tx: Tx, caseId: Uuid, slot: PlannedSlot): Promise<void> {
  await tx.db
    .insertInto('observation_slot')
    .values({
      authority_id: tx.authorityId,
      case_id: caseId,
      slot_on: slot.slotOn,
      opens_at: slot.opensAt,
      due_at: slot.dueAt,
      status: 'answered',
      asked_at: null,
      reminded_at: null,
      closed_at: tx.at,
    })
    .onConflict(conflict =>
      conflict
        .columns(['authority_id', 'case_id', 'slot_on'])
        .doUpdateSet({ status: 'answered', closed_at: tx.at }),
    )
    .execute();
}

/** Closes those of the slots that are still open; returns them. An answer that came meanwhile wins. */
export async function closeOpenSlots(
  tx: Tx,
  slots: readonly SlotKey[],
  status: Extract<SlotStatus, 'missed' | 'cancelled'>,
): Promise<readonly (SlotKey & { readonly dueAt: Instant })[]> {
  if (slots.length === 0) return [];
  return tx.db
    .updateTable('observation_slot')
    .set({ status, closed_at: tx.at })
    .where('authority_id', '=', tx.authorityId)
    .where('status', '=', 'open')
    .where(({ eb, refTuple, tuple }) =>
      eb(
        refTuple('case_id', 'slot_on'),
        'in',
        slots.map(({ caseId, slotOn }) => tuple(caseId, slotOn)),
      ),
    )
    .returning(['case_id as caseId', 'slot_on as slotOn', 'due_at as dueAt'])
    .execute();
}

/** Cancels every open slot of cases whose watch has ended. */
export async function cancelOpenSlotsOf(tx: Tx, caseIds: readonly Uuid[]): Promise<void> {
  if (caseIds.length === 0) return;
  await tx.db
    .updateTable('observation_slot')
    .set({ status: 'cancelled', closed_at: tx.at })
    .where('authority_id', '=', tx.authorityId)
    .where('case_id', 'in', [...caseIds])
    .where('status', '=', 'open')
    .execute();
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
    .select(['case_id as caseId', 'slot_on as slotOn', 'status', 'due_at as dueAt'])
    .where('authority_id', '=', tx.authorityId)
    .where('case_id', 'in', [...caseIds])
    .orderBy('slot_on')
    .execute();
  return rows.map(row => ({ ...row, status: row.status as SlotStatus }));
}

/** Opens a cancelled slot again whose answer is not due yet. */
export async function reopenSlot(tx: Tx, { caseId, slotOn }: SlotKey): Promise<void> {
  await tx.db
    .updateTable('observation_slot')
    .set({ status: 'open', closed_at: null })
    .where('authority_id', '=', tx.authorityId)
    .where('case_id', '=', caseId)
    .where('slot_on', '=', slotOn)
    .where('status', '=', 'cancelled')
    .where('due_at', '>', tx.at)
    .execute();
}
