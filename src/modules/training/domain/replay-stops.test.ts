import { describe, expect, it } from 'vitest';
import { type Instant, jstWallTime, parseInstant } from '../../../kernel/instant.ts';
import type { PlainDate } from '../../../kernel/plain-date.ts';
import { replayStops } from './replay-stops.ts';

const stops = replayStops('2022-02-01' as PlainDate, parseInstant('2022-02-08T10:00') as Instant, [
  { opensAt: '07:00', dueAt: '20:00' },
]);
const wall = stops.map(({ at }) => jstWallTime(at));

describe('the stops of a replay', () => {
  it('come in order after the first midnight, and end where the trainee takes over', () => {
    expect([...wall].sort()).toEqual(wall);
    expect(wall[0]).toBe('2022-02-01T07:00');
    expect(wall.at(-1)).toBe('2022-02-08T10:00');
  });

  it('tick at midnight, at noon, and when questions open, are reminded of and fall due', () => {
    const ticks = stops.filter(({ isTick }) => isTick).map(({ at }) => jstWallTime(at));
    expect(ticks.filter(time => time.startsWith('2022-02-03')).map(time => time.slice(11))).toEqual([
      '00:00',
      '07:00',
      '12:00',
      '16:00',
      '20:00',
    ]);
  });

  it('are closer on the last days', () => {
    const on = (day: string): number => wall.filter(time => time.startsWith(day)).length;
    expect(on('2022-02-03')).toBeLessThan(10);
    expect(on('2022-02-07')).toBe(18);
  });
});
