import type { FormError } from '../../../../ui/error-summary/error-summary.tsx';
import type { ContractField, ContractProblem } from '../../domain/given-contract.ts';
import { ja as words } from './words.ja.ts';

/** What is wrong with one field of a contract, in words. */
export const problemText = ({ field, reason, about = '' }: ContractProblem): string =>
  words.problems[reason](words.fields[field], about);

/** The messages of a form of this folder, for its summary and beside each field. */
export function contractErrors(problems: readonly ContractProblem[]): {
  readonly list: readonly FormError[];
  readonly of: (field: ContractField) => string | undefined;
} {
  const list = problems.map(problem => ({
    name: problem.field === 'prices' ? 'price-pcr' : problem.field,
    message: problemText(problem),
  }));
  return {
    list,
    of: field => {
      const problem = problems.find(each => each.field === field);
      return problem === undefined ? undefined : problemText(problem);
    },
  };
}
