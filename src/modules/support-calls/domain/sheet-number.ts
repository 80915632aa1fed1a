import { checkDigit, endsInCheckDigit } from '../../../kernel/check-digit.ts';

const WRITTEN = /^\d{2,7}$/;

/** The number of a call on paper: the one of the day with a check digit behind it, so that a slip finds nobody else. */
export const sheetNumber = (sheetNo: number): string => `${sheetNo}${checkDigit(String(sheetNo))}`;

/** Reads such a number, in any width; null when it is none or its check digit is wrong. */
export function readSheetNumber(text: string): number | null {
  const digits = text.normalize('NFKC').replaceAll(/[\s-]/gu, '');
  if (!WRITTEN.test(digits) || !endsInCheckDigit(digits)) return null;
  const sheetNo = Number(digits.slice(0, -1));
  return sheetNo > 0 ? sheetNo : null;
}
