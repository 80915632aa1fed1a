import { sql } from 'kysely';
import type { Uuid } from '../../../kernel/ids.ts';
import type { Instant } from '../../../kernel/instant.ts';
import type { Tx } from '../../../platform/db/database.ts';
import type { Facility } from '../domain/facility.ts';
import type { FacilityNotice, NoticeReceipt, ReceiptState } from '../domain/facility-notice.ts';

/** An institution that a notice went to, and what it has done about it. */
export interface ReceiptRow
  extends NoticeReceipt,
    Pick<Facility, 'facilityId' | 'code' | 'name' | 'kind' | 'phone' | 'email'> {}

type Addressed = Pick<FacilityNotice, 'noticeId' | 'kinds' | 'asksAcknowledgement'>;

/** Keeps who of the institution opened the notice first, and when. */
export async function insertRead(tx: Tx, noticeId: Uuid, facilityId: Uuid, readBy: Uuid): Promise<void> {
  await tx.db
    .insertInto('facility_notice_receipt')
    .values({
      authority_id: tx.authorityId,
      notice_id: noticeId,
      facility_id: facilityId,
      read_at: tx.at,
      read_by: readBy,
      acknowledged_at: null,
      acknowledged_by: null,
    })
    .onConflict(conflict => conflict.columns(['authority_id', 'notice_id', 'facility_id']).doNothing())
    .execute();
}

/** Keeps who said for the institution that it took note; the first one counts. */
export async function keepAcknowledgement(
  tx: Tx,
  noticeId: Uuid,
  facilityId: Uuid,
  acknowledgedBy: Uuid,
): Promise<void> {
  await tx.db
    .updateTable('facility_notice_receipt')
    .set({ acknowledged_at: tx.at, acknowledged_by: acknowledgedBy })
    .where('authority_id', '=', tx.authorityId)
    .where('notice_id', '=', noticeId)
    .where('facility_id', '=', facilityId)
    .where('acknowledged_at', 'is', null)
    .execute();
}

/** Which institutions of a notice are asked for; those who have not taken note with `open`. */
export interface ReceiptFilter {
  readonly state: ReceiptState | 'open' | null;
  /** The last institution of the page before. */
  readonly after: Pick<Facility, 'name' | 'facilityId'> | null;
  readonly limit: number | null;
}

/** The institutions in use to which the notice went, by name. */
export async function listReceipts(
  tx: Tx,
  notice: Addressed,
  filter: ReceiptFilter,
): Promise<readonly ReceiptRow[]> {
  let query = addressed(tx, notice).select([
    'facility.facility_id as facilityId',
    'code',
    'name',
    'kind',
    'phone',
    'email',
    'read_at as readAt',
    'acknowledged_at as acknowledgedAt',
  ]);
  if (filter.state !== null) query = query.where(stateIs(filter.state, notice));
  if (filter.after !== null)
    query = query.where(
      sql<boolean>`(name, facility.facility_id) > (${filter.after.name}, ${filter.after.facilityId}::uuid)`,
    );
  if (filter.limit !== null) query = query.limit(filter.limit);
  const rows = await query.orderBy('name').orderBy('facility.facility_id').execute();
  return rows as unknown as readonly ReceiptRow[];
}

/** How many institutions the notice went to, by what they have done about it. */
export async function countReceipts(
  tx: Tx,
  notice: Addressed,
): Promise<Readonly<Record<ReceiptState, number>>> {
  const counted = await addressed(tx, notice)
    .select([
      sql<number>`count(*) filter (where read_at is null)::int`.as('unread'),
      sql<number>`count(*) filter (where read_at is not null and acknowledged_at is null)::int`.as('read'),
      sql<number>`count(*) filter (where acknowledged_at is not null)::int`.as('acknowledged'),
    ])
    .executeTakeFirstOrThrow();
  return counted;
}

/** Keeps that those who had not taken note were mailed. */
export async function insertReminder(
  tx: Tx,
  reminder: {
    readonly noticeId: Uuid;
    readonly remindedBy: Uuid;
    readonly mails: number;
    readonly withoutAddress: number;
  },
): Promise<void> {
  await tx.db
    .insertInto('facility_notice_reminder')
    .values({
      authority_id: tx.authorityId,
      reminder_id: tx.newId(),
      notice_id: reminder.noticeId,
      reminded_at: tx.at,
      reminded_by: reminder.remindedBy,
      mails: reminder.mails,
      without_address: reminder.withoutAddress,
    })
    .execute();
}

/** The last time that those who had not taken note were mailed; null when never. */
export async function lastReminder(tx: Tx, noticeId: Uuid): Promise<Instant | null> {
  const row = await tx.db
    .selectFrom('facility_notice_reminder')
    .select('reminded_at')
    .where('authority_id', '=', tx.authorityId)
    .where('notice_id', '=', noticeId)
    .orderBy('reminded_at', 'desc')
    .limit(1)
    .executeTakeFirst();
  return row?.reminded_at ?? null;
}

const addressed = (tx: Tx, { noticeId, kinds }: Addressed) =>
  tx.db
    .selectFrom('facility')
    .leftJoin('facility_notice_receipt', join =>
      join
        .onRef('facility_notice_receipt.authority_id', '=', 'facility.authority_id')
        .onRef('facility_notice_receipt.facility_id', '=', 'facility.facility_id')
        .on('facility_notice_receipt.notice_id', '=', noticeId),
    )
    .where('facility.authority_id', '=', tx.authorityId)
    .where('facility.status', '=', 'active')
    .where('facility.kind', 'in', [...kinds]);

/** The same as `receiptState` and `hasTakenNote`, in the words of the database. */
function stateIs(state: ReceiptState | 'open', { asksAcknowledgement }: Addressed) {
  switch (state) {
    case 'unread':
      return sql<boolean>`read_at is null`;
    case 'read':
      return sql<boolean>`read_at is not null and acknowledged_at is null`;
    case 'acknowledged':
      return sql<boolean>`acknowledged_at is not null`;
    case 'open':
      return asksAcknowledgement ? sql<boolean>`acknowledged_at is null` : sql<boolean>`read_at is null`;
  }
}
