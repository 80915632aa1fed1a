import type { AuthorityId } from '../../../kernel/ids.ts';
import { fail, ok, type Result } from '../../../kernel/result.ts';
import { type Database, exemptFromAudit, type Tx } from '../../../platform/db/database.ts';
import { publish } from '../../../platform/outbox/outbox.ts';
import { recordAudit } from '../../audit/index.ts';
import { planMessage } from '../../messaging/index.ts';
import {
  correctContact,
  lockPerson,
  normalisePhone,
  type Person,
  type PersonIndex,
} from '../../persons/index.ts';
import {
  type CorrectionEntry,
  type CorrectionProblem,
  changedFields,
  contactOf,
  type KeptContact,
  mayCorrectContact,
  readCorrection,
} from '../domain/contact-correction.ts';
import type { Filing } from '../domain/filing.ts';
import { japanPostAddressBook } from '../repository/address-book.repository.ts';
import { addressAwaitingCode, deleteEmailCodes } from '../repository/email-code.repository.ts';
import { filingById } from '../repository/filing.repository.ts';
import { personOfFiling } from './current-contact.ts';
import {
  type CodeEntryRefusal,
  type MailedCodeDeps,
  mailCode,
  proveAddress,
  type SendingRefusal,
} from './mailed-code.ts';
import { type Resident, residentActor } from './resident.ts';

export interface CorrectContactDeps extends MailedCodeDeps {
  readonly database: Database;
  readonly personIndex: PersonIndex;
  /** The name of the prefecture that runs the scheme, as addresses write it. */
  readonly authorityName: (authorityId: AuthorityId) => string;
}

/** How the resident is reached now, as their form shows it. */
export interface ShownContact extends KeptContact {
  readonly municipality: string;
  /** Town, block and building. */
  readonly street: string;
}

/** The resident's contact; null where it cannot be corrected from this filing. */
export async function showContact(
  deps: { readonly database: Database },
  resident: Resident,
): Promise<ShownContact | null> {
  return deps.database.withTenant(residentActor(resident), async tx => {
    const filing = await filingOf(tx, resident);
    exemptFromAudit(tx, 'a person sees how they themselves are reached');
    return mayCorrectContact(filing.status) ? shown(await personOfFiling(tx, filing)) : null;
  });
}

export type CorrectionOutcome =
  | { readonly kind: 'closed' }
  | { readonly kind: 'invalid'; readonly problems: readonly CorrectionProblem[] }
  /** `unchanged`: what was typed is what is known. */
  | { readonly kind: 'saved' | 'unchanged' }
  /** Everything else is kept; the new mail address waits for the code that went there, or could not. */
  | { readonly kind: 'code-mailed' }
  | { readonly kind: 'code-refused'; readonly refusal: SendingRefusal };

/**
 * Corrects how the resident is reached, at once and without a human. The filing stays as it was (K-65); calls, questions
 * and mail go to the new contact. A new mail address counts once the code that was mailed there is typed in.
 */
export async function correctOwnContact(
  deps: CorrectContactDeps,
  resident: Resident,
  entry: CorrectionEntry,
  language: string,
): Promise<CorrectionOutcome> {
  const read = readCorrection(entry, {
    prefecture: deps.authorityName(resident.authorityId),
    addressBook: japanPostAddressBook,
    normalisePhone,
  });
  return deps.database.withTenant(residentActor(resident), async tx => {
    const filing = await filingOf(tx, resident);
    exemptFromAudit(tx, 'nothing was changed');
    if (!mayCorrectContact(filing.status)) return { kind: 'closed' };
    if (!read.ok) return { kind: 'invalid', problems: read.reason };
    await lockPerson(tx, filing.personId);
    const person = await personOfFiling(tx, filing);
    const saved = await keep(tx, deps, filing, person, contactOf(read.value, person));
    const { email } = read.value;
    if (email === person.email) return { kind: saved };
    const sent = await mailCode(tx, deps, { filingId: filing.filingId, email, language });
    if (!sent.ok) return { kind: 'code-refused', refusal: sent.reason };
    await auditContact(tx, 'person.mail-code', filing, ['email']);
    return { kind: 'code-mailed' };
  });
}

/** The new mail address that waits for its code; null when none does. */
export async function awaitedAddress(
  deps: { readonly database: Database },
  resident: Resident,
): Promise<string | null> {
  return deps.database.withTenant(residentActor(resident), tx => {
    exemptFromAudit(tx, 'a person sees the address that they typed');
    return addressAwaitingCode(tx, resident.filingId);
  });
}

/** Mails another code to the address that waits for one. */
export const mailContactCode = (
  deps: CorrectContactDeps,
  resident: Resident,
  language: string,
): Promise<Result<'sent', SendingRefusal | { readonly kind: 'none-awaited' }>> =>
  atAwaitedAddress(deps, resident, async (tx, filing, email) => {
    const sent = await mailCode(tx, deps, { filingId: filing.filingId, email, language });
    if (sent.ok) await auditContact(tx, 'person.mail-code', filing, ['email']);
    return sent;
  });

/** Checks the code that was typed; a right one makes the address the resident's. */
export const proveContactAddress = (
  deps: CorrectContactDeps,
  resident: Resident,
  typed: string,
): Promise<Result<'saved', CodeEntryRefusal | { readonly kind: 'none-awaited' }>> =>
  atAwaitedAddress(deps, resident, async (tx, filing, email) => {
    const proved = await proveAddress(tx, deps, { filingId: filing.filingId, email }, typed);
    await auditContact(
      tx,
      proved.ok ? 'person.verify-email' : 'person.verify-email-refused',
      filing,
      [],
      'access-control',
    );
    if (!proved.ok) return proved;
    await lockPerson(tx, filing.personId);
    const person = await personOfFiling(tx, filing);
    await keep(tx, deps, filing, person, { ...person, email });
    await deleteEmailCodes(tx, filing.filingId);
    return ok('saved');
  });

async function atAwaitedAddress<T, E>(
  deps: CorrectContactDeps,
  resident: Resident,
  act: (tx: Tx, filing: Filing, email: string) => Promise<Result<T, E>>,
): Promise<Result<T, E | { readonly kind: 'none-awaited' }>> {
  return deps.database.withTenant(residentActor(resident), async tx => {
    exemptFromAudit(tx, 'nothing was changed');
    const filing = await filingOf(tx, resident);
    const email = await addressAwaitingCode(tx, filing.filingId);
    return email === null || !mayCorrectContact(filing.status)
      ? fail({ kind: 'none-awaited' as const })
      : act(tx, filing, email);
  });
}

/** Keeps the contact if it differs, writes to the address that was known, and tells `person.contact-changed`. */
async function keep(
  tx: Tx,
  deps: CorrectContactDeps,
  filing: Filing,
  person: Person,
  contact: KeptContact,
): Promise<'saved' | 'unchanged'> {
  const fields = changedFields(person, contact);
  if (fields.length === 0) return 'unchanged';
  const contactVersion = await correctContact(tx, deps.personIndex, person, contact);
  const { filingId, caseId, personId } = filing;
  await auditContact(tx, 'person.correct-contact', filing, fields);
  await publish(tx, {
    type: 'person.contact-changed',
    payload: { personId, filingId, caseId, contactVersion },
  });
  // To the address before: whoever did not do this learns of it there.
  await planMessage(tx, deps.secretBox, {
    channel: 'mail',
    template: 'contact-changed',
    language: filing.language,
    recipient: person.email,
    subjectId: filingId,
    dedupeKey: `contact-changed|${personId}|${contactVersion}`,
  });
  return 'saved';
}

const auditContact = (
  tx: Tx,
  action: string,
  { filingId }: Filing,
  fields: readonly string[],
  purpose: 'self-recuperation' | 'access-control' = 'self-recuperation',
): Promise<void> => recordAudit(tx, { action, resource: 'person', subjectId: filingId, purpose, fields });

async function filingOf(tx: Tx, { filingId }: Resident): Promise<Filing> {
  const filing = await filingById(tx, filingId);
  if (filing === null) throw new Error('A session without its filing cannot exist.');
  return filing;
}

function shown(person: Person): ShownContact {
  const municipality = japanPostAddressBook.municipalityCoded(person.municipalityCode)?.name ?? '';
  const { phone, email, postalCode, municipalityCode, address } = person;
  const street = address.startsWith(municipality) ? address.slice(municipality.length) : address;
  return { phone, email, postalCode, municipalityCode, address, municipality, street };
}
