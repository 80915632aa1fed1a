import type { Brand } from '../../../kernel/brand.ts';
import { checkDigit, endsInCheckDigit } from '../../../kernel/check-digit.ts';
import { fail, ok, type Result } from '../../../kernel/result.ts';

/**
 * The number of a notice or certificate, as printed: prefecture, eight digits without order, check digit, e.g.
 * `14-2204-7731-8`. A name for telephone and form, never an authenticator (domain.md K-66, security.md 8.9).
 */
export type ManagementNumber = Brand<string, 'ManagementNumber'>;

/** Why a written number is none: it has another form, or a digit is wrong or two stand in the wrong order. */
export type ManagementNumberRefusal = 'malformed' | 'mistyped';

const DIGITS = /^\d{11}$/;
const HYPHENS_AND_SPACES = /[\p{Pd}\u2212\u30fc\s]/gu;

const print = (digits: string): ManagementNumber =>
  `${digits.slice(0, 2)}-${digits.slice(2, 6)}-${digits.slice(6, 10)}-${digits.slice(10)}` as ManagementNumber;

/**
 * Makes the number of a document. `prefecture` is the two-digit code of JIS X 0401 (Kanagawa `14`), `randomDigits`
 * are eight digits from a random source, so that the number tells nothing about how many were issued.
 */
export function managementNumber(prefecture: string, randomDigits: string): ManagementNumber {
  const digits = prefecture + randomDigits;
  if (!/^\d{2}$/.test(prefecture) || !/^\d{8}$/.test(randomDigits))
    throw new Error('Expected 2 and 8 digits');
  return print(digits + checkDigit(digits));
}

/** Reads a number as people type it (full-width digits, any hyphens or spaces, or none) and checks its last digit. */
export function parseManagementNumber(text: string): Result<ManagementNumber, ManagementNumberRefusal> {
  const digits = text.normalize('NFKC').replace(HYPHENS_AND_SPACES, '');
  if (!DIGITS.test(digits)) return fail('malformed');
  return endsInCheckDigit(digits) ? ok(print(digits)) : fail('mistyped');
}
