import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type CostSharingRule, shareCost } from './cost-sharing.ts';

const half: CostSharingRule = { nation: { numerator: 1, denominator: 2 }, rounding: 'down', unitYen: 1 };

describe('the shares of a cost (H-34)', () => {
  it('rounds the half of the nation down to the yen', () => {
    expect(shareCost(half, 1001)).toEqual({ nation: 500, authority: 501 });
    expect(shareCost(half, 1000)).toEqual({ nation: 500, authority: 500 });
    expect(shareCost(half, 1)).toEqual({ nation: 0, authority: 1 });
  });

  it('always comes to the amount, never to less than nothing, and within a unit of the fraction', () => {
    const rules: fc.Arbitrary<CostSharingRule> = fc
      .record({
        numerator: fc.integer({ min: 0, max: 10 }),
        more: fc.integer({ min: 0, max: 10 }),
        rounding: fc.constantFrom('down', 'up', 'nearest' as const),
        unitYen: fc.constantFrom(1, 10, 100, 1000),
      })
      .map(({ numerator, more, rounding, unitYen }) => ({
        nation: { numerator, denominator: Math.max(1, numerator + more) },
        rounding: rounding as CostSharingRule['rounding'],
        unitYen,
      }));
    fc.assert(
      fc.property(rules, fc.integer({ min: 0, max: 1_000_000_000_000 }), (rule, amount) => {
        const { nation, authority } = shareCost(rule, amount);
        expect(nation + authority).toBe(amount);
        expect(Number.isSafeInteger(nation) && nation >= 0 && authority >= 0).toBe(true);
        const exact = (amount * rule.nation.numerator) / rule.nation.denominator;
        expect(Math.abs(nation - exact)).toBeLessThan(rule.unitYen + 1);
      }),
    );
  });

  it('rounds in the way that the rule says', () => {
    const of = (rounding: CostSharingRule['rounding'], amount: number) =>
      shareCost({ ...half, rounding, unitYen: 1000 }, amount).nation;
    expect([of('down', 3000), of('up', 3000), of('nearest', 3000)]).toEqual([1000, 2000, 2000]);
    expect([of('down', 2998), of('up', 2998), of('nearest', 2998)]).toEqual([1000, 2000, 1000]);
  });
});
