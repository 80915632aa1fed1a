/** How nation and authority share what the work costs (H-34). */
export type CostSharingRule = {
  /** The nation's part of every amount; the rest is the authority's. */
  readonly nation: { readonly numerator: number; readonly denominator: number };
  /** What becomes of the part of the nation's share that is less than `unitYen`. */
  readonly rounding: 'down' | 'up' | 'nearest';
  readonly unitYen: number;
};

/** Who pays how much of an amount, in whole yen; both together are the amount. */
export type CostShares = { readonly nation: number; readonly authority: number };

/** Shares an amount of whole yen (0 to 10^12) by the rule. */
export function shareCost({ nation, rounding, unitYen }: CostSharingRule, amountYen: number): CostShares {
  // Whole numbers throughout: a fraction of a yen is compared, never stored.
  const parts = BigInt(amountYen) * BigInt(nation.numerator);
  const unit = BigInt(nation.denominator) * BigInt(unitYen);
  const [units, rest] = [parts / unit, parts % unit];
  const isUp = rounding === 'up' ? rest > 0n : rounding === 'nearest' ? 2n * rest >= unit : false;
  const rounded = (units + (isUp ? 1n : 0n)) * BigInt(unitYen);
  const share = Math.min(Number(rounded), amountYen);
  return { nation: share, authority: amountYen - share };
}
