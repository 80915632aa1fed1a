import type { Uuid } from '../../../../kernel/ids.ts';
import type { PlainDate } from '../../../../kernel/plain-date.ts';
import type { Tx } from '../../../../platform/db/database.ts';
import type { OwnProcedure, ProvisionContact, ProvisionRequest } from '../../domain/bases/papers.ts';
import type { ReceiverSetting } from '../../domain/bases/read-request.ts';
import { listOf } from './stored.ts';

export type StoredRequest = ProvisionRequest & {
  readonly requestId: Uuid;
  /** From this day on the municipality wants nothing more. */
  readonly withdrawnOn: PlainDate | null;
};
export type StoredContact = ProvisionContact & { readonly contactId: Uuid };

/** Adds that a municipality asked (E-28); false when one of the same municipality and category is open. */
export async function insertRequest(
  tx: Tx,
  requestId: Uuid,
  request: ProvisionRequest,
  enteredBy: Uuid,
): Promise<boolean> {
  const added = await tx.db
    .insertInto('provision_request')
    .values({
      authority_id: tx.authorityId,
      request_id: requestId,
      municipality_code: request.municipality,
      category: request.category,
      asked_on: request.askedOn,
      asked_by: request.askedBy,
      note: request.note,
      ...settingColumns(request),
      ...procedureColumns(request.procedure),
      entered_at: tx.at,
      entered_by: enteredBy,
    })
    .onConflict(conflict => conflict.doNothing())
    .executeTakeFirst();
  return added.numInsertedOrUpdatedRows === 1n;
}

const settingColumns = ({ receivingUnit, services, servicesFrom }: ReceiverSetting) => ({
  receiving_unit: receivingUnit,
  services: [...services],
  services_from: servicesFrom,
});

const procedureColumns = (procedure: OwnProcedure | null) => ({
  procedure_confirmed_on: procedure?.confirmedOn ?? null,
  procedure_note: procedure?.note ?? null,
  procedure_consultation_id: (procedure?.consultationId ?? null) as Uuid | null,
});

/** What changes in a request: what the municipality has ready, its own procedure, or that it wants nothing more. */
export type RequestChange =
  | { readonly kind: 'setting'; readonly setting: ReceiverSetting }
  | { readonly kind: 'procedure'; readonly procedure: OwnProcedure }
  | { readonly kind: 'withdraw'; readonly withdrawnOn: PlainDate };

/** Writes a change of a request. */
export async function changeRequest(tx: Tx, requestId: Uuid, change: RequestChange): Promise<void> {
  await tx.db
    .updateTable('provision_request')
    .set(columnsOf(change))
    .where('authority_id', '=', tx.authorityId)
    .where('request_id', '=', requestId)
    .execute();
}

function columnsOf(change: RequestChange) {
  switch (change.kind) {
    case 'setting':
      return settingColumns(change.setting);
    case 'procedure':
      return procedureColumns(change.procedure);
    case 'withdraw':
      return { withdrawn_on: change.withdrawnOn };
  }
}

const select = (tx: Tx) =>
  tx.db
    .selectFrom('provision_request')
    .select([
      'request_id as requestId',
      'municipality_code as municipality',
      'category',
      'asked_on as askedOn',
      'asked_by as askedBy',
      'note',
      'receiving_unit as receivingUnit',
      'services',
      'services_from as servicesFrom',
      'procedure_confirmed_on as confirmedOn',
      'procedure_note as procedureNote',
      'procedure_consultation_id as consultationId',
      'withdrawn_on as withdrawnOn',
    ])
    .where('authority_id', '=', tx.authorityId);

type Row = Awaited<ReturnType<ReturnType<typeof select>['execute']>>[number];

function requestOf({ confirmedOn, procedureNote, consultationId, ...row }: Row): StoredRequest {
  return {
    ...row,
    category: row.category as ProvisionRequest['category'],
    services: listOf<ProvisionRequest['services'][number]>(row.services),
    procedure:
      confirmedOn === null || procedureNote === null
        ? null
        : { confirmedOn, note: procedureNote, consultationId },
  };
}

/** The request; null when the authority has none with this id. With `lock`, until the transaction is over. */
export async function requestById(tx: Tx, requestId: Uuid, lock = false): Promise<StoredRequest | null> {
  const named = select(tx).where('request_id', '=', requestId);
  const row = await (lock ? named.forUpdate() : named).executeTakeFirst();
  return row === undefined ? null : requestOf(row);
}

/** Requests of all municipalities or of one, by municipality and day; those withdrawn stand among them. */
export async function listRequests(tx: Tx, municipality: string | null): Promise<readonly StoredRequest[]> {
  const all = select(tx).orderBy('municipality_code').orderBy('asked_on').orderBy('request_id');
  const rows = await (municipality === null
    ? all
    : all.where('municipality_code', '=', municipality)
  ).execute();
  return rows.map(requestOf);
}

/** Adds whom to ask about what (P-13). */
export async function insertContact(
  tx: Tx,
  contactId: Uuid,
  contact: ProvisionContact,
  enteredBy: Uuid,
): Promise<void> {
  await tx.db
    .insertInto('provision_contact')
    .values({
      authority_id: tx.authorityId,
      contact_id: contactId,
      municipality_code: contact.municipality,
      topic: contact.topic,
      unit: contact.unit,
      names: contact.names,
      telephone: contact.telephone,
      mail: contact.mail,
      entered_at: tx.at,
      entered_by: enteredBy,
    })
    .execute();
}

/** Takes a contact from the list; false when it is not there. */
export async function endContact(tx: Tx, contactId: Uuid): Promise<boolean> {
  const ended = await tx.db
    .updateTable('provision_contact')
    .set({ ended_at: tx.at })
    .where('authority_id', '=', tx.authorityId)
    .where('contact_id', '=', contactId)
    .where('ended_at', 'is', null)
    .executeTakeFirst();
  return ended.numUpdatedRows === 1n;
}

/** Whom to ask at a municipality, or at the authority itself for null; by topic (P-13). */
export async function listContacts(tx: Tx, municipality: string | null): Promise<readonly StoredContact[]> {
  const rows = await tx.db
    .selectFrom('provision_contact')
    .select(['contact_id as contactId', 'municipality_code as municipality', 'topic', 'unit', 'names'])
    .select(['telephone', 'mail'])
    .where('authority_id', '=', tx.authorityId)
    .where('municipality_code', municipality === null ? 'is' : '=', municipality)
    .where('ended_at', 'is', null)
    .orderBy('topic')
    .orderBy('contact_id')
    .execute();
  return rows.map(row => ({ ...row, topic: row.topic as ProvisionContact['topic'] }));
}
