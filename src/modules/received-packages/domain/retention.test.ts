import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, type PlainDate } from '../../../kernel/plain-date.ts';
import { destroyFrom, dueThrough, parseRetentionDays, sunsetPlan } from './retention.ts';

const day = (text: string): PlainDate => text as PlainDate;

describe('how long data are kept', () => {
  it('counts whole days after the end of support', () => {
    expect(destroyFrom(day('2022-02-14'), 30)).toBe('2022-03-17');
    expect(destroyFrom(day('2022-02-14'), 0)).toBe('2022-02-15');
  });

  it('is due on a day exactly when that day is not before the day of destruction', () => {
    fc.assert(
      fc.property(fc.nat(365), fc.integer({ min: -400, max: 400 }), (days, offset) => {
        const endedOn = day('2022-02-14');
        const today = addDays(endedOn, offset);
        expect(endedOn <= dueThrough(today, days)).toBe(today >= destroyFrom(endedOn, days));
      }),
    );
  });

  it('reads numbers of days from 0 to 365 and nothing else', () => {
    expect(['0', '30', '365'].map(parseRetentionDays)).toEqual([0, 30, 365]);
    for (const text of ['', '366', '-1', '1.5', '三十', '1e2']) expect(parseRetentionDays(text)).toBeNull();
  });
});

describe('the plan for the end of the programme (R-03)', () => {
  it('leaves nothing once the days of keeping have passed after the last end of support', () => {
    const kept = { running: 0, lastEndedOn: day('2022-10-03') };
    expect(sunsetPlan(day('2022-09-30'), kept, 30)).toEqual({
      endsOn: '2022-09-30',
      emptyFrom: '2022-11-03',
    });
    expect(sunsetPlan(day('2022-09-30'), { ...kept, lastEndedOn: null }, 30).emptyFrom).toBe('2022-10-31');
  });

  it('has no day while somebody has support', () => {
    const plan = sunsetPlan(day('2022-09-30'), { running: 1, lastEndedOn: null }, 30);
    expect(plan.emptyFrom).toBeNull();
  });
});
