import type { PlainDate } from '../../../kernel/plain-date.ts';
import { fail, ok, type Result } from '../../../kernel/result.ts';
import {
  type AcceptedBasis,
  type BasisRefusal,
  type Claimed,
  coveringBasis,
  formerBasis,
} from './accepted-basis.ts';

/** What the city knows when a package is opened. */
export interface PackageFacts {
  readonly today: PlainDate;
  /** From when the city supports people; null while it has no programme. */
  readonly programmeStartsOn: PlainDate | null;
  /** The last day of the programme; null while it goes on. */
  readonly programmeEndsOn: PlainDate | null;
  readonly bases: readonly AcceptedBasis[];
  /** Whether all of its rows are cancelled, so that nothing of a person is in it. */
  readonly namesNobody: boolean;
  /** Whether a package with this id was imported before. */
  readonly isKnownPackage: boolean;
  /** Whether one with this number was, of the same provider and basis. */
  readonly isKnownSequence: boolean;
}

export type PackageRefusal =
  | 'package-replayed'
  | 'sequence-replayed'
  | 'no-programme'
  | 'before-programme'
  | 'after-programme'
  | BasisRefusal;

/**
 * Whether a package that opened, for this city and by a provider's key, may be taken, and on which basis of the city's own.
 * In this order: whether it was taken before, whether the programme has begun (E-12, TV-097), and whether a basis covers it
 * today (E-07, E-29). What only takes people off the list again is taken on a basis that has ended, too: a recall must not
 * be refused for want of the very basis whose end it tells of.
 */
export function judgePackage(claimed: Claimed, facts: PackageFacts): Result<AcceptedBasis, PackageRefusal> {
  if (facts.isKnownPackage) return fail('package-replayed');
  if (facts.isKnownSequence) return fail('sequence-replayed');
  if (facts.programmeStartsOn === null) return fail('no-programme');
  if (facts.today < facts.programmeStartsOn) return fail('before-programme');
  if (facts.programmeEndsOn !== null && facts.today > facts.programmeEndsOn) return fail('after-programme');
  const covering = coveringBasis(facts.bases, claimed, facts.today);
  const former = facts.namesNobody ? formerBasis(facts.bases, claimed) : null;
  return covering.ok || former === null ? covering : ok(former);
}

/** What was last taken about one reference. */
export interface LastTaken {
  readonly basisId: string;
  readonly sequence: number;
  readonly createdAt: string;
  readonly isCancelled: boolean;
}

/** One row of a package that is being taken. */
export type ArrivingRow = LastTaken;

/**
 * Whether what is known of a reference is newer than a row about it, because a package arrived late: by the number within
 * one basis, by the time of making between two. A basis that ends its provision cancels nothing that another one gives
 * (E-13: the same person may be given on one basis after the other).
 */
export function isOvertaken(row: ArrivingRow, last: LastTaken | null): boolean {
  if (last === null) return false;
  if (last.basisId === row.basisId) return last.sequence > row.sequence;
  if (row.isCancelled) return !last.isCancelled || last.createdAt > row.createdAt;
  return last.createdAt > row.createdAt;
}
