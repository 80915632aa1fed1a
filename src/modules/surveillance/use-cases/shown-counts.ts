import type { Instant } from '../../../kernel/instant.ts';
import type { Figure } from '../domain/figure.ts';

/** What the page of counts shows of a range. */
export interface ShownCounts {
  readonly countedAt: Instant;
  /** Of the range and the weeks before it that it is compared with. */
  readonly figures: readonly Figure[];
  /** Where patients were at the end of the last eight days. */
  readonly places: readonly Figure[];
}
