import type { AttemptOutcome, Condition } from './attempt.ts';
import { type GivenAttempt, noAttempt } from './read-attempt.ts';

/** The boxes of a call on paper, by the digit under which they stand there. */
export const PAPER_CODES = ['1', '2', '3', '4', '5', '6'] as const;
export type PaperCode = (typeof PAPER_CODES)[number];

const MEANING: Readonly<
  Record<PaperCode, { readonly outcome: AttemptOutcome; readonly condition?: Condition }>
> = {
  1: { outcome: 'answered', condition: 'well' },
  2: { outcome: 'answered', condition: 'unchanged' },
  3: { outcome: 'answered', condition: 'worse' },
  4: { outcome: 'not-reached' },
  5: { outcome: 'hung-up' },
  6: { outcome: 'wrong-number' },
};

/** What a box on paper stands for. */
export const meaningOf = (code: PaperCode) => MEANING[code];

/** A line of results as it was typed from paper. */
export interface TypedRow {
  readonly number: string;
  readonly code: string;
  readonly temperature: string;
  readonly time: string;
  readonly note: string;
}

/** Whether nothing at all was typed in a line. */
export const isBlank = (row: TypedRow): boolean => Object.values(row).every(value => value === '');

/** A line as an attempt that was typed; its outcome is empty when the box is none of those on the paper. */
export function attemptOfRow(row: TypedRow): GivenAttempt {
  const digit = row.code.normalize('NFKC').trim();
  const code = PAPER_CODES.find(known => known === digit);
  const { outcome = '', condition = '' } = code === undefined ? {} : MEANING[code];
  const { temperature, time, note } = row;
  return { ...noAttempt, outcome, condition, temperature, time, note };
}
