import type { Uuid } from '../../../../kernel/ids.ts';
import type { Tx } from '../../../../platform/db/database.ts';
import type { Consultation, ConsultationStep, CouncilAnswer } from '../../domain/bases/papers.ts';
import { listOf, type PaperPage } from './stored.ts';

export type StoredConsultation = Consultation & {
  readonly consultationId: Uuid;
  readonly matterId: Uuid | null;
  /** Null while the council has not answered. */
  readonly answer: CouncilAnswer | null;
};

/** Adds a question to a council (E-01). */
export async function insertConsultation(
  tx: Tx,
  consultationId: Uuid,
  consultation: Omit<Consultation, 'matterId'> & { readonly matterId: Uuid | null },
  enteredBy: Uuid,
): Promise<void> {
  await tx.db
    .insertInto('consultation')
    .values({
      authority_id: tx.authorityId,
      consultation_id: consultationId,
      municipality_code: consultation.municipality,
      matter_id: consultation.matterId,
      number: consultation.number,
      asked_on: consultation.askedOn,
      asked_by: consultation.askedBy,
      council: consultation.council,
      office: consultation.office,
      subject: consultation.subject,
      body: consultation.body,
      entered_at: tx.at,
      entered_by: enteredBy,
    })
    .execute();
}

/** Writes what the council answered; false when an answer is there already (P-09). */
export async function setAnswer(
  tx: Tx,
  consultationId: Uuid,
  answer: CouncilAnswer,
  enteredBy: Uuid,
): Promise<boolean> {
  const written = await tx.db
    .updateTable('consultation')
    .set({
      finding: answer.finding,
      answer_number: answer.answerNumber,
      answered_on: answer.answeredOn,
      answered_on_note: answer.answeredOnNote,
      approved_items: [...answer.approvedItems],
      answer_text: answer.answerText,
      conditions: answer.conditions,
      answer_entered_at: tx.at,
      answer_entered_by: enteredBy,
    })
    .where('authority_id', '=', tx.authorityId)
    .where('consultation_id', '=', consultationId)
    .where('finding', 'is', null)
    .executeTakeFirst();
  return written.numUpdatedRows === 1n;
}

/** Adds a line to the history of a question. */
export async function insertStep(
  tx: Tx,
  consultationId: Uuid,
  step: ConsultationStep,
  recordedBy: Uuid,
): Promise<void> {
  await tx.db
    .insertInto('consultation_step')
    .values({
      authority_id: tx.authorityId,
      step_id: tx.newId(),
      consultation_id: consultationId,
      happened_on: step.happenedOn,
      what: step.what,
      recorded_at: tx.at,
      recorded_by: recordedBy,
    })
    .execute();
}

/** The history of a question, oldest day first. */
export async function listSteps(tx: Tx, consultationId: Uuid): Promise<readonly ConsultationStep[]> {
  return tx.db
    .selectFrom('consultation_step')
    .select(['happened_on as happenedOn', 'what'])
    .where('authority_id', '=', tx.authorityId)
    .where('consultation_id', '=', consultationId)
    .orderBy('happened_on')
    .orderBy('step_id')
    .execute();
}

const select = (tx: Tx) =>
  tx.db
    .selectFrom('consultation')
    .select([
      'consultation_id as consultationId',
      'municipality_code as municipality',
      'matter_id as matterId',
      'number',
      'asked_on as askedOn',
      'asked_by as askedBy',
      'council',
      'office',
      'subject',
      'body',
      'finding',
      'answer_number as answerNumber',
      'answered_on as answeredOn',
      'answered_on_note as answeredOnNote',
      'approved_items as approvedItems',
      'answer_text as answerText',
      'conditions',
    ])
    .where('authority_id', '=', tx.authorityId);

type Row = Awaited<ReturnType<ReturnType<typeof select>['execute']>>[number];

function consultationOf(row: Row): StoredConsultation {
  const {
    finding,
    answeredOn,
    answerText,
    answerNumber,
    answeredOnNote,
    approvedItems,
    conditions,
    ...asked
  } = row;
  const answer =
    finding === null || answeredOn === null || answerText === null
      ? null
      : {
          finding: finding as CouncilAnswer['finding'],
          answerNumber,
          answeredOn,
          answeredOnNote,
          approvedItems: listOf<CouncilAnswer['approvedItems'][number]>(approvedItems),
          answerText,
          conditions,
        };
  return { ...asked, answer };
}

/** The question with its answer; null when the authority has none with this id. */
export async function consultationById(tx: Tx, consultationId: Uuid): Promise<StoredConsultation | null> {
  const row = await select(tx).where('consultation_id', '=', consultationId).executeTakeFirst();
  return row === undefined ? null : consultationOf(row);
}

/** Questions, newest first. */
export async function listConsultations(
  tx: Tx,
  { after, limit }: PaperPage,
): Promise<readonly StoredConsultation[]> {
  const all = select(tx).orderBy('consultation_id', 'desc').limit(limit);
  const rows = await (after === null ? all : all.where('consultation_id', '<', after)).execute();
  return rows.map(consultationOf);
}
