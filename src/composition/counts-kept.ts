import type { CareCounts } from '../modules/care/index.ts';
import type { WatchedCounts } from '../modules/observation/index.ts';
import type { ShownCounts } from '../modules/surveillance/index.ts';
import { createKept } from '../platform/kept/kept.ts';
import type { ConsoleNavItem } from '../ui/console-frame.ts';

/** After how long what waits is counted anew in production, in milliseconds. */
export const COUNTS_KEPT_MS = 10_000;

/**
 * Counts that stand on every page of staff, and those of the places of patients: in a wave they take far longer than the page
 * itself. Whoever changes something is shown their navigation counted anew at once.
 */
export const countsKept = (forMs: number) => ({
  navigationCounts: createKept<readonly ConsoleNavItem[]>(forMs),
  careCounts: createKept<CareCounts>(forMs),
  watchedCounts: createKept<WatchedCounts>(forMs),
  /** The counts of days, which take longest and change least. */
  surveillanceCounts: createKept<ShownCounts>(6 * forMs),
});
