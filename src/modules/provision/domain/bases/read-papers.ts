import type { PlainDate } from '../../../../kernel/plain-date.ts';
import { PROVIDED_FIELDS, PROVISION_CATEGORIES, PROVISION_PURPOSES } from '../provided-field.ts';
import { type ReadForm, readerOf, type TypedForm } from './form-reader.ts';
import {
  type Agreement,
  type AgreementNote,
  type AgreementOriginal,
  type ConsultationStep,
  type CouncilAnswer,
  DIVISIONS,
  FINDINGS,
  type HandlingMatter,
  KEEPERS,
  type ProvisionNotice,
} from './papers.ts';
import { type ItemContents, SENSITIVE_ITEMS } from './sensitive-item.ts';

/** The field that holds what stands in the brackets behind an item. */
export const contentField = (item: string): string => `content-${item}`;

/** Reads the form of a matter (P-01 to P-03); a text behind an item that is not circled is refused (E-08). */
export function readMatter(form: TypedForm): ReadForm<HandlingMatter> {
  const reader = readerOf(form);
  const circled = reader.someOf('items', SENSITIVE_ITEMS);
  const items: ItemContents = Object.fromEntries(
    SENSITIVE_ITEMS.flatMap(item => {
      const content = reader.optionalLine(contentField(item));
      const isCircled = circled.includes(item);
      if (isCircled && content === null) reader.refuse(contentField(item), 'content-missing');
      if (!isCircled && content !== null) reader.refuse(contentField(item), 'content-without-item');
      return isCircled && content !== null ? [[item, content]] : [];
    }),
  );
  return reader.done({
    division: reader.choice('division', DIVISIONS),
    matterNumber: reader.optionalLine('matterNumber'),
    registeringOffice: reader.line('registeringOffice'),
    responsibleOffice: reader.line('responsibleOffice'),
    name: reader.line('name'),
    legalGround: reader.optionalLine('legalGround'),
    purpose: reader.text('purpose'),
    personType: reader.line('personType'),
    items,
    reason: reader.text('reason'),
  });
}

/** Reads the number that the council gave to a matter. */
export function readMatterNumber(form: TypedForm): ReadForm<string> {
  const reader = readerOf(form);
  return reader.done(reader.line('matterNumber'));
}

/** A question as it is typed: which matter and whose it is are names yet. */
export interface TypedConsultation {
  readonly municipalityName: string | null;
  readonly matterId: string | null;
  readonly number: string | null;
  readonly askedOn: PlainDate;
  readonly askedBy: string;
  readonly council: string;
  readonly office: string;
  readonly subject: string;
  readonly body: string;
}

/** Reads the form of a question to a council (E-01); `today` is the latest day it can have been asked. */
export function readConsultation(form: TypedForm, today: PlainDate): ReadForm<TypedConsultation> {
  const reader = readerOf(form);
  const askedOn = reader.day('askedOn');
  if (askedOn > today) reader.refuse('askedOn', 'in-the-future');
  return reader.done({
    municipalityName: reader.optionalLine('municipality'),
    matterId: reader.optionalLine('matter'),
    number: reader.optionalLine('number'),
    askedOn,
    askedBy: reader.line('askedBy'),
    council: reader.line('council'),
    office: reader.line('office'),
    subject: reader.text('subject'),
    body: reader.text('body'),
  });
}

/** Reads the form of an answer (P-09, R-01, R-07): not before the question, not after today. */
export function readAnswer(form: TypedForm, askedOn: PlainDate, today: PlainDate): ReadForm<CouncilAnswer> {
  const reader = readerOf(form);
  const answeredOn = reader.day('answeredOn');
  if (answeredOn > today) reader.refuse('answeredOn', 'in-the-future');
  if (answeredOn < askedOn) reader.refuse('answeredOn', 'before-start');
  const finding = reader.choice('finding', FINDINGS);
  const conditions = reader.optionalText('conditions');
  if (finding === 'with-conditions' && conditions === null) reader.refuse('conditions', 'missing');
  return reader.done({
    finding,
    answerNumber: reader.optionalLine('answerNumber'),
    answeredOn,
    answeredOnNote: reader.optionalLine('answeredOnNote'),
    approvedItems: reader.choices('approvedItems', SENSITIVE_ITEMS),
    answerText: reader.text('answerText'),
    conditions,
  });
}

/** Reads one line of a question's history. */
export function readStep(form: TypedForm, today: PlainDate): ReadForm<ConsultationStep> {
  const reader = readerOf(form);
  const happenedOn = reader.day('happenedOn');
  if (happenedOn > today) reader.refuse('happenedOn', 'in-the-future');
  return reader.done({ happenedOn, what: reader.line('what') });
}

/** An agreement as it is typed; it is signed in a step of its own. */
export type TypedAgreement = Omit<Agreement, 'municipality' | 'signedOn'> & {
  readonly municipalityName: string;
};

/** Reads the form of an agreement (M-01 to M-07, M-10). */
export function readAgreement(form: TypedForm): ReadForm<TypedAgreement> {
  const reader = readerOf(form);
  const validFrom = reader.day('validFrom');
  const validThrough = reader.day('validThrough');
  if (validThrough < validFrom) reader.refuse('validThrough', 'before-start');
  const party = (side: string) => ({
    name: reader.line(`${side}Name`),
    signatory: reader.line(`${side}Signatory`),
    address: reader.line(`${side}Address`),
  });
  return reader.done({
    municipalityName: reader.line('municipality'),
    category: reader.choice('category', PROVISION_CATEGORIES),
    title: reader.line('title'),
    definition: reader.text('definition'),
    provider: party('provider'),
    receiver: party('receiver'),
    purposes: reader.someOf('purposes', PROVISION_PURPOSES),
    fields: reader.someOf('fields', PROVIDED_FIELDS),
    validFrom,
    validThrough,
  });
}

/** Reads the day on which both parties signed; not after today. */
export function readSignature(form: TypedForm, today: PlainDate): ReadForm<PlainDate> {
  const reader = readerOf(form);
  const signedOn = reader.day('signedOn');
  if (signedOn > today) reader.refuse('signedOn', 'in-the-future');
  return reader.done(signedOn);
}

/** Reads the last day of an agreement that ends early: within its validity. */
export function readEarlyEnd(
  form: TypedForm,
  { validFrom, validThrough }: Pick<Agreement, 'validFrom' | 'validThrough'>,
): ReadForm<PlainDate> {
  const reader = readerOf(form);
  const endedOn = reader.day('endedOn');
  if (endedOn < validFrom) reader.refuse('endedOn', 'before-start');
  if (endedOn > validThrough) reader.refuse('endedOn', 'ends-too-late');
  return reader.done(endedOn);
}

/** Reads where an original lies (M-09). */
export function readOriginal(form: TypedForm): ReadForm<AgreementOriginal> {
  const reader = readerOf(form);
  return reader.done({ keeper: reader.choice('keeper', KEEPERS), keptAt: reader.line('keptAt') });
}

/** Reads what both parties decided in talks (M-08). */
export function readNote(form: TypedForm, today: PlainDate): ReadForm<AgreementNote> {
  const reader = readerOf(form);
  const decidedOn = reader.day('decidedOn');
  if (decidedOn > today) reader.refuse('decidedOn', 'in-the-future');
  return reader.done({ decidedOn, question: reader.text('question'), decision: reader.text('decision') });
}

/** Reads the form of a notice (P-10); its contacts are those that the authority has on the day. */
export function readNotice(form: TypedForm): ReadForm<Omit<ProvisionNotice, 'contacts'>> {
  const reader = readerOf(form);
  return reader.done({
    consultationId: reader.optionalLine('consultation'),
    number: reader.line('number'),
    issuedOn: reader.day('issuedOn'),
    addressees: reader.line('addressees'),
    issuer: reader.line('issuer'),
    subject: reader.text('subject'),
    body: reader.text('body'),
  });
}
