import type { FormError } from '../../../../ui/error-summary/error-summary.tsx';
import type { TransferField, TransferProblem } from '../../domain/transfer.ts';
import { ja as words } from './words.ja.ts';

/** The messages of a form of this folder, for its summary and beside each field. */
export function transferErrors(
  problems: readonly TransferProblem[],
  labels: Partial<Record<TransferField, string>>,
): { readonly list: readonly FormError[]; readonly of: (field: TransferField) => string | undefined } {
  const list = problems.map(({ field, reason }) => ({
    name: field,
    message: words.problems[reason](labels[field] ?? ''),
  }));
  return { list, of: field => list.find(({ name }) => name === field)?.message };
}
