import { fail, ok, type Result } from '../../../kernel/result.ts';
import {
  type ApplicantContext,
  type ApplicantField,
  type ApplicantReason,
  readMunicipality,
  readPhone,
  readPostalCodeOf,
  readStreet,
} from './applicant.ts';
import { readEmailAddress } from './email-address.ts';
import type { FieldProblem } from './field-problem.ts';
import type { FilingStatus } from './filing-status.ts';
import type { Municipality } from './postal-code.ts';

/** How a person says that they are reached from now on. */
export interface Correction {
  readonly phone: string;
  readonly postalCode: string;
  readonly municipality: Municipality;
  readonly street: string;
  readonly email: string;
}

/** The same as typed. */
export interface CorrectionEntry {
  readonly phone: string;
  readonly postalCode: string;
  readonly municipality: string;
  readonly street: string;
  readonly email: string;
}

export type CorrectionField = Extract<
  ApplicantField,
  'phone' | 'postal-code' | 'municipality' | 'street' | 'email'
>;
export type CorrectionProblem = FieldProblem<CorrectionField, ApplicantReason>;

/** How a person is reached, as it is kept. */
export interface KeptContact {
  readonly phone: string;
  readonly email: string;
  readonly postalCode: string;
  readonly municipalityCode: string;
  readonly address: string;
}

/** Whether the person behind a filing at `status` corrects their contact here: not where a newer filing holds it, or none does. */
export const mayCorrectContact = (status: FilingStatus): boolean =>
  status !== 'superseded' && status !== 'withdrawn' && status !== 'rejected';

/** Reads a correction, or names everything to put right in the order of the form. The filing stays as it was (K-65). */
export function readCorrection(
  entry: CorrectionEntry,
  context: Pick<ApplicantContext, 'prefecture' | 'addressBook' | 'normalisePhone'>,
): Result<Correction, readonly CorrectionProblem[]> {
  const problems: CorrectionProblem[] = [];
  const take = <T>(field: CorrectionField, read: Result<T, ApplicantReason>): T | null => {
    if (read.ok) return read.value;
    problems.push({ field, reason: read.reason });
    return null;
  };
  const phone = take('phone', readPhone(entry.phone, context));
  const postalCode = take('postal-code', readPostalCodeOf(entry.postalCode, context));
  const municipality =
    postalCode === null
      ? null
      : take('municipality', readMunicipality(entry.municipality, postalCode, context));
  const street = take('street', readStreet(entry.street));
  const email = take('email', readEmailAddress(entry.email));
  if (phone === null || postalCode === null || municipality === null || street === null || email === null)
    return fail(problems);
  return ok({ phone, postalCode, municipality, street, email });
}

/** What is kept at once: everything but a new mail address, which has to be proved by a code first. */
export const contactOf = (correction: Correction, kept: KeptContact): KeptContact => ({
  phone: correction.phone,
  postalCode: correction.postalCode,
  municipalityCode: correction.municipality.code,
  address: `${correction.municipality.name}${correction.street}`,
  email: kept.email,
});

/** The names of what differs, for the audit; empty when nothing does. */
export const changedFields = (before: KeptContact, after: KeptContact): readonly (keyof KeptContact)[] =>
  (['phone', 'email', 'postalCode', 'municipalityCode', 'address'] as const).filter(
    field => before[field] !== after[field],
  );
