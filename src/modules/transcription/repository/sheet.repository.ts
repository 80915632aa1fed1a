import { sql } from 'kysely';
import type { Uuid } from '../../../kernel/ids.ts';
import type { Tx } from '../../../platform/db/database.ts';
import type { SheetRegistration } from '../domain/register-sheet.ts';
import type { Sheet, SheetChange } from '../domain/sheet.ts';
import { type CentreLimit, isOfCentres } from './of-centres.ts';

export const SHEET_COLUMNS = [
  'received_sheet.sheet_id as sheetId',
  'received_sheet.facility_id as facilityId',
  'received_sheet.kind',
  'received_sheet.channel',
  'received_sheet.received_at as receivedAt',
  'received_sheet.pages',
  'received_sheet.status',
  'received_sheet.claimed_by as claimedBy',
  'received_sheet.claimed_at as claimedAt',
  'received_sheet.settled_by as settledBy',
  'received_sheet.settled_at as settledAt',
  'received_sheet.set_aside_reason as setAsideReason',
  'received_sheet.note',
  'received_sheet.registered_by as registeredBy',
] as const;

/** Puts what came into the queue. `sealedKey` is the wrapped key of its pages; null for a call. */
export async function insertSheet(
  tx: Tx,
  sheetId: Uuid,
  given: SheetRegistration & { readonly pages: number; readonly sealedKey: Uint8Array | null },
): Promise<void> {
  await tx.db
    .insertInto('received_sheet')
    .values({
      authority_id: tx.authorityId,
      sheet_id: sheetId,
      facility_id: given.facilityId,
      kind: given.kind,
      channel: given.channel,
      received_at: given.receivedAt,
      pages: given.pages,
      sealed_key: given.sealedKey === null ? null : Buffer.from(given.sealedKey),
      status: 'waiting',
      note: given.note,
      registered_by: tx.actorName,
    })
    .execute();
}

const oneSheet = (tx: Tx, sheetId: Uuid) =>
  tx.db
    .selectFrom('received_sheet')
    .select(SHEET_COLUMNS)
    .where('authority_id', '=', tx.authorityId)
    .where('sheet_id', '=', sheetId);

/** One page or call of the queue; null when there is none. */
export async function sheetById(tx: Tx, sheetId: Uuid): Promise<Sheet | null> {
  return ((await oneSheet(tx, sheetId).executeTakeFirst()) as Sheet | undefined) ?? null;
}

/** The same, and nobody else changes it until the transaction ends. */
export async function sheetForUpdate(tx: Tx, sheetId: Uuid): Promise<Sheet | null> {
  return ((await oneSheet(tx, sheetId).forUpdate().executeTakeFirst()) as Sheet | undefined) ?? null;
}

/**
 * The page that `accountId` has in hand, else the oldest of these health centres that nobody has, locked; null when the
 * queue is empty. Two people who ask at once get different ones.
 */
export async function nextSheet(tx: Tx, accountId: Uuid, centres: CentreLimit): Promise<Sheet | null> {
  const row = await tx.db
    .selectFrom('received_sheet')
    .select(SHEET_COLUMNS)
    .where('authority_id', '=', tx.authorityId)
    .where('status', '=', 'waiting')
    .where(({ eb, or, and }) =>
      or([
        eb('claimed_by', '=', accountId),
        and([eb('claimed_by', 'is', null), centres === null ? eb.lit(true) : isOfCentres(tx, centres)]),
      ]),
    )
    .orderBy(sql`claimed_by is null`)
    .orderBy('received_at')
    .orderBy('sheet_id')
    .limit(1)
    .forUpdate()
    .skipLocked()
    .executeTakeFirst();
  return (row as Sheet | undefined) ?? null;
}

/** Writes down what became of a page, and by whom and when when that ends its waiting. */
export async function changeSheet(tx: Tx, sheetId: Uuid, change: SheetChange, actor: Uuid): Promise<void> {
  const isSettled = change.status !== 'waiting';
  await tx.db
    .updateTable('received_sheet')
    .set({
      status: change.status,
      claimed_by: change.claimedBy,
      claimed_at: change.claimedBy === null ? null : tx.at,
      settled_by: isSettled ? actor : null,
      settled_at: isSettled ? tx.at : null,
      set_aside_reason: change.setAsideReason,
      ...(change.note !== undefined && { note: change.note }),
    })
    .where('authority_id', '=', tx.authorityId)
    .where('sheet_id', '=', sheetId)
    .execute();
}

/** Writes down what the page turned out to be. */
export async function describeSheet(
  tx: Tx,
  sheetId: Uuid,
  { facilityId, kind }: Pick<Sheet, 'facilityId' | 'kind'>,
): Promise<void> {
  await tx.db
    .updateTable('received_sheet')
    .set({ facility_id: facilityId, kind })
    .where('authority_id', '=', tx.authorityId)
    .where('sheet_id', '=', sheetId)
    .execute();
}
