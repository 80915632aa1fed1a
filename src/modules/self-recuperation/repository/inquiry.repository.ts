import type { Uuid } from '../../../kernel/ids.ts';
import { addHours, type Instant } from '../../../kernel/instant.ts';
import type { Tx } from '../../../platform/db/database.ts';
import type { Inquiry } from '../domain/inquiry.ts';
import { type CheckedInquiry, INQUIRY_COLUMNS } from './inquiry-columns.ts';

const inquiries = (tx: Tx) =>
  tx.db
    .selectFrom('inquiry')
    .select(INQUIRY_COLUMNS)
    .where('authority_id', '=', tx.authorityId)
    .$narrowType<CheckedInquiry>();

const update = (tx: Tx, inquiryId: Uuid) =>
  tx.db.updateTable('inquiry').where('authority_id', '=', tx.authorityId).where('inquiry_id', '=', inquiryId);

/** Stores an inquiry as open. False when its id or its number is taken; nothing is stored then. */
export async function insertInquiry(
  tx: Tx,
  inquiry: Pick<
    Inquiry,
    'inquiryId' | 'number' | 'kind' | 'language' | 'email' | 'managementNumber' | 'body'
  >,
): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await tx.db
    .insertInto('inquiry')
    .values({
      authority_id: tx.authorityId,
      inquiry_id: inquiry.inquiryId,
      number: inquiry.number,
      kind: inquiry.kind,
      language: inquiry.language,
      email: inquiry.email,
      management_number: inquiry.managementNumber,
      body: inquiry.body,
      status: 'open',
      received_at: tx.at,
    })
    .onConflict(conflict => conflict.doNothing())
    .executeTakeFirst();
  return numInsertedOrUpdatedRows === 1n;
}

/** The inquiry; null when there is none in this authority. The caller writes the audit row of the read. */
export async function inquiryById(tx: Tx, inquiryId: Uuid): Promise<Inquiry | null> {
  return (await inquiries(tx).where('inquiry_id', '=', inquiryId).executeTakeFirst()) ?? null;
}

/** The same, locked until the transaction ends: every step of its answering starts with it. */
export async function inquiryForUpdate(tx: Tx, inquiryId: Uuid): Promise<Inquiry | null> {
  return (await inquiries(tx).where('inquiry_id', '=', inquiryId).forUpdate().executeTakeFirst()) ?? null;
}

/** How many inquiries this address sent in the last hour. */
export async function inquiriesInLastHour(tx: Tx, email: string): Promise<number> {
  const { count } = await tx.db
    .selectFrom('inquiry')
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .where('authority_id', '=', tx.authorityId)
    .where('email', '=', email)
    .where('received_at', '>', addHours(tx.at, -1))
    .executeTakeFirstOrThrow();
  return count;
}

/** Notes to which filing the management number of an inquiry belongs. */
export async function linkInquiryToFiling(tx: Tx, inquiryId: Uuid, filingId: Uuid): Promise<void> {
  await update(tx, inquiryId).set({ filing_id: filingId }).execute();
}

/** Notes who holds an inquiry from now on; nobody when null. */
export async function setInquiryClaim(tx: Tx, inquiryId: Uuid, staffId: Uuid | null): Promise<void> {
  await update(tx, inquiryId)
    .set({ claimed_by: staffId, claimed_at: staffId === null ? null : tx.at })
    .execute();
}

/** Stores the answer with the hash of its link's token. */
export async function answerInquiryRow(
  tx: Tx,
  inquiryId: Uuid,
  answer: {
    readonly text: string;
    readonly staffId: Uuid;
    readonly tokenHash: Uint8Array;
    readonly expiresAt: Instant;
  },
): Promise<void> {
  await update(tx, inquiryId)
    .set({
      status: 'answered',
      answer: answer.text,
      answered_by: answer.staffId,
      answered_at: tx.at,
      answer_token_hash: Buffer.from(answer.tokenHash),
      answer_expires_at: answer.expiresAt,
    })
    .execute();
}

/** Closes an inquiry without an answer; `staffId` is null when the program does it. */
export async function closeInquiryRow(
  tx: Tx,
  inquiryId: Uuid,
  closing: { readonly reason: NonNullable<Inquiry['closeReason']>; readonly staffId: Uuid | null },
): Promise<void> {
  await update(tx, inquiryId)
    .set({
      status: 'closed',
      closed_by: closing.staffId,
      closed_at: tx.at,
      close_reason: closing.reason,
    })
    .execute();
}

/** An answer behind its link. */
export interface LinkedAnswer {
  readonly inquiryId: Uuid;
  readonly number: string;
  readonly answer: string;
  readonly answeredAt: Instant;
  readonly expiresAt: Instant;
}

/** The answer whose link has this token; null when there is none. */
export async function answerOfToken(tx: Tx, tokenHash: Uint8Array): Promise<LinkedAnswer | null> {
  const row = await tx.db
    .selectFrom('inquiry')
    .select([
      'inquiry_id as inquiryId',
      'number',
      'answer',
      'answered_at as answeredAt',
      'answer_expires_at as expiresAt',
    ])
    .where('authority_id', '=', tx.authorityId)
    .where('answer_token_hash', '=', Buffer.from(tokenHash))
    .$narrowType<{ answer: string; answeredAt: Instant; expiresAt: Instant }>()
    .executeTakeFirst();
  return row ?? null;
}

/** Deletes up to `limit` inquiries that were answered or closed at `through` or before; returns their ids. */
export async function deleteSettledInquiries(
  tx: Tx,
  through: Instant,
  limit: number,
): Promise<readonly Uuid[]> {
  const due = tx.db
    .selectFrom('inquiry')
    .select('inquiry_id')
    .where('authority_id', '=', tx.authorityId)
    .where('status', '<>', 'open')
    .where(({ fn, eb }) => eb(fn.coalesce('answered_at', 'closed_at'), '<=', through))
    .limit(limit);
  const deleted = await tx.db
    .deleteFrom('inquiry')
    .where('authority_id', '=', tx.authorityId)
    .where('inquiry_id', 'in', due)
    .returning('inquiry_id')
    .execute();
  return deleted.map(row => row.inquiry_id);
}
