import { sql } from 'kysely';
import type { Uuid } from '../../../kernel/ids.ts';
import type { Instant } from '../../../kernel/instant.ts';
import type { PlainDate } from '../../../kernel/plain-date.ts';
import type { Tx } from '../../../platform/db/database.ts';
import type { AttemptEffect } from '../domain/follow-attempt.ts';
import type { Half } from '../domain/half-day.ts';
import type { SlotStatus } from '../domain/slot-status.ts';

/** A call as it stands. */
export interface StoredSlot {
  readonly callSlotId: Uuid;
  readonly supportCaseId: Uuid;
  readonly slotOn: PlainDate;
  readonly half: Half;
  readonly dueFrom: Instant;
  readonly dueBy: Instant;
  readonly sheetNo: number | null;
  readonly status: SlotStatus;
  readonly danger: number;
  readonly attempts: number;
  readonly nextTryAt: Instant | null;
  readonly claimedBy: Uuid | null;
  readonly missedAt: Instant | null;
}

/** The columns of a call `s`. */
export const SLOT = sql`s.call_slot_id as "callSlotId", s.support_case_id as "supportCaseId", s.slot_on as "slotOn", s.half,
  s.due_from as "dueFrom", s.due_by as "dueBy", s.sheet_no as "sheetNo", s.status, s.danger, s.attempts,
  s.next_try_at as "nextTryAt", s.claimed_by as "claimedBy", s.missed_at as "missedAt"`;

/** A call, locked until the transaction ends; null when there is none. */
export async function lockSlot(tx: Tx, callSlotId: Uuid): Promise<StoredSlot | null> {
  const { rows } = await sql<StoredSlot>`select ${SLOT} from support_call_slot s
    where s.authority_id = ${tx.authorityId} and s.call_slot_id = ${callSlotId} for update`.execute(tx.db);
  return rows[0] ?? null;
}

/** The call of a day with this number on its paper, locked; null when there is none. */
export async function lockSlotOnPaper(
  tx: Tx,
  slotOn: PlainDate,
  sheetNo: number,
): Promise<StoredSlot | null> {
  const { rows } = await sql<StoredSlot>`select ${SLOT} from support_call_slot s
    where s.authority_id = ${tx.authorityId} and s.slot_on = ${slotOn} and s.sheet_no = ${sheetNo} for update`.execute(
    tx.db,
  );
  return rows[0] ?? null;
}

/**
 * Takes the foremost call that is due and that nobody has; null when there is none. Colleagues who press at the same
 * moment get different people: what another holds is passed over.
 */
export async function claimForemost(tx: Tx, staffId: Uuid): Promise<StoredSlot | null> {
  const { rows } = await sql<StoredSlot>`
    update support_call_slot s set claimed_by = ${staffId}, claimed_at = ${tx.at}
    where s.authority_id = ${tx.authorityId} and s.call_slot_id = (
      select call_slot_id from support_call_slot
      where authority_id = ${tx.authorityId} and status = 'open' and claimed_by is null
        and due_from <= ${tx.at} and slot_on = (${tx.at}::timestamptz at time zone 'Asia/Tokyo')::date
        and (next_try_at is null or next_try_at <= ${tx.at})
      order by danger desc, due_by, attempts desc, call_slot_id limit 1 for update skip locked)
    returning ${SLOT}`.execute(tx.db);
  return rows[0] ?? null;
}

/** The due call that somebody has in hand already, foremost first; null when there is none. */
export async function ownDueSlot(tx: Tx, staffId: Uuid): Promise<StoredSlot | null> {
  const { rows } = await sql<StoredSlot>`select ${SLOT} from support_call_slot s
    where s.authority_id = ${tx.authorityId} and s.claimed_by = ${staffId} and s.status = 'open'
      and s.due_from <= ${tx.at} and (s.next_try_at is null or s.next_try_at <= ${tx.at})
    order by s.danger desc, s.due_by, s.attempts desc, s.call_slot_id limit 1`.execute(tx.db);
  return rows[0] ?? null;
}

/** Gives calls to somebody, or back to everybody. */
export async function setClaims(tx: Tx, callSlotIds: readonly Uuid[], staffId: Uuid | null): Promise<void> {
  await tx.db
    .updateTable('support_call_slot')
    .set({ claimed_by: staffId, claimed_at: staffId === null ? null : tx.at })
    .where('authority_id', '=', tx.authorityId)
    .where('call_slot_id', 'in', [...callSlotIds])
    .execute();
}

/** The open calls that somebody has in hand, locked. */
export async function lockSlotsOfStaff(tx: Tx, staffId: Uuid): Promise<readonly Uuid[]> {
  const rows = await tx.db
    .selectFrom('support_call_slot')
    .select('call_slot_id')
    .where('authority_id', '=', tx.authorityId)
    .where('claimed_by', '=', staffId)
    .where('status', '=', 'open')
    .orderBy('call_slot_id')
    .forUpdate()
    .execute();
  return rows.map(row => row.call_slot_id as Uuid);
}

/** How many open calls somebody has in hand. Reads nothing personal. */
export async function countSlotsOfStaff(tx: Tx, staffId: Uuid): Promise<number> {
  const { rows } = await sql<{ calls: number }>`select count(*) as calls from support_call_slot
    where authority_id = ${tx.authorityId} and claimed_by = ${staffId} and status = 'open'`.execute(tx.db);
  return rows[0]?.calls ?? 0;
}

/** Stores what an attempt brought about: on the call itself, and its danger on the person's next ones. */
export async function applyEffect(tx: Tx, slot: StoredSlot, effect: AttemptEffect): Promise<void> {
  const isOver = effect.status !== 'open';
  await sql`
    update support_call_slot set status = ${effect.status}, attempts = ${effect.attempts}, danger = ${effect.danger},
      next_try_at = ${effect.nextTryAt}::timestamptz,
      closed_at = case when ${isOver} then ${tx.at}::timestamptz end,
      closed_by = case when ${isOver} then ${tx.actorName} end
    where authority_id = ${tx.authorityId} and call_slot_id = ${slot.callSlotId}`.execute(tx.db);
  if (isOver) await setDangerOfCases(tx, [slot.supportCaseId], effect.danger, 'as-given');
}

/** How dangerous the next calls of these people are: exactly so, or at least. */
export async function setDangerOfCases(
  tx: Tx,
  supportCaseIds: readonly Uuid[],
  danger: number,
  how: 'as-given' | 'at-least',
): Promise<void> {
  await sql`
    update support_call_slot set danger = ${danger}
    where authority_id = ${tx.authorityId} and support_case_id = any(${[...supportCaseIds]}::uuid[]) and status = 'open'
      and ${how === 'as-given' ? sql`danger <> ${danger}` : sql`danger < ${danger}`}`.execute(tx.db);
}

/** Every call to one person, in the order of time. */
export async function slotsOfCase(tx: Tx, supportCaseId: Uuid): Promise<readonly StoredSlot[]> {
  const { rows } = await sql<StoredSlot>`select ${SLOT} from support_call_slot s
    where s.authority_id = ${tx.authorityId} and s.support_case_id = ${supportCaseId}
    order by s.slot_on, s.half`.execute(tx.db);
  return rows;
}
