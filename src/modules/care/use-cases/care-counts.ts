import type { PlaceCount } from '../repository/care-list.repository.ts';

/** Where the patients of an authority are. */
export interface CareCounts {
  readonly places: readonly PlaceCount[];
  /** Notified patients without a place, at most `MOST_UNDECIDED`. */
  readonly undecided: number;
}
