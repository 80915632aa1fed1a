import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { PlainDate } from '../../../kernel/plain-date.ts';
import { capacityOf, capacityOfHalf } from './capacity.ts';
import { DEFAULT_RULE } from './default-rule.ts';
import { shiftWeek } from './shift-week.ts';

describe('the capacity of a half day (F-19)', () => {
  it('tells at the peak of 448 people how many more are needed: 30 are enough in the morning, 20 are not', () => {
    // 180 minutes hold 22 calls of 8 minutes; 448 calls need 21 people.
    expect(capacityOfHalf(DEFAULT_RULE, 'am', 448, 30)).toMatchObject({
      needed: 21,
      missing: 0,
      minutesNeeded: 3_584,
    });
    expect(capacityOfHalf(DEFAULT_RULE, 'am', 448, 15)).toMatchObject({ needed: 21, missing: 6 });
    expect(capacityOfHalf(DEFAULT_RULE, 'pm', 448, 15)).toMatchObject({ needed: 15, missing: 0 });
  });

  it('forecasts how long the staff on shift takes, and cannot without staff', () => {
    expect(capacityOf(58, 9, 8, 180).minutesWithStaff).toBe(56);
    expect(capacityOf(58, 0, 8, 180)).toMatchObject({ minutesWithStaff: null, missing: 3 });
  });

  it('asks for one person a call when there is no time left for a whole one', () => {
    expect(capacityOf(5, 2, 8, 7)).toMatchObject({ needed: 5, missing: 3 });
    expect(capacityOf(0, 0, 8, 0)).toMatchObject({ needed: 0, missing: 0 });
  });

  it('needs just as many people as make every call in time, and not one less', () => {
    fc.assert(
      fc.property(
        fc.nat(5_000),
        fc.nat(60),
        fc.integer({ min: 1, max: 60 }),
        fc.integer({ min: 60, max: 480 }),
        (calls, staff, callMinutes, minutes) => {
          const { needed, missing } = capacityOf(calls, staff, callMinutes, minutes);
          const ofOne = Math.floor(minutes / callMinutes);
          expect(needed * ofOne).toBeGreaterThanOrEqual(calls);
          expect(needed === 0 || (needed - 1) * ofOne < calls).toBe(true);
          expect(missing).toBe(Math.max(0, needed - staff));
        },
      ),
    );
  });
});

describe('a week of shifts', () => {
  it('has every half day of seven days, with its own calls and people', () => {
    const from = '2022-03-08' as PlainDate;
    const week = shiftWeek(
      from,
      [DEFAULT_RULE],
      [{ on: '2022-03-09' as PlainDate, half: 'pm', count: 100 }],
      [{ on: '2022-03-09' as PlainDate, half: 'am', count: 3 }],
    );
    expect(week).toHaveLength(14);
    expect(week[2]).toMatchObject({
      shiftOn: '2022-03-09',
      half: 'am',
      capacity: { calls: 0, staff: 3, missing: 0 },
    });
    expect(week[3]).toMatchObject({
      shiftOn: '2022-03-09',
      half: 'pm',
      capacity: { calls: 100, staff: 0, missing: 4 },
    });
  });
});
