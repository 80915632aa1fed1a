import { fail, ok, type Result } from '../../../kernel/result.ts';
import type { CaseStatus } from './case-status.ts';

/** Whether the person recuperates on their own (自主療養) or is a patient notified under the law (発生届). Never both. */
export type CaseCategory = 'self' | 'notified';

/** The law takes a person over once and for good: there is no way back (K-14, K-57). */
const AFTER_TRANSFER: Readonly<Record<CaseCategory, CaseCategory | null>> = {
  self: 'notified',
  notified: null,
};

/** The category after a transfer; null when there is none. */
export const categoryAfterTransfer = (category: CaseCategory): CaseCategory | null =>
  AFTER_TRANSFER[category];

export type TransferRefusal = 'already-notified' | 'not-open';

/** Whether the case becomes a notified one now. Only somebody who is being watched can be handed over. */
export function decideTransfer(subject: {
  readonly category: CaseCategory;
  readonly status: CaseStatus;
}): Result<CaseCategory, TransferRefusal> {
  const category = categoryAfterTransfer(subject.category);
  if (category === null) return fail('already-notified');
  return subject.status === 'open' ? ok(category) : fail('not-open');
}
