import { fail, ok, type Result } from '../../../kernel/result.ts';
import { readEmailAddress } from './email-address.ts';
import type { FieldProblem } from './field-problem.ts';
import { type AddressBook, type Municipality, municipalitiesOf, readPostalCode } from './postal-code.ts';

/** How the daily question reaches the person. */
export const OBSERVATION_CHANNELS = ['line', 'voice', 'web'] as const;
export type ObservationChannel = (typeof OBSERVATION_CHANNELS)[number];

/** Step 2, 届出者情報 (domain.md 4.1). */
export interface Applicant {
  /** As written, in any Unicode. */
  readonly name: string;
  /** How the name is read: full-width katakana, or Latin capitals. */
  readonly nameKana: string;
  /** Null for an adult. */
  readonly guardianName: string | null;
  readonly postalCode: string;
  readonly prefecture: string;
  readonly municipality: Municipality;
  /** Town, block and building. */
  readonly street: string;
  readonly phone: string;
  readonly email: string;
  readonly observationChannel: ObservationChannel;
}

/** The same as typed. */
export interface ApplicantEntry {
  readonly name: string;
  readonly nameKana: string;
  readonly guardianName: string;
  readonly postalCode: string;
  readonly municipality: string;
  readonly street: string;
  readonly phone: string;
  readonly email: string;
  readonly emailAgain: string;
  readonly observationChannel: ObservationChannel | null;
}

export type ApplicantField =
  | 'name'
  | 'name-kana'
  | 'guardian-name'
  | 'postal-code'
  | 'municipality'
  | 'street'
  | 'phone'
  | 'email'
  | 'email-again'
  | 'observation-channel';

export type ApplicantReason =
  | 'missing'
  | 'too-long'
  | 'not-a-name'
  | 'not-kana'
  | 'not-seven-digits'
  | 'other-prefecture'
  | 'unknown-municipality'
  | 'differs-from-postal-code'
  | 'not-a-phone-number'
  | 'not-an-address'
  | 'differs-from-first';

export type ApplicantProblem = FieldProblem<ApplicantField, ApplicantReason>;

/** What the reading of step 2 has to know from elsewhere. */
export interface ApplicantContext {
  readonly guardianRequired: boolean;
  /** The prefecture that runs the scheme: nobody else's residents can file (E-17). */
  readonly prefecture: string;
  readonly addressBook: AddressBook;
  readonly tidyName: (text: string) => string;
  readonly normaliseKana: (text: string) => string | null;
  readonly normalisePhone: (text: string) => string | null;
}

const LONGEST_NAME = 80;
const LONGEST_STREET = 200;

/** Reads step 2, or names everything to put right, in the order of the form. */
export function readApplicant(
  entry: ApplicantEntry,
  context: ApplicantContext,
): Result<Applicant, readonly ApplicantProblem[]> {
  const problems: ApplicantProblem[] = [];
  const take = <T>(field: ApplicantField, read: Result<T, ApplicantReason>): T | null => {
    if (read.ok) return read.value;
    problems.push({ field, reason: read.reason });
    return null;
  };

  const name = take('name', readName(entry.name, context));
  const nameKana = take('name-kana', readKana(entry.nameKana, context));
  const guardianName = context.guardianRequired
    ? take('guardian-name', readName(entry.guardianName, context))
    : null;
  const postalCode = take('postal-code', readPostalCodeOf(entry.postalCode, context));
  const municipality =
    postalCode === null
      ? null
      : take('municipality', readMunicipality(entry.municipality, postalCode, context));
  const street = take('street', readStreet(entry.street));
  const phone = take('phone', readPhone(entry.phone, context));
  const email = take('email', readEmailAddress(entry.email));
  if (email !== null) take('email-again', readEmailAgain(entry.emailAgain, email));
  const observationChannel = take('observation-channel', present(entry.observationChannel));

  if (
    problems.length > 0 ||
    name === null ||
    nameKana === null ||
    postalCode === null ||
    municipality === null ||
    street === null ||
    phone === null ||
    email === null ||
    observationChannel === null
  )
    return fail(problems);
  return ok({
    name,
    nameKana,
    guardianName,
    postalCode,
    prefecture: context.prefecture,
    municipality,
    street,
    phone,
    email,
    observationChannel,
  });
}

const present = <T>(value: T | null): Result<T, 'missing'> => (value === null ? fail('missing') : ok(value));

/** One line of text that must be there, at most `longest` characters. */
function readLine(text: string, longest: number): Result<string, 'missing' | 'too-long'> {
  const line = text.replaceAll('\n', ' ').trim();
  if (line === '') return fail('missing');
  return [...line].length > longest ? fail('too-long') : ok(line);
}

function readName(text: string, { tidyName }: ApplicantContext): Result<string, ApplicantReason> {
  const line = readLine(tidyName(text), LONGEST_NAME);
  if (!line.ok) return line;
  return /\p{L}/u.test(line.value) ? line : fail('not-a-name');
}

function readKana(text: string, { normaliseKana }: ApplicantContext): Result<string, ApplicantReason> {
  const line = readLine(text, LONGEST_NAME);
  if (!line.ok) return line;
  const kana = normaliseKana(line.value);
  return kana === null ? fail('not-kana') : ok(kana);
}

/** A telephone number in any usual way of writing, as digits. */
export function readPhone(
  text: string,
  { normalisePhone }: Pick<ApplicantContext, 'normalisePhone'>,
): Result<string, ApplicantReason> {
  if (text.trim() === '') return fail('missing');
  const phone = normalisePhone(text);
  return phone === null ? fail('not-a-phone-number') : ok(phone);
}

function readEmailAgain(text: string, email: string): Result<string, ApplicantReason> {
  if (text.trim() === '') return fail('missing');
  const again = readEmailAddress(text);
  return again.ok && again.value === email ? again : fail('differs-from-first');
}

/** Town, block and building. */
export const readStreet = (text: string): Result<string, 'missing' | 'too-long'> =>
  readLine(text, LONGEST_STREET);

/** What an address is judged by. */
export type PlaceContext = Pick<ApplicantContext, 'prefecture' | 'addressBook'>;

/** A postal code of the prefecture, or one that the table does not know. */
export function readPostalCodeOf(text: string, context: PlaceContext): Result<string, ApplicantReason> {
  const postalCode = readPostalCode(text);
  if (!postalCode.ok) return postalCode;
  const towns = context.addressBook.townsOf(postalCode.value);
  const elsewhere = towns.length > 0 && towns.every(({ prefecture }) => prefecture !== context.prefecture);
  return elsewhere ? fail('other-prefecture') : postalCode;
}

/**
 * The municipality that was typed, checked against the postal code. An empty box is filled when the code allows one
 * municipality only; a code that the table does not know (new, or a company's own) leaves the name to decide.
 */
export function readMunicipality(
  text: string,
  postalCode: string,
  { addressBook, prefecture }: PlaceContext,
): Result<Municipality, ApplicantReason> {
  const name = text.normalize('NFKC').replaceAll(/\s/gu, '').replace(prefecture, '');
  const candidates = municipalitiesOf(
    addressBook.townsOf(postalCode).filter(town => town.prefecture === prefecture),
  );
  const [only] = candidates;
  if (name === '') return only !== undefined && candidates.length === 1 ? ok(only) : fail('missing');
  const named = candidates.find(candidate => candidate.name === name);
  if (named !== undefined) return ok(named);
  const known = addressBook.municipalityNamed(prefecture, name);
  if (known === null) return fail('unknown-municipality');
  return candidates.length > 0 ? fail('differs-from-postal-code') : ok(known);
}

/** The address as the papers print it after the prefecture. */
export const addressOf = ({ municipality, street }: Pick<Applicant, 'municipality' | 'street'>): string =>
  `${municipality.name}${street}`;
