import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addMinutes, type Instant, jstWallTime, parseInstant } from '../../../kernel/instant.ts';
import { STEPS, stepTarget, stopsOnTheWay } from './clock-step.ts';

const HOURS = [{ opensAt: '07:00', dueAt: '20:00' }];
const at = (text: string): Instant => parseInstant(text) as Instant;
const wall = (instant: Instant): string => jstWallTime(instant);

describe('a step', () => {
  it('goes on by an hour, a day, or to the next time at which a question opens or falls due', () => {
    const now = at('2022-02-25T10:30');
    expect(wall(stepTarget('hour', now, HOURS))).toBe('2022-02-25T11:30');
    expect(wall(stepTarget('day', now, HOURS))).toBe('2022-02-26T10:30');
    expect(wall(stepTarget('slot', now, HOURS))).toBe('2022-02-25T20:00');
    expect(wall(stepTarget('slot', at('2022-02-25T20:00'), HOURS))).toBe('2022-02-26T07:00');
    expect(wall(stepTarget('slot', at('2022-02-25T06:59'), HOURS))).toBe('2022-02-25T07:00');
    expect(wall(stepTarget('slot', now, []))).toBe('2022-02-26T10:30');
  });

  it('always goes forward, and stops at least every hour and at every question on the way', () => {
    const base = at('2022-02-25T00:00');
    fc.assert(
      fc.property(fc.nat(60 * 24), fc.constantFrom(...STEPS), (minute, step) => {
        const now = addMinutes(base, minute);
        const target = stepTarget(step, now, HOURS);
        const stops = stopsOnTheWay(now, target, HOURS);
        expect(target > now).toBe(true);
        expect(stops.at(-1)).toBe(target);
        expect([...stops].sort()).toEqual(stops);
        let before = now;
        for (const stop of stops) {
          expect(stop > before && stop <= addMinutes(before, 60)).toBe(true);
          before = stop;
        }
        for (const time of ['2022-02-25T07:00', '2022-02-25T20:00', '2022-02-26T07:00'])
          if (at(time) > now && at(time) <= target) expect(stops).toContain(at(time));
      }),
    );
  });
});
