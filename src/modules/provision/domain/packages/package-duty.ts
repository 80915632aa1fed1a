import { assertNever } from '../../../../kernel/assert-never.ts';
import { addHours, type Instant } from '../../../../kernel/instant.ts';
import type { PackageStatus } from './package-status.ts';

/** What somebody has to do next with a package. */
export type PackageDuty =
  | 'seal'
  | 'wait-for-files'
  | 'release'
  | 'tell-password'
  | 'ask-for-receipt'
  | 'wait-for-receipt'
  | 'ask-who-opened'
  | 'ask-for-deletion'
  | 'demand-deletion';

/** What the next duty depends on. */
export interface PackageFacts {
  readonly status: PackageStatus;
  readonly releasedAt: Instant | null;
  readonly isPasswordTold: boolean;
  /** The receiver has told of a package of the same basis with a higher number. */
  readonly isLaterReceived: boolean;
}

/** How long a receiver may take until a receipt is missed. */
const RECEIPT_HOURS = 24;

/** Whether the receipt of a released package is missing: a day has gone by, or one after it has come (F-17). */
export const isReceiptMissing = (
  { status, releasedAt, isLaterReceived }: PackageFacts,
  now: Instant,
): boolean =>
  status === 'released' &&
  releasedAt !== null &&
  (isLaterReceived || addHours(releasedAt, RECEIPT_HOURS) <= now);

/** What is to be done next with the package at `now`; null when nothing is (SM-9). */
export function dutyOf(facts: PackageFacts, now: Instant): PackageDuty | null {
  switch (facts.status) {
    case 'selected':
      return 'seal';
    case 'sealing':
      return 'wait-for-files';
    case 'sealed':
      return 'release';
    case 'released':
      if (!facts.isPasswordTold) return 'tell-password';
      return isReceiptMissing(facts, now) ? 'ask-for-receipt' : 'wait-for-receipt';
    case 'received':
      return 'ask-who-opened';
    case 'opened':
      return 'ask-for-deletion';
    case 'recalled':
      return 'demand-deletion';
    case 'deletion-confirmed':
    case 'discarded':
      return null;
    default:
      return assertNever(facts.status);
  }
}
