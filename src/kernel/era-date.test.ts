import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseEraDate, printEraDate, printShortEraDate } from './era-date.ts';
import { addDays, type PlainDate } from './plain-date.ts';

const firstTaisho = '1912-07-30' as PlainDate;

describe('era dates', () => {
  it('reads the ways people write them', () => {
    for (const text of [
      'R4.2.10',
      'r4/2/10',
      'R04-02-10',
      '令和4年2月10日',
      ' 令和 ４年 ２月１０日',
      '㋿4年2月10日',
    ])
      expect(parseEraDate(text)).toBe('2022-02-10');
    expect(parseEraDate('令和元年5月1日')).toBe('2019-05-01');
    expect(parseEraDate('S31.2.29')).toBe('1956-02-29');
  });

  it('keeps every era within its days', () => {
    expect(parseEraDate('H31.4.30')).toBe('2019-04-30');
    expect(parseEraDate('昭和64年1月7日')).toBe('1989-01-07');
    expect(parseEraDate('大正15年12月24日')).toBe('1926-12-24');
    for (const text of ['H31.5.1', 'R1.4.30', '昭和64年1月8日', '昭和1年12月24日', 'T1.7.29', 'H1.1.7'])
      expect(parseEraDate(text)).toBeNull();
  });

  it('refuses days that do not exist and other forms', () => {
    for (const text of ['R4.2.29', 'R0.1.1', 'R4.13.1', 'M45.7.29', 'R4', '2022-02-10', '令和4年2.10', ''])
      expect(parseEraDate(text)).toBeNull();
  });

  it('prints the first year of an era as its own word', () => {
    expect(printEraDate('2019-05-01' as PlainDate)).toBe('令和元年5月1日');
    expect(printEraDate('2022-02-10' as PlainDate)).toBe('令和4年2月10日');
    expect(printShortEraDate('1989-01-07' as PlainDate)).toBe('S64.1.7');
    expect(printShortEraDate(addDays(firstTaisho, -1))).toBeNull();
  });

  it('reads back what it prints, for every day from 1912 to 2049', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 50_000 }), days => {
        const date = addDays(firstTaisho, days);
        expect(parseEraDate(printEraDate(date))).toBe(date);
        expect(parseEraDate(printShortEraDate(date) ?? '')).toBe(date);
      }),
      { numRuns: 2000 },
    );
  });
});
