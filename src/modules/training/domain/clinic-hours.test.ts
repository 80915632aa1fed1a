import { describe, expect, it } from 'vitest';
import { addHours, jstInstant } from '../../../kernel/instant.ts';
import type { PlainDate } from '../../../kernel/plain-date.ts';
import { clinicActs } from './clinic-hours.ts';

const day = '2022-03-02' as PlainDate;
const at = (hour: string) => jstInstant(day, hour);

describe('what clinics do in a stretch of time', () => {
  it('is each act once, however the time is cut up', () => {
    const stretches: (readonly [string, string])[] = [];
    for (const hours of [1, 5, 7, 24]) {
      const acts = [];
      for (let from = at('10:00'), left = 48; left > 0; left -= hours) {
        const until = addHours(from, Math.min(hours, left));
        acts.push(...clinicActs(from, until));
        from = until;
      }
      stretches.push([String(hours), acts.map(({ date, what }) => `${date} ${what}`).join(' ')]);
    }
    const expected = '2022-03-02 report 2022-03-02 fax 2022-03-03 report 2022-03-03 fax';
    expect(stretches).toEqual(['1', '5', '7', '24'].map(hours => [hours, expected]));
  });

  it('belongs to the stretch that ends with its hour, and not to the one that begins with it', () => {
    expect(clinicActs(at('11:00'), at('12:00'))).toEqual([{ date: day, what: 'report' }]);
    expect(clinicActs(at('12:00'), at('15:59'))).toEqual([]);
  });
});
