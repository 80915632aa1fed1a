/**
 * How counts of people are shown to the public. The number is no national rule: the authority decides it.
 */
export const SMALL_CELLS = { source: 'configuration', below: 5 } as const;

/** A count as the public may see it: one so small that it could point at a person is shown as a range. */
export const publicCount = (count: number): string =>
  isSmall(count) ? `1-${SMALL_CELLS.below - 1}` : String(count);

/**
 * A count that stands beside the whole of which it is a part: where those who are left over would be so few, it is a range
 * as well, for else they are found by subtraction.
 */
export const publicPart = (count: number, whole: number): string =>
  whole >= SMALL_CELLS.below && isSmall(whole - count) && !isSmall(count)
    ? `${whole - SMALL_CELLS.below + 1}-${whole}`
    : publicCount(count);

const isSmall = (count: number): boolean => count > 0 && count < SMALL_CELLS.below;
