import { sql } from 'kysely';
import type { Uuid } from '../../../../kernel/ids.ts';
import type { PlainDate } from '../../../../kernel/plain-date.ts';
import type { Tx } from '../../../../platform/db/database.ts';
import type { Agreement, AgreementNote, AgreementOriginal } from '../../domain/bases/papers.ts';
import { listOf, type PaperPage } from './stored.ts';

export type StoredAgreement = Agreement & {
  readonly agreementId: Uuid;
  /** The last day of one that was ended early. */
  readonly endedOn: PlainDate | null;
  readonly lastDay: PlainDate;
};

/** Adds an agreement (M-01 to M-10). */
export async function insertAgreement(
  tx: Tx,
  agreementId: Uuid,
  agreement: Agreement,
  enteredBy: Uuid,
): Promise<void> {
  const { provider, receiver } = agreement;
  await tx.db
    .insertInto('agreement')
    .values({
      authority_id: tx.authorityId,
      agreement_id: agreementId,
      municipality_code: agreement.municipality,
      category: agreement.category,
      title: agreement.title,
      definition: agreement.definition,
      provider_name: provider.name,
      provider_signatory: provider.signatory,
      provider_address: provider.address,
      receiver_name: receiver.name,
      receiver_signatory: receiver.signatory,
      receiver_address: receiver.address,
      purposes: [...agreement.purposes],
      fields: [...agreement.fields],
      valid_from: agreement.validFrom,
      valid_through: agreement.validThrough,
      signed_on: agreement.signedOn,
      entered_at: tx.at,
      entered_by: enteredBy,
    })
    .execute();
}

/** Notes the day of the signatures, or the last day of an agreement that ends early. */
export async function changeAgreement(
  tx: Tx,
  agreementId: Uuid,
  change: { readonly signed_on: PlainDate } | { readonly ended_on: PlainDate },
): Promise<void> {
  await tx.db
    .updateTable('agreement')
    .set(change)
    .where('authority_id', '=', tx.authorityId)
    .where('agreement_id', '=', agreementId)
    .execute();
}

const select = (tx: Tx) =>
  tx.db
    .selectFrom('agreement')
    .select([
      'agreement_id as agreementId',
      'municipality_code as municipality',
      'category',
      'title',
      'definition',
      'provider_name as providerName',
      'provider_signatory as providerSignatory',
      'provider_address as providerAddress',
      'receiver_name as receiverName',
      'receiver_signatory as receiverSignatory',
      'receiver_address as receiverAddress',
      'purposes',
      'fields',
      'valid_from as validFrom',
      'valid_through as validThrough',
      'signed_on as signedOn',
      'ended_on as endedOn',
      'last_day as lastDay',
    ])
    .where('authority_id', '=', tx.authorityId);

type Row = Awaited<ReturnType<ReturnType<typeof select>['execute']>>[number];

const agreementOf = (row: Row): StoredAgreement => ({
  agreementId: row.agreementId,
  municipality: row.municipality,
  category: row.category as Agreement['category'],
  title: row.title,
  definition: row.definition,
  provider: { name: row.providerName, signatory: row.providerSignatory, address: row.providerAddress },
  receiver: { name: row.receiverName, signatory: row.receiverSignatory, address: row.receiverAddress },
  purposes: listOf<Agreement['purposes'][number]>(row.purposes),
  fields: listOf<Agreement['fields'][number]>(row.fields),
  validFrom: row.validFrom,
  validThrough: row.validThrough,
  signedOn: row.signedOn,
  endedOn: row.endedOn,
  lastDay: row.lastDay,
});

/** The agreement; null when the authority has none with this id. With `lock`, until the transaction is over. */
export async function agreementById(
  tx: Tx,
  agreementId: Uuid,
  lock = false,
): Promise<StoredAgreement | null> {
  const named = select(tx).where('agreement_id', '=', agreementId);
  const row = await (lock ? named.forUpdate() : named).executeTakeFirst();
  return row === undefined ? null : agreementOf(row);
}

/** Agreements, newest first. */
export async function listAgreements(
  tx: Tx,
  { after, limit }: PaperPage,
): Promise<readonly StoredAgreement[]> {
  const all = select(tx).orderBy('agreement_id', 'desc').limit(limit);
  const rows = await (after === null ? all : all.where('agreement_id', '<', after)).execute();
  return rows.map(agreementOf);
}

/** Signed agreements whose last day lies from `today` through so many days later, the earliest first. */
export async function listEndingAgreements(
  tx: Tx,
  today: PlainDate,
  days: number,
): Promise<readonly StoredAgreement[]> {
  const rows = await select(tx)
    .where('signed_on', 'is not', null)
    .where(sql<boolean>`last_day between ${today}::date and ${today}::date + ${days}::int`)
    .orderBy('last_day')
    .orderBy('agreement_id')
    .execute();
  return rows.map(agreementOf);
}

/** Notes where an original lies; false when that is known already (M-09). */
export async function insertOriginal(
  tx: Tx,
  agreementId: Uuid,
  original: AgreementOriginal,
  recordedBy: Uuid,
): Promise<boolean> {
  const added = await tx.db
    .insertInto('agreement_original')
    .values({
      authority_id: tx.authorityId,
      agreement_id: agreementId,
      keeper: original.keeper,
      kept_at: original.keptAt,
      recorded_at: tx.at,
      recorded_by: recordedBy,
    })
    .onConflict(conflict => conflict.columns(['authority_id', 'agreement_id', 'keeper']).doNothing())
    .executeTakeFirst();
  return added.numInsertedOrUpdatedRows === 1n;
}

/** Where the originals of an agreement lie. */
export async function listOriginals(tx: Tx, agreementId: Uuid): Promise<readonly AgreementOriginal[]> {
  const rows = await tx.db
    .selectFrom('agreement_original')
    .select(['keeper', 'kept_at as keptAt'])
    .where('authority_id', '=', tx.authorityId)
    .where('agreement_id', '=', agreementId)
    .orderBy('keeper')
    .execute();
  return rows.map(row => ({ ...row, keeper: row.keeper as AgreementOriginal['keeper'] }));
}

/** Adds what was decided in talks (M-08). */
export async function insertNote(
  tx: Tx,
  agreementId: Uuid,
  note: AgreementNote,
  recordedBy: Uuid,
): Promise<void> {
  await tx.db
    .insertInto('agreement_note')
    .values({
      authority_id: tx.authorityId,
      note_id: tx.newId(),
      agreement_id: agreementId,
      decided_on: note.decidedOn,
      question: note.question,
      decision: note.decision,
      recorded_at: tx.at,
      recorded_by: recordedBy,
    })
    .execute();
}

/** What was decided in talks, oldest day first. */
export async function listNotes(tx: Tx, agreementId: Uuid): Promise<readonly AgreementNote[]> {
  return tx.db
    .selectFrom('agreement_note')
    .select(['decided_on as decidedOn', 'question', 'decision'])
    .where('authority_id', '=', tx.authorityId)
    .where('agreement_id', '=', agreementId)
    .orderBy('decided_on')
    .orderBy('note_id')
    .execute();
}
