import { describe, expect, it } from 'vitest';
import { epochMs } from '../../kernel/instant.ts';
import { adjustableClock, systemClock } from './clock.ts';
import { fixedClock } from './fixed.clock.ts';

const HOUR = 3_600_000;

describe('clocks', () => {
  it('system clock tells the time of the machine', () => {
    const before = Date.now();
    const told = epochMs(systemClock.now());
    expect(told).toBeGreaterThanOrEqual(before);
    expect(told).toBeLessThanOrEqual(Date.now());
  });

  it('fixed clock stands still until it is set', () => {
    const clock = fixedClock('2022-02-10T09:00');
    expect(clock.now()).toBe('2022-02-10T00:00:00.000Z');
    clock.set('2022-02-11T00:00:00Z');
    expect(clock.now()).toBe('2022-02-11T00:00:00.000Z');
    expect(() => fixedClock('yesterday')).toThrow('Not an instant');
  });

  it('adjustable clock adds its offset to a running clock', () => {
    const base = fixedClock('2022-02-10T09:00');
    const clock = adjustableClock({ base, offsetMs: -HOUR, keep: async () => undefined });
    expect(clock.now()).toBe('2022-02-09T23:00:00.000Z');
    base.set('2022-02-10T10:00');
    expect(clock.now()).toBe('2022-02-10T00:00:00.000Z');
  });

  it('adjustable clock keeps each step before it moves', async () => {
    const kept: number[] = [];
    const base = fixedClock('2022-02-10T09:00');
    const clock = adjustableClock({ base, offsetMs: 0, keep: async offset => void kept.push(offset) });
    await clock.advance(HOUR);
    await clock.advance(24 * HOUR);
    expect(kept).toEqual([HOUR, 25 * HOUR]);
    expect(clock.now()).toBe('2022-02-11T01:00:00.000Z');
  });

  it('adjustable clock stays where it is when the step could not be kept', async () => {
    const base = fixedClock('2022-02-10T09:00');
    const keep = async (): Promise<void> => {
      throw new Error('no database');
    };
    const clock = adjustableClock({ base, offsetMs: 0, keep });
    await expect(clock.advance(HOUR)).rejects.toThrow('no database');
    expect(clock.now()).toBe('2022-02-10T00:00:00.000Z');
  });

  it('adjustable clock refuses to go back and follows what another process kept', async () => {
    const clock = adjustableClock({
      base: fixedClock('2022-02-10T09:00'),
      offsetMs: 0,
      keep: async () => undefined,
    });
    await expect(clock.advance(-1)).rejects.toThrow(RangeError);
    clock.follow(HOUR);
    expect(clock.offsetMs()).toBe(HOUR);
  });
});
