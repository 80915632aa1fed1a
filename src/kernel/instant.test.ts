import { describe, expect, it } from 'vitest';
import { addHours, jstDate, jstWallTime, parseInstant, startOfJstDay } from './instant.ts';
import type { PlainDate } from './plain-date.ts';

describe('instants', () => {
  it('reads a zone, or JST when there is none', () => {
    expect(parseInstant('2022-02-11T15:00:00Z')).toBe('2022-02-11T15:00:00.000Z');
    expect(parseInstant('2022-02-12T00:00')).toBe('2022-02-11T15:00:00.000Z');
    expect(parseInstant('2022-02-12T00:00:00+09:00')).toBe('2022-02-11T15:00:00.000Z');
  });

  it('refuses what is not an instant', () => {
    for (const text of ['2022-02-30T00:00', '2022-02-30T10:00Z', '2022-02-12', 'now', '2022-02-12T25:00', ''])
      expect(parseInstant(text)).toBeNull();
  });

  it('turns the day at midnight in Japan, not in UTC', () => {
    const midnight = startOfJstDay('2022-02-12' as PlainDate);
    expect(jstDate(midnight)).toBe('2022-02-12');
    expect(jstDate(addHours(midnight, -1))).toBe('2022-02-11');
    expect(jstWallTime(midnight)).toBe('2022-02-12T00:00');
  });
});
