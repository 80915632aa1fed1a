import type { PlainDate } from '../../../kernel/plain-date.ts';
import type { Sex } from './test-codes.ts';
import type { TestEntry } from './test-entry.ts';

/** Somebody in whom the disease was found, known well enough to be told from others. */
export interface InfectedPerson {
  readonly name: string;
  readonly nameKana: string;
  readonly birthDate: PlainDate;
  readonly sex: Sex;
  readonly phone: string;
  readonly postalCode: string | null;
  readonly municipalityCode: string;
  readonly address: string;
}

/** Whom a positive test names; null for every other result: nobody is joined to a file because they were well. */
export function infectedPersonOf(entry: TestEntry): InfectedPerson | null {
  const { name, nameKana, birthDate, sex, phone, postalCode, municipalityCode, address } = entry;
  if (entry.result !== 'positive') return null;
  if (name === null || nameKana === null || birthDate === null || sex === null) return null;
  if (phone === null || municipalityCode === null || address === null) return null;
  return { name, nameKana, birthDate, sex, phone, postalCode, municipalityCode, address };
}

/** Whether a positive test names somebody. */
export const isNamed = (entry: TestEntry): boolean => infectedPersonOf(entry) !== null;
