import type { Uuid } from '../../../kernel/ids.ts';
import type { Tx } from '../../../platform/db/database.ts';
import type { FacilityKind } from '../domain/facility.ts';
import type { FacilityNotice, NoticeText } from '../domain/facility-notice.ts';

const COLUMNS = [
  'facility_notice.notice_id as noticeId',
  'title',
  'body',
  'reference_id as referenceId',
  'kinds',
  'asks_acknowledgement as asksAcknowledgement',
  'created_at as createdAt',
  'published_at as publishedAt',
] as const;

const columnsOf = (text: NoticeText) => ({
  title: text.title,
  body: text.body,
  reference_id: text.referenceId,
  kinds: [...text.kinds],
  asks_acknowledgement: text.asksAcknowledgement,
});

/** Adds a draft. */
export async function insertNotice(tx: Tx, noticeId: Uuid, text: NoticeText, createdBy: Uuid): Promise<void> {
  await tx.db
    .insertInto('facility_notice')
    .values({
      authority_id: tx.authorityId,
      notice_id: noticeId,
      ...columnsOf(text),
      created_by: createdBy,
      created_at: tx.at,
      published_by: null,
      published_at: null,
    })
    .execute();
}

/** Writes a draft anew; false when there is none with this id. */
export async function updateDraft(tx: Tx, noticeId: Uuid, text: NoticeText): Promise<boolean> {
  return changeDraft(tx, noticeId, columnsOf(text));
}

/** Shows a draft to the institutions, for good; false when there is none with this id. */
export async function publishDraft(tx: Tx, noticeId: Uuid, publishedBy: Uuid): Promise<boolean> {
  return changeDraft(tx, noticeId, { published_by: publishedBy, published_at: tx.at });
}

async function changeDraft(
  tx: Tx,
  noticeId: Uuid,
  change: Partial<ReturnType<typeof columnsOf>> & { published_by?: Uuid; published_at?: Tx['at'] },
): Promise<boolean> {
  const result = await tx.db
    .updateTable('facility_notice')
    .set(change)
    .where('authority_id', '=', tx.authorityId)
    .where('notice_id', '=', noticeId)
    .where('published_at', 'is', null)
    .executeTakeFirst();
  return result.numUpdatedRows === 1n;
}

/** The notice, a draft too; null when the authority has none with this id. */
export async function noticeById(tx: Tx, noticeId: Uuid): Promise<FacilityNotice | null> {
  const row = await notices(tx).where('notice_id', '=', noticeId).executeTakeFirst();
  return (row as FacilityNotice | undefined) ?? null;
}

/** Notices and drafts, newest first (ids are by time), at most `limit`, from the one behind `after`. */
export async function listNotices(
  tx: Tx,
  { after, limit }: { readonly after: Uuid | null; readonly limit: number },
): Promise<readonly FacilityNotice[]> {
  let query = notices(tx);
  if (after !== null) query = query.where('notice_id', '<', after);
  const rows = await query.orderBy('notice_id', 'desc').limit(limit).execute();
  return rows as unknown as readonly FacilityNotice[];
}

/** A published notice with what the institution has done about it. */
export interface NoticeAtFacility extends FacilityNotice {
  readonly readAt: FacilityNotice['publishedAt'];
  readonly acknowledgedAt: FacilityNotice['publishedAt'];
}

interface Receiver {
  readonly facilityId: Uuid;
  readonly kind: FacilityKind;
}

/** The published notice as the institution has it; null when there is none, or it went to other kinds. */
export async function noticeAt(tx: Tx, receiver: Receiver, noticeId: Uuid): Promise<NoticeAtFacility | null> {
  const row = await noticesAt(tx, receiver)
    .where('facility_notice.notice_id', '=', noticeId)
    .executeTakeFirst();
  return (row as NoticeAtFacility | undefined) ?? null;
}

/** The published notices of the institution, newest first; `unread` leaves out those that need nothing more. */
export async function listNoticesAt(
  tx: Tx,
  receiver: Receiver,
  page: { readonly after: Uuid | null; readonly limit: number; readonly onlyOpen: boolean },
): Promise<readonly NoticeAtFacility[]> {
  let query = noticesAt(tx, receiver);
  if (page.after !== null) query = query.where('facility_notice.notice_id', '<', page.after);
  if (page.onlyOpen)
    query = query.where(({ eb, or, and }) =>
      or([
        eb('read_at', 'is', null),
        and([eb('asks_acknowledgement', '=', true), eb('acknowledged_at', 'is', null)]),
      ]),
    );
  const rows = await query.orderBy('facility_notice.notice_id', 'desc').limit(page.limit).execute();
  return rows as unknown as readonly NoticeAtFacility[];
}

const notices = (tx: Tx) =>
  tx.db
    .selectFrom('facility_notice')
    .select(COLUMNS)
    .where('facility_notice.authority_id', '=', tx.authorityId);

const noticesAt = (tx: Tx, { facilityId, kind }: Receiver) =>
  notices(tx)
    .leftJoin('facility_notice_receipt as receipt', join =>
      join
        .onRef('receipt.authority_id', '=', 'facility_notice.authority_id')
        .onRef('receipt.notice_id', '=', 'facility_notice.notice_id')
        .on('receipt.facility_id', '=', facilityId),
    )
    .select(['receipt.read_at as readAt', 'receipt.acknowledged_at as acknowledgedAt'])
    .where('published_at', 'is not', null)
    .where(({ eb, fn, val }) => eb(val<string>(kind), '=', fn.any('kinds')));
