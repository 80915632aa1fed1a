import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addMinutes, type Instant, jstWallTime, parseInstant } from '../../../kernel/instant.ts';
import { afterQuiet, isQuiet, quietFrom } from './quiet-hours.ts';

const at = (text: string) => parseInstant(text) as Instant;
const night = { from: '21:00', to: '07:00' };

describe('the quiet hours', () => {
  it.each([
    ['2024-02-29T20:59', '2024-02-29T20:59'],
    ['2024-02-29T21:00', '2024-03-01T07:00'],
    ['2023-02-28T23:59', '2023-03-01T07:00'],
    ['2022-12-31T23:59:59.999', '2023-01-01T07:00'],
    ['2023-01-01T00:00', '2023-01-01T07:00'],
    ['2023-01-01T06:59:59.999', '2023-01-01T07:00'],
    ['2023-01-01T07:00', '2023-01-01T07:00'],
    // The same moments as written in UTC: the day is the Japanese one.
    ['2022-04-30T15:00:00Z', '2022-05-01T07:00'],
    ['2022-04-30T11:59:59Z', '2022-04-30T20:59:59'],
  ])('move %s to %s', (given, expected) => {
    expect(afterQuiet(night, at(given))).toBe(at(expected));
  });

  it('begin in the evening of the Japanese day', () => {
    expect(quietFrom(night, at('2022-08-19T00:10'))).toBe(at('2022-08-19T21:00'));
  });

  it('hold everything back until their end and nothing else', () => {
    const minute = fc.integer({ min: 0, max: 4 * 366 * 1_440 });
    fc.assert(
      fc.property(minute, minutes => {
        const instant = addMinutes(at('2020-01-01T00:00'), minutes);
        const moved = afterQuiet(night, instant);
        expect(isQuiet(night, moved)).toBe(false);
        expect(moved === instant).toBe(!isQuiet(night, instant));
        if (moved !== instant) expect(jstWallTime(moved).slice(11)).toBe('07:00');
        expect(moved >= instant && moved <= addMinutes(instant, 600)).toBe(true);
      }),
    );
  });
});
