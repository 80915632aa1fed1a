import { checkDigit, endsInCheckDigit } from '../../../kernel/check-digit.ts';

const DIGITS = /^\d{9}$/;
const HYPHENS_AND_SPACES = /[\p{Pd}\u2212\u30fc\s]/gu;

const print = (digits: string): string => `${digits.slice(0, 4)}-${digits.slice(4, 8)}-${digits.slice(8)}`;

/**
 * The number by which people and staff talk about an inquiry, e.g. `4821-3076-5`: eight random digits and a check digit.
 * It tells nothing about how many were sent, and opens nothing. Throws for anything but eight digits.
 */
export function inquiryNumber(randomDigits: string): string {
  if (!/^\d{8}$/.test(randomDigits)) throw new Error('Expected eight digits');
  return print(randomDigits + checkDigit(randomDigits));
}

/** Reads the number as people type it, in its printed form; null when it is none or a digit is wrong. */
export function parseInquiryNumber(text: string): string | null {
  const digits = text.normalize('NFKC').replace(HYPHENS_AND_SPACES, '');
  return DIGITS.test(digits) && endsInCheckDigit(digits) ? print(digits) : null;
}
