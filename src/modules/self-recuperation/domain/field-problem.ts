/** Something to put right in one field of a form: which field, and why. */
export interface FieldProblem<Field extends string, Reason extends string> {
  readonly field: Field;
  readonly reason: Reason;
}

/** Why three boxes are not a date. */
export type DateProblem = 'empty' | 'year' | 'month' | 'day' | 'no-such-day';

/** The text of one line as it is kept: null when nothing but spaces was typed. */
export const typedText = (text: string): string | null => (text.trim() === '' ? null : text.trim());
