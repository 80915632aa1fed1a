import { describe, expect, it } from 'vitest';
import { addDays, dayOfWeek, type PlainDate } from './plain-date.ts';
import { reportingWeek } from './reporting-week.ts';

describe('reporting weeks', () => {
  it('counts on from Monday to Monday through 130 years, starting with the week of 4 January', () => {
    let day = '1970-01-01' as PlainDate;
    let before = reportingWeek(day);
    expect(before).toEqual({ year: 1970, week: 1 });
    while (day < '2100-01-01') {
      day = addDays(day, 1);
      const week = reportingWeek(day);
      if (day.endsWith('-01-04')) expect(week).toEqual({ year: Number(day.slice(0, 4)), week: 1 });
      if (dayOfWeek(day) !== 1) expect(week).toEqual(before);
      else if (week.year === before.year) expect(week.week).toBe(before.week + 1);
      else {
        expect(week).toEqual({ year: before.year + 1, week: 1 });
        expect([52, 53]).toContain(before.week);
      }
      before = week;
    }
  });
});
