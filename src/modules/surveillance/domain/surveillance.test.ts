import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, daysBetween, type PlainDate } from '../../../kernel/plain-date.ts';
import { rangeBetween } from './counted-range.ts';
import { canonicalText, type Figure } from './figure.ts';
import { areNegativesComplete, positivity } from './positivity.ts';
import { newlyConfirmed, seriesOf, startsOf } from './series.ts';
import { publicCount, publicPart } from './small-cells.ts';

const TODAY = '2022-02-14' as PlainDate;
const day = fc.integer({ min: -500, max: 30 }).map(days => addDays(TODAY, days));
const figures = fc.array(
  fc.record({
    question: fc.constantFrom<Figure['question']>('cases-by-report-day', 'cases-by-onset-day'),
    day: fc.integer({ min: -40, max: 0 }).map(days => addDays(TODAY, days)),
    part: fc.constantFrom('', 'a', 'b'),
    count: fc.integer({ min: 1, max: 99 }),
  }),
);

describe('positivity (F-22)', () => {
  it('needs the negatives, and leaves the indeterminate apart', () => {
    expect([positivity(1, 3), positivity(1, 2), positivity(0, 5), positivity(5, 0)]).toEqual([
      25, 33.3, 0, 100,
    ]);
    expect(positivity(0, 0)).toBeNull();
  });

  it('is complete only where every institution that tests must report its negatives', () => {
    expect(
      areNegativesComplete({ negativesRequiredFrom: ['outpatient-clinic', 'test-centre', 'hospital'] }),
    ).toBe(true);
    expect(areNegativesComplete({ negativesRequiredFrom: ['hospital'] })).toBe(false);
  });
});

describe('days and weeks', () => {
  it('never lie after today, nor span more than a year', () => {
    fc.assert(
      fc.property(fc.option(day), fc.option(day), (from, to) => {
        const range = rangeBetween(from, to, TODAY);
        expect(range.to <= TODAY).toBe(true);
        expect(daysBetween(range.from, range.to)).toBeGreaterThanOrEqual(0);
        expect(daysBetween(range.from, range.to)).toBeLessThan(366);
      }),
    );
  });

  it('count the same by reporting week as by day', () => {
    fc.assert(
      fc.property(figures, found => {
        const [monday, sunday] = ['2022-01-03', '2022-02-20'] as PlainDate[] as [PlainDate, PlainDate];
        const sumBy = (unit: 'day' | 'week') =>
          seriesOf(found, 'cases-by-onset-day', unit, startsOf(unit, monday, sunday)).reduce(
            (a, b) => a + b,
            0,
          );
        expect(sumBy('week')).toBe(sumBy('day'));
      }),
    );
  });
});

it('newly confirmed are the totals on days that have them, else the reports', () => {
  const [first, second] = ['2022-09-25', '2022-09-26'] as PlainDate[] as [PlainDate, PlainDate];
  const figure = (question: Figure['question'], on: PlainDate, count: number) => ({
    question,
    day: on,
    part: '',
    count,
  });
  const found = [
    figure('cases-by-report-day', first, 40),
    figure('cases-by-report-day', second, 9),
    figure('totals-by-day', second, 30),
  ];
  expect(newlyConfirmed(found, [first, second], new Set([second]))).toEqual([40, 30]);
});

it('figures read as the same text in any order, and as another when one is another', () => {
  fc.assert(
    fc.property(figures, found => {
      expect(canonicalText([...found].reverse())).toBe(canonicalText(found));
      const [first, ...rest] = found;
      if (first !== undefined)
        expect(canonicalText([{ ...first, count: first.count + 1 }, ...rest])).not.toBe(canonicalText(found));
    }),
  );
});

it('small counts are a range in public, and none is none', () => {
  expect([0, 1, 4, 5, 1200].map(publicCount)).toEqual(['0', '1-4', '1-4', '5', '1200']);
});

it('a part tells nothing more about the few who are left of its whole', () => {
  const shown = [
    [0, 3],
    [2, 3],
    [0, 20],
    [3, 20],
    [9, 20],
    [17, 20],
    [20, 20],
  ] as const;
  expect(shown.map(([part, whole]) => publicPart(part, whole))).toEqual([
    '0',
    '1-4',
    '0',
    '1-4',
    '9',
    '16-20',
    '20',
  ]);
});
