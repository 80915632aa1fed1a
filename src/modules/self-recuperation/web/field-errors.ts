import type { FormError } from '../../../ui/error-summary/error-summary.tsx';
import type { FieldProblem } from '../domain/field-problem.ts';

/** The messages of a form, for the summary on top and for the text beside each field. */
export interface FieldErrors {
  readonly list: readonly FormError[];
  readonly of: (field: string) => string | undefined;
}

/** Puts the problems of a form into words. */
export function fieldErrors<P extends FieldProblem<string, string>>(
  problems: readonly P[],
  say: (problem: P) => string,
): FieldErrors {
  const list = problems.map(problem => ({ name: problem.field, message: say(problem) }));
  return { list, of: field => list.find(({ name }) => name === field)?.message };
}
