import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, ageOn, dayOfWeek, daysBetween, type PlainDate, parsePlainDate } from './plain-date.ts';

const date = (text: string): PlainDate => {
  const parsed = parsePlainDate(text);
  if (parsed === null) throw new Error(text);
  return parsed;
};
const anyDate = fc
  .date({ min: new Date('1900-01-01'), max: new Date('2100-12-31'), noInvalidDate: true })
  .map(d => d.toISOString().slice(0, 10) as PlainDate);

describe('plain dates', () => {
  it('refuses days that do not exist', () => {
    for (const text of ['2022-02-29', '2022-13-01', '2022-00-10', '2022-1-1', '22-01-01', '2022-04-31', ''])
      expect(parsePlainDate(text)).toBeNull();
    expect(parsePlainDate('2024-02-29')).toBe('2024-02-29');
  });

  it('adds and counts days as inverse operations', () => {
    fc.assert(
      fc.property(anyDate, fc.integer({ min: -4000, max: 4000 }), (from, days) => {
        expect(daysBetween(from, addDays(from, days))).toBe(days);
      }),
    );
  });

  it('counts every day of 1600 to 2400 as the calendar does', () => {
    let day = '1600-01-01' as PlainDate;
    for (let ms = Date.UTC(1600, 0, 1); ms < Date.UTC(2400, 0, 1); ms += 86_400_000) {
      if (day !== new Date(ms).toISOString().slice(0, 10))
        throw new Error(`${day} is not ${new Date(ms).toISOString()}`);
      day = addDays(day, 1);
    }
    expect(day).toBe('2400-01-01');
  });

  it('knows the days of the week', () => {
    expect(dayOfWeek(date('2022-01-28'))).toBe(5);
    expect(dayOfWeek(date('1969-12-29'))).toBe(1);
    expect(dayOfWeek(date('2022-02-13'))).toBe(7);
  });

  it('completes a year at 00:00 of the birthday, and on 1 March for leap-day births', () => {
    expect(ageOn(date('1957-03-10'), date('2022-03-09'))).toBe(64);
    expect(ageOn(date('1957-03-10'), date('2022-03-10'))).toBe(65);
    expect(ageOn(date('1956-02-29'), date('2021-02-28'))).toBe(64);
    expect(ageOn(date('1956-02-29'), date('2021-03-01'))).toBe(65);
  });
});
