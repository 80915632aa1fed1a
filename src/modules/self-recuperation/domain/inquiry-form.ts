import { fail, ok, type Result } from '../../../kernel/result.ts';
import { readEmailAddress } from './email-address.ts';
import type { FieldProblem } from './field-problem.ts';
import type { InquiryKind } from './inquiry.ts';

/** An inquiry that can be sent. */
export interface InquiryForm {
  readonly kind: InquiryKind;
  /** In its printed form. */
  readonly managementNumber: string | null;
  readonly email: string;
  /** '' only for a request for withdrawal, which says everything by its number. */
  readonly body: string;
}

/** The same as typed. */
export interface InquiryEntry {
  readonly kind: InquiryKind | null;
  readonly managementNumber: string;
  readonly email: string;
  readonly emailAgain: string;
  readonly body: string;
}

export type InquiryField = 'kind' | 'management-number' | 'email' | 'email-again' | 'body';

/** `needed-to-withdraw`: kind 4 without a number; before a notice is issued there is nothing to withdraw (K-67). */
export type InquiryReason =
  | 'missing'
  | 'needed-to-withdraw'
  | 'not-a-management-number'
  | 'not-an-address'
  | 'differs-from-first'
  | 'too-long';

export type InquiryProblem = FieldProblem<InquiryField, InquiryReason>;

/** The most characters of an inquiry, and of its answer. */
export const LONGEST_INQUIRY = 1000;

/** The length of a text as people count it: characters, not what a machine stores. */
export const lengthOf = (text: string): number => [...text].length;

/** Reads the form, or names everything to put right, in its order. `readManagementNumber` checks the check digit. */
export function readInquiry(
  entry: InquiryEntry,
  readManagementNumber: (text: string) => string | null,
): Result<InquiryForm, readonly InquiryProblem[]> {
  const problems: InquiryProblem[] = [];
  const take = <T>(field: InquiryField, read: Result<T, InquiryReason>): T | null => {
    if (read.ok) return read.value;
    problems.push({ field, reason: read.reason });
    return null;
  };

  const { kind } = entry;
  if (kind === null) problems.push({ field: 'kind', reason: 'missing' });
  const managementNumber = take('management-number', readNumber(entry, readManagementNumber));
  const email = take('email', readEmailAddress(entry.email));
  if (email !== null) take('email-again', readAgain(entry.emailAgain, email));
  const body = take('body', readBody(entry));

  if (problems.length > 0 || kind === null || email === null || body === null) return fail(problems);
  return ok({ kind, managementNumber, email, body });
}

function readNumber(
  { kind, managementNumber }: InquiryEntry,
  read: (text: string) => string | null,
): Result<string | null, InquiryReason> {
  if (managementNumber.trim() === '') return kind === 'withdrawal' ? fail('needed-to-withdraw') : ok(null);
  const number = read(managementNumber);
  return number === null ? fail('not-a-management-number') : ok(number);
}

function readAgain(text: string, email: string): Result<string, InquiryReason> {
  if (text.trim() === '') return fail('missing');
  const again = readEmailAddress(text);
  return again.ok && again.value === email ? again : fail('differs-from-first');
}

function readBody({ kind, body }: InquiryEntry): Result<string, InquiryReason> {
  const text = body.trim();
  if (lengthOf(text) > LONGEST_INQUIRY) return fail('too-long');
  return text === '' && kind !== 'withdrawal' ? fail('missing') : ok(text);
}
