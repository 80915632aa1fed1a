import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { PlainDate } from '../../../kernel/plain-date.ts';
import { type ClaimLine, type ReportedTests, reconcileClaims } from './reconcile-claims.ts';

const day = '2020-07-15' as PlainDate;
const CODE = '1410000011';
const claim = (change: Partial<ClaimLine> = {}): ClaimLine => ({
  line: 2,
  facilityCode: CODE,
  sampledOn: day,
  method: 'pcr',
  tests: 3,
  amountYen: 40_500,
  ...change,
});
const report = (change: Partial<ReportedTests> = {}): ReportedTests => ({
  facilityCode: CODE,
  sampledOn: day,
  method: 'pcr',
  reported: 3,
  eligible: 3,
  unitPrice: 13_500,
  ...change,
});
const outcomes = (claims: readonly ClaimLine[], reports: readonly ReportedTests[], known = [CODE]) =>
  reconcileClaims(claims, reports, new Set(known)).map(({ outcome }) => outcome);

describe('claims against reports (H-28)', () => {
  it.each([
    ['the same number at the agreed price', [claim()], [report()], ['matched']],
    ['more than reported', [claim({ tests: 4 })], [report()], ['more-claimed']],
    ['reports that the purse does not pay for', [claim()], [report({ eligible: 2 })], ['more-claimed']],
    ['fewer than reported', [claim({ tests: 2 })], [report()], ['not-claimed']],
    ['reported, never claimed', [], [report()], ['not-claimed']],
    ['claimed, never reported', [claim()], [], ['more-claimed']],
    ['another price', [claim({ amountYen: 40_501 })], [report()], ['amount-differs']],
    ['neither claimed nor to be paid', [], [report({ eligible: 0 })], []],
  ])('%s', (_what, claims, reports, expected) => {
    expect(outcomes(claims, reports)).toEqual(expected);
  });

  it('tells of an institution that nobody knows before anything else', () => {
    expect(outcomes([claim({ facilityCode: '9999999999' })], [], [CODE])).toEqual(['unknown-facility']);
  });

  it('adds up lines that name the same', () => {
    const lines = [claim({ tests: 1, amountYen: 13_500 }), claim({ line: 3, tests: 2, amountYen: 27_000 })];
    const [entry] = reconcileClaims(lines, [report()], new Set([CODE]));
    expect(entry).toMatchObject({ lines: [2, 3], claimed: 3, amountYen: 40_500, outcome: 'matched' });
  });

  it('loses no claim and no report', () => {
    const key = fc.record({
      facilityCode: fc.constantFrom(CODE, '1410000029'),
      sampledOn: fc.constantFrom(day, '2020-07-16' as PlainDate),
      method: fc.constantFrom('pcr', 'lamp' as const),
    }) as fc.Arbitrary<Pick<ClaimLine, 'facilityCode' | 'sampledOn' | 'method'>>;
    const claims = fc.array(fc.tuple(key, fc.nat(50), fc.nat(100_000)), { maxLength: 20 });
    const reports = fc.uniqueArray(fc.tuple(key, fc.nat(50)), {
      maxLength: 8,
      selector: ([{ facilityCode, sampledOn, method }]) => `${facilityCode} ${sampledOn} ${method}`,
    });
    fc.assert(
      fc.property(claims, reports, (claimed, reported) => {
        const lines = claimed.map(([named, tests, amountYen], place) => ({
          ...named,
          line: place + 2,
          tests,
          amountYen,
        }));
        const entries = reconcileClaims(
          lines,
          reported.map(([named, eligible]) => ({ ...named, eligible, reported: eligible, unitPrice: 1 })),
          new Set([CODE]),
        );
        const sum = (of: (entry: (typeof entries)[number]) => number) =>
          entries.reduce((total, entry) => total + of(entry), 0);
        expect(sum(entry => entry.claimed)).toBe(lines.reduce((total, { tests }) => total + tests, 0));
        expect(sum(entry => entry.amountYen)).toBe(lines.reduce((total, line) => total + line.amountYen, 0));
        expect(sum(entry => entry.eligible)).toBe(reported.reduce((total, [, tests]) => total + tests, 0));
        expect(entries.flatMap(entry => entry.lines).toSorted((a, b) => a - b)).toEqual(
          lines.map(({ line }) => line),
        );
      }),
    );
  });
});
