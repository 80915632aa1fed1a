import type { Uuid } from '../../../kernel/ids.ts';
import type { EnrolmentStatus } from './enrolment.ts';
import { isCompleted } from './enrolment.ts';
import type { FacilityKind } from './facility.ts';

/** How many open institutions of a kind and a health centre have a status. */
export interface EnrolmentTally {
  readonly kind: FacilityKind;
  readonly healthCentreId: Uuid | null;
  readonly status: EnrolmentStatus;
  readonly count: number;
}

/** How far the campaign has come among some institutions (H-03, H-21). */
export interface Progress {
  readonly total: number;
  readonly exempt: number;
  readonly completed: number;
  /** Those who must have completed: all but the exempt. */
  readonly expected: number;
  /** Whole percent of the expected, rounded down so that 100 means all; null when none is expected. */
  readonly percent: number | null;
  readonly byStatus: Readonly<Partial<Record<EnrolmentStatus, number>>>;
}

/** Sums tallies up. */
export function progressOf(tallies: readonly EnrolmentTally[]): Progress {
  const byStatus: Partial<Record<EnrolmentStatus, number>> = {};
  for (const { status, count } of tallies) byStatus[status] = (byStatus[status] ?? 0) + count;
  const sum = (kept: readonly EnrolmentTally[]): number =>
    kept.reduce((total, { count }) => total + count, 0);
  const total = sum(tallies);
  const exempt = byStatus.exempt ?? 0;
  const completed = sum(tallies.filter(({ status }) => isCompleted(status)));
  const expected = total - exempt;
  const percent = expected === 0 ? null : Math.floor((completed * 100) / expected);
  return { total, exempt, completed, expected, percent, byStatus };
}

/** The same, apart for each value of `key`, in the order of `keys`; groups without institutions are left out. */
export function progressBy<Key>(
  tallies: readonly EnrolmentTally[],
  keys: readonly Key[],
  key: (tally: EnrolmentTally) => Key,
): readonly { readonly key: Key; readonly progress: Progress }[] {
  return keys
    .map(wanted => ({ key: wanted, progress: progressOf(tallies.filter(tally => key(tally) === wanted)) }))
    .filter(({ progress }) => progress.total > 0);
}
