import { z } from 'zod';
import { parsePlainDate } from '../../../../kernel/plain-date.ts';
import { LEGAL_GROUNDS } from '../../domain/bases/legal-ground.ts';
import { CONTACT_TOPICS, DIVISIONS, FINDINGS, KEEPERS } from '../../domain/bases/papers.ts';
import { SENSITIVE_ITEMS } from '../../domain/bases/sensitive-item.ts';
import { PROVIDED_FIELDS, PROVISION_CATEGORIES, PROVISION_PURPOSES } from '../../domain/provided-field.ts';

const text = z.string().trim().min(1);
const day = z.string().transform((written, context) => {
  const date = parsePlainDate(written);
  if (date !== null) return date;
  context.addIssue(`found "${written}". Write a date that exists as YYYY-MM-DD.`);
  return z.NEVER;
});
const id = z.string().regex(/^[a-z][a-z0-9-]*$/, 'Use small letters, digits and hyphens');
const municipality = z.string().regex(/^\d{6}$/, 'Write the six digits of the municipality in quotes');
const fields = z.array(z.enum(PROVIDED_FIELDS)).min(1);
const purposes = z.array(z.enum(PROVISION_PURPOSES)).min(1);
const category = z.enum(PROVISION_CATEGORIES);
const items = z.array(z.enum(SENSITIVE_ITEMS));

const matter = z.strictObject({
  id,
  division: z.enum(DIVISIONS),
  matterNumber: text.nullable(),
  registeringOffice: text,
  responsibleOffice: text,
  name: text,
  legalGround: text.nullable(),
  purpose: text,
  personType: text,
  items: z.partialRecord(z.enum(SENSITIVE_ITEMS), text),
  reason: text,
});

const answer = z.strictObject({
  finding: z.enum(FINDINGS),
  answerNumber: text.nullable(),
  answeredOn: day,
  answeredOnNote: text.nullable(),
  approvedItems: items,
  answerText: text,
  conditions: text.nullable(),
});

const consultation = z.strictObject({
  id,
  municipality: municipality.nullable(),
  matter: id.nullable(),
  number: text.nullable(),
  askedOn: day,
  askedBy: text,
  council: text,
  office: text,
  subject: text,
  body: text,
  answer: answer.nullable(),
  steps: z.array(z.strictObject({ happenedOn: day, what: text })),
  /** Titles in their order; the files are not there. */
  attachments: z.array(text),
});

const party = z.strictObject({ name: text, signatory: text, address: text });

const agreement = z.strictObject({
  id,
  municipality,
  category,
  title: text,
  definition: text,
  provider: party,
  receiver: party,
  purposes,
  fields,
  validFrom: day,
  validThrough: day,
  signedOn: day.nullable(),
  originals: z.array(z.strictObject({ keeper: z.enum(KEEPERS), keptAt: text })),
});

const notice = z.strictObject({
  id,
  consultation: id.nullable(),
  number: text,
  issuedOn: day,
  addressees: text,
  issuer: text,
  subject: text,
  body: text,
});

const contact = z.strictObject({
  municipality: municipality.nullable(),
  topic: z.enum(CONTACT_TOPICS),
  unit: text,
  names: text.nullable().default(null),
  telephone: text.nullable().default(null),
  mail: text.nullable().default(null),
});

const request = z.strictObject({
  municipality,
  category,
  askedOn: day,
  askedBy: text,
  note: text.nullable(),
  receivingUnit: text,
  services: z.array(z.enum(PROVISION_PURPOSES)),
  servicesFrom: day.nullable(),
  procedure: z.strictObject({ confirmedOn: day, note: text, consultation: id.nullable() }).nullable(),
});

const basis = z.strictObject({
  id,
  title: text,
  category,
  municipality: municipality.nullable(),
  purposes,
  fields,
  receivingUnit: text.nullable(),
  needsReceiverProcedure: z.boolean(),
  validFrom: day,
  validThrough: day.nullable(),
  ground: z.enum(LEGAL_GROUNDS),
  article: text,
  reason: text,
  deletionPlan: text,
  matter: id.nullable(),
  consultation: id.nullable(),
  agreement: id.nullable(),
  notice: id.nullable(),
});

/** A whole register as a file: every paper by a name of its own, by which the others refer to it. */
export const registerFile = z.strictObject({
  matters: z.array(matter),
  consultations: z.array(consultation),
  agreements: z.array(agreement),
  notices: z.array(notice),
  contacts: z.array(contact),
  requests: z.array(request),
  bases: z.array(basis),
});
export type RegisterFile = z.output<typeof registerFile>;
