import { z } from 'zod';
import type { Uuid } from '../../../../kernel/ids.ts';
import type { Tx } from '../../../../platform/db/database.ts';
import { CONTACT_TOPICS, type ProvisionNotice } from '../../domain/bases/papers.ts';
import type { PaperPage } from './stored.ts';

export type StoredNotice = ProvisionNotice & {
  readonly noticeId: Uuid;
  readonly consultationId: Uuid | null;
};

const contacts = z.array(
  z.object({
    topic: z.enum(CONTACT_TOPICS),
    unit: z.string(),
    names: z.string().nullable(),
    telephone: z.string().nullable(),
    mail: z.string().nullable(),
  }),
);

/** Adds a notice to the municipalities (P-10); false when the authority has one with its number. */
export async function insertNotice(
  tx: Tx,
  noticeId: Uuid,
  notice: Omit<ProvisionNotice, 'consultationId'> & { readonly consultationId: Uuid | null },
  enteredBy: Uuid,
): Promise<boolean> {
  const added = await tx.db
    .insertInto('provision_notice')
    .values({
      authority_id: tx.authorityId,
      notice_id: noticeId,
      consultation_id: notice.consultationId,
      number: notice.number,
      issued_on: notice.issuedOn,
      addressees: notice.addressees,
      issuer: notice.issuer,
      subject: notice.subject,
      body: notice.body,
      contacts: JSON.stringify(notice.contacts),
      entered_at: tx.at,
      entered_by: enteredBy,
    })
    .onConflict(conflict => conflict.columns(['authority_id', 'number']).doNothing())
    .executeTakeFirst();
  return added.numInsertedOrUpdatedRows === 1n;
}

const select = (tx: Tx) =>
  tx.db
    .selectFrom('provision_notice')
    .select([
      'notice_id as noticeId',
      'consultation_id as consultationId',
      'number',
      'issued_on as issuedOn',
      'addressees',
      'issuer',
      'subject',
      'body',
      'contacts',
    ])
    .where('authority_id', '=', tx.authorityId);

type Row = Awaited<ReturnType<ReturnType<typeof select>['execute']>>[number];

const noticeOf = (row: Row): StoredNotice => ({ ...row, contacts: contacts.parse(row.contacts) });

/** The notice; null when the authority has none with this id. */
export async function noticeById(tx: Tx, noticeId: Uuid): Promise<StoredNotice | null> {
  const row = await select(tx).where('notice_id', '=', noticeId).executeTakeFirst();
  return row === undefined ? null : noticeOf(row);
}

/** Notices, newest first. */
export async function listNotices(tx: Tx, { after, limit }: PaperPage): Promise<readonly StoredNotice[]> {
  const all = select(tx).orderBy('notice_id', 'desc').limit(limit);
  const rows = await (after === null ? all : all.where('notice_id', '<', after)).execute();
  return rows.map(noticeOf);
}
