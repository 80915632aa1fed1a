import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isBusinessDay, nextBusinessDay, type OfficeCalendar } from './business-day.ts';
import { addDays, daysBetween, type PlainDate } from './plain-date.ts';

const date = (text: string): PlainDate => text as PlainDate;
const calendar: OfficeCalendar = {
  closedWeekdays: new Set([6, 7]),
  closedEveryYear: new Set(['12-29', '12-30', '12-31', '01-01', '01-02', '01-03']),
  holidays: new Set(['2022-02-11', '2022-02-23']),
  coveredFrom: date('2022-01-01'),
  coveredThrough: date('2022-12-31'),
};

describe('business days', () => {
  it('closes on weekends, on holidays and over the New Year', () => {
    for (const closed of ['2022-02-12', '2022-02-13', '2022-02-11', '2022-01-03', '2022-12-29'])
      expect(isBusinessDay(date(closed), calendar)).toBe(false);
    expect(isBusinessDay(date('2022-01-04'), calendar)).toBe(true);
  });

  it('steps over a holiday and the weekend behind it', () => {
    expect(nextBusinessDay(date('2022-02-10'), calendar)).toBe('2022-02-14');
    expect(nextBusinessDay(date('2022-02-05'), calendar)).toBe('2022-02-07');
  });

  it('answers null where the holidays are not known', () => {
    expect(nextBusinessDay(date('2021-12-31'), calendar)).toBeNull();
    expect(nextBusinessDay(date('2022-12-28'), calendar)).toBeNull();
    expect(nextBusinessDay(date('2023-06-01'), calendar)).toBeNull();
    expect(nextBusinessDay(date('2022-12-27'), calendar)).toBe('2022-12-28');
  });

  it('leaves no open day between a date and its next business day', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 355 }), offset => {
        const from = addDays(date('2022-01-01'), offset);
        const next = nextBusinessDay(from, calendar) ?? date('2022-12-29');
        for (let day = 1; day < daysBetween(from, next); day++)
          expect(isBusinessDay(addDays(from, day), calendar)).toBe(false);
        expect(next > from).toBe(true);
      }),
    );
  });
});
