/**
 * How counts of people are shown to the public. The number is no national rule: the authority decides it.
 */
export const SMALL_CELLS = { source: 'configuration', below: 5 } as const;

/** A count as the public may see it: one so small that it could point at a person is shown as a range. */
export const publicCount = (count: number): string =>
  count > 0 && count < SMALL_CELLS.below ? `1-${SMALL_CELLS.below - 1}` : String(count);
