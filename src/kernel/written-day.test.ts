import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { printEraDate, printShortEraDate } from './era-date.ts';
import { addDays, daysBetween, type PlainDate } from './plain-date.ts';
import { readDayNear, readWrittenDay } from './written-day.ts';

const today = '2020-07-20' as PlainDate;
const anyDay = fc.integer({ min: -30_000, max: 800 }).map(days => addDays(today, days));

describe('a day as people write it', () => {
  it.each([
    '2020-07-15',
    '2020/7/15',
    '2020.7.15',
    '２０２０／７／１５',
    '20200715',
    '2020年7月15日',
    '2020 年 7 月 15 日',
    'R2.7.15',
    'r2/7/15',
    '令和2年7月15日',
  ])('reads %s', text => expect(readWrittenDay(text)).toBe('2020-07-15'));

  it.each([
    '',
    '7/15',
    '2020-02-30',
    '2020/13/1',
    '昭和64年1月8日',
    'R0.1.1',
    '44027',
    '15.7.2020',
    'yesterday',
  ])('refuses "%s"', text => expect(readWrittenDay(text)).toBeNull());

  it('reads every day back in each way of writing it', () => {
    fc.assert(
      fc.property(anyDay, day => {
        for (const text of [day, day.replaceAll('-', '/'), day.replaceAll('-', ''), printEraDate(day)])
          expect(readWrittenDay(text)).toBe(day);
        const short = printShortEraDate(day);
        if (short !== null) expect(readWrittenDay(short)).toBe(day);
      }),
    );
  });
});

describe('a day without its year', () => {
  it.each([
    ['7/15', '2020-07-15'],
    ['715', '2020-07-15'],
    ['0715', '2020-07-15'],
    ['７／１５', '2020-07-15'],
    ['7月15日', '2020-07-15'],
    ['2020/7/15', '2020-07-15'],
  ])('%s is %s', (text, day) => expect(readDayNear(text, today)).toBe(day));

  it('is of last year when that is nearer, and stays in the future when tomorrow was typed', () => {
    expect(readDayNear('12/30', '2021-01-04' as PlainDate)).toBe('2020-12-30');
    expect(readDayNear('7/21', today)).toBe('2020-07-21');
    expect(readDayNear('1/2', '2020-12-30' as PlainDate)).toBe('2021-01-02');
    expect(readDayNear('2/29', '2022-02-14' as PlainDate)).toBeNull();
  });

  it('is never further away than half a year and a day', () => {
    fc.assert(
      fc.property(
        anyDay,
        fc.integer({ min: 1, max: 12 }),
        fc.integer({ min: 1, max: 28 }),
        (now, month, day) => {
          const found = readDayNear(`${month}/${day}`, now);
          expect(found).not.toBeNull();
          expect(Math.abs(daysBetween(found as PlainDate, now))).toBeLessThanOrEqual(184);
        },
      ),
    );
  });
});
