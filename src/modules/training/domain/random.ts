/** Repeatable chance: the same seed gives the same wave, so that two trainings can be compared. */
export interface Random {
  /** A number from 0 (inclusive) to 1 (exclusive). */
  readonly next: () => number;
  /** A whole number from `least` to `most`, both inclusive. */
  readonly between: (least: number, most: number) => number;
  readonly chance: (probability: number) => boolean;
  readonly pick: <T>(choices: readonly [T, ...T[]]) => T;
  /** Picks by weight; weights need not add up to anything. */
  readonly weighted: <T>(choices: readonly [readonly [T, number], ...(readonly [T, number])[]]) => T;
  /** An independent stream, so that one person's course does not depend on how many came before. */
  readonly fork: (label: number) => Random;
}

/** A small generator (mulberry32) seeded with a 32-bit integer. Not for secrets. */
export function createRandom(seed: number): Random {
  let state = seed >>> 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 0x1_0000_0000;
  };
  const between = (least: number, most: number): number => least + Math.floor(next() * (most - least + 1));
  return {
    next,
    between,
    chance: probability => next() < probability,
    pick: choices => choices[between(0, choices.length - 1)] ?? choices[0],
    weighted: choices => {
      let rest = next() * choices.reduce((sum, [, weight]) => sum + weight, 0);
      for (const [value, weight] of choices) {
        rest -= weight;
        if (rest < 0) return value;
      }
      return choices[0][0];
    },
    fork: label => createRandom(Math.imul(seed ^ 0x9e3779b9, 0x85ebca6b) + Math.imul(label + 1, 0xc2b2ae35)),
  };
}
