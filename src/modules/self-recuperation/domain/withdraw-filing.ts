import { assertNever } from '../../../kernel/assert-never.ts';
import { fail, ok, type Result } from '../../../kernel/result.ts';
import type { FilingStatus } from './filing-status.ts';

/** `not-issued`: no withdrawal is needed, a new filing replaces this one (K-67). `over`: nothing is left to withdraw. */
export type WithdrawalRefusal = 'not-issued' | 'already-withdrawn' | 'over';

/** The kind of inquiry under which the prefecture lists a withdrawal: 「4.申請内容の取り下げ依頼」 (K-66). */
export const WITHDRAWAL_INQUIRY_TYPE = 4;

/** Whether the person may withdraw a filing that stands at `status` (K-65, K-66, SM-11). */
export function decideWithdrawal(status: FilingStatus): Result<'withdraw', WithdrawalRefusal> {
  switch (status) {
    case 'issued':
      return ok('withdraw');
    case 'submitted':
    case 'under-review':
    case 'returned':
    case 'rejected':
      return fail('not-issued');
    case 'withdrawn':
      return fail('already-withdrawn');
    case 'superseded':
    case 'transferred':
    case 'completed':
      return fail('over');
    default:
      return assertNever(status);
  }
}
