import type { Uuid } from '../../../kernel/ids.ts';
import type { Instant } from '../../../kernel/instant.ts';
import type { LikenessReason } from './likeness-reason.ts';

/** Where a pair stands: nobody looked, put off, one person, or two people, for good. */
export const PAIR_STATUSES = ['open', 'later', 'same', 'different'] as const;
export type PairStatus = (typeof PAIR_STATUSES)[number];

const AFTER: Readonly<Record<PairStatus, readonly PairStatus[]>> = {
  open: ['same', 'different', 'later'],
  later: ['same', 'different', 'later'],
  same: ['later'],
  different: ['later'],
};

/** Whether a pair may be settled so: what was decided can be put back among those to look at, and no further. */
export const mayDecide = (status: PairStatus, next: PairStatus): boolean => AFTER[status].includes(next);

/** Two rows that may be one person. */
export interface PersonPair {
  readonly pairId: Uuid;
  /** The ids in ascending order. */
  readonly personA: Uuid;
  readonly personB: Uuid;
  /** 0 to 1. */
  readonly score: number;
  readonly reasons: readonly LikenessReason[];
  readonly status: PairStatus;
  readonly foundAt: Instant;
  readonly decidedAt: Instant | null;
  readonly decidedBy: string | null;
}

/** A pair that was found, before it is stored. */
export interface FoundPair {
  readonly one: Uuid;
  readonly other: Uuid;
  readonly score: number;
  readonly reasons: readonly LikenessReason[];
}
