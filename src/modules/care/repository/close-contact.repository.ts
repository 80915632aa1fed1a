import type { Uuid } from '../../../kernel/ids.ts';
import type { PlainDate } from '../../../kernel/plain-date.ts';
import type { Tx } from '../../../platform/db/database.ts';
import type { CloseContact, ContactStatus, Relation } from '../domain/close-contact.ts';

/** Stores a contact that is watched from now on, with the rule that decided the window. */
export async function insertContact(
  tx: Tx,
  contact: Omit<CloseContact, 'status' | 'addedAt'>,
  ruleId: string,
): Promise<void> {
  await tx.db
    .insertInto('close_contact')
    .values({
      authority_id: tx.authorityId,
      contact_id: contact.contactId,
      case_id: contact.caseId,
      name: contact.name,
      name_kana: contact.nameKana,
      phone: contact.phone,
      relation: contact.relation,
      last_contact_on: contact.lastContactOn,
      watched_through: contact.watchedThrough,
      rule_id: ruleId,
      status: 'watched',
      added_at: tx.at,
      added_by: tx.actorName,
    })
    .execute();
}

const contacts = (tx: Tx) =>
  tx.db
    .selectFrom('close_contact')
    .select([
      'contact_id as contactId',
      'case_id as caseId',
      'name',
      'name_kana as nameKana',
      'phone',
      'relation',
      'last_contact_on as lastContactOn',
      'watched_through as watchedThrough',
      'status',
      'added_at as addedAt',
    ])
    .where('authority_id', '=', tx.authorityId);

type Row = Awaited<ReturnType<ReturnType<typeof contacts>['execute']>>[number];

const fromRow = (row: Row): CloseContact => ({
  ...row,
  relation: row.relation as Relation,
  status: row.status as ContactStatus,
});

/** The contacts of a case, in the order in which they were named. */
export async function contactsOfCase(tx: Tx, caseId: Uuid): Promise<readonly CloseContact[]> {
  const rows = await contacts(tx)
    .where('case_id', '=', caseId)
    .orderBy('added_at')
    .orderBy('contact_id')
    .execute();
  return rows.map(fromRow);
}

/** A contact, locked until the transaction ends; null when there is none. */
export async function lockContact(tx: Tx, contactId: Uuid): Promise<CloseContact | null> {
  const row = await contacts(tx).where('contact_id', '=', contactId).forUpdate().executeTakeFirst();
  return row === undefined ? null : fromRow(row);
}

/** What became of a contact. */
export async function settleContact(tx: Tx, contactId: Uuid, status: ContactStatus): Promise<void> {
  await tx.db
    .updateTable('close_contact')
    .set({ status, settled_at: tx.at })
    .where('authority_id', '=', tx.authorityId)
    .where('contact_id', '=', contactId)
    .execute();
}

/** Ends the watch of those whose window was over before `today`; returns of how many. */
export async function endWindowsBefore(tx: Tx, today: PlainDate): Promise<number> {
  const { numUpdatedRows } = await tx.db
    .updateTable('close_contact')
    .set({ status: 'ended', settled_at: tx.at })
    .where('authority_id', '=', tx.authorityId)
    .where('status', '=', 'watched')
    .where('watched_through', '<', today)
    .executeTakeFirstOrThrow();
  return Number(numUpdatedRows);
}
