import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addMinutes, epochMs, type Instant, jstWallTime, parseInstant } from '../../../kernel/instant.ts';
import { addDays, type PlainDate } from '../../../kernel/plain-date.ts';
import { loadRulebook, nearestVersion } from '../../rulebook/index.ts';
import { askAt, askWindow, LADDER_MINUTES, spreadOfDigest } from './ask-time.ts';
import { slotOf } from './plan-slots.ts';
import { isQuiet } from './quiet-hours.ts';

const rule = nearestVersion((await loadRulebook()).observation, '2022-08-19' as PlainDate);
const at = (text: string) => parseInstant(text) as Instant;
const timesOf = (code: string, day = '2022-08-19') => {
  const hours = rule.slots.find(slot => slot.code === code);
  if (hours === undefined) throw new Error(code);
  return slotOf(day as PlainDate, hours);
};
const minuteOf = (time: string): number => Number(time.slice(0, 2)) * 60 + Number(time.slice(3));
const asked = (code: string, chosen: string | null, spread = 0): string =>
  jstWallTime(
    askAt(timesOf(code), { chosenMinute: chosen === null ? null : minuteOf(chosen), spread }, rule),
  ).slice(11);

describe('the time of the question', () => {
  it.each([
    ['daily', '09:30', '09:30'],
    ['daily', '07:00', '07:00'],
    ['daily', '00:00', '07:00'],
    ['daily', '17:00', '17:00'],
    ['daily', '23:59', '17:30'],
    ['morning', '09:30', '09:30'],
    ['morning', '17:00', '10:00'],
    ['evening', '09:30', '15:00'],
    ['evening', '16:15', '16:15'],
    ['evening', '19:59', '17:30'],
  ])('of %s, chosen %s, is %s', (code, chosen, expected) => {
    expect(asked(code, chosen)).toBe(expected);
  });

  it.each([
    [0, '07:00'],
    [0.25, '07:30'],
    [0.5, '08:00'],
    [65_535 / 65_536, '08:59'],
  ])('without a choice and at spread %s is %s', (spread, expected) => {
    expect(asked('daily', null, spread)).toBe(expected);
    expect(asked('morning', null, spread)).toBe(expected);
  });

  it('waits for the end of quiet hours that cover the opening', () => {
    const slot = slotOf('2024-02-29' as PlainDate, { no: 1, opensAt: '05:00', dueAt: '20:00' });
    const wish = { chosenMinute: minuteOf('05:30'), spread: 0 };
    expect(askAt(slot, wish, rule)).toBe(at('2024-02-29T07:00'));
    expect(askAt(slot, { ...wish, chosenMinute: null }, rule)).toBe(at('2024-02-29T07:00'));
  });

  it('is before the evening quiet even where the slot goes on into it', () => {
    const slot = slotOf('2022-04-30' as PlainDate, { no: 1, opensAt: '07:00', dueAt: '23:59' });
    expect(askAt(slot, { chosenMinute: minuteOf('22:00'), spread: 0 }, rule)).toBe(at('2022-04-30T20:59'));
  });

  it('is the opening where a slot is too short for the ladder', () => {
    const slot = slotOf('2022-04-30' as PlainDate, { no: 1, opensAt: '10:00', dueAt: '11:00' });
    expect(askWindow(slot, rule)).toEqual({
      earliest: at('2022-04-30T10:00'),
      latest: at('2022-04-30T10:00'),
    });
    expect(askAt(slot, { chosenMinute: null, spread: 0.9 }, rule)).toBe(at('2022-04-30T10:00'));
  });

  it('lies within the window, outside the quiet hours and with time for the ladder, for everybody on every day', () => {
    const day = fc.integer({ min: 0, max: 3_000 }).map(days => addDays('2020-01-01' as PlainDate, days));
    const chosenMinute = fc.option(fc.integer({ min: 0, max: 1_439 }));
    const spread = fc.integer({ min: 0, max: 65_535 }).map(part => part / 65_536);
    fc.assert(
      fc.property(
        day,
        fc.constantFrom(...rule.slots),
        chosenMinute,
        spread,
        (slotOn, hours, minute, part) => {
          const slot = slotOf(slotOn, hours);
          const instant = askAt(slot, { chosenMinute: minute, spread: part }, rule);
          expect(isQuiet(rule.quietHours, instant)).toBe(false);
          expect(instant >= slot.opensAt).toBe(true);
          expect(instant <= addMinutes(slot.dueAt, -LADDER_MINUTES)).toBe(true);
          if (minute === null) expect(instant < addMinutes(slot.opensAt, rule.ask.spreadMinutes)).toBe(true);
        },
      ),
    );
  });

  it('of everybody who chose none is even: no second of the morning has more than its share', () => {
    const slot = timesOf('daily');
    const counts = new Map<number, number>();
    for (let part = 0; part < 65_536; part += 1) {
      const instant = askAt(slot, { chosenMinute: null, spread: part / 65_536 }, rule);
      const second = (epochMs(instant) - epochMs(slot.opensAt)) / 1_000;
      counts.set(second, (counts.get(second) ?? 0) + 1);
    }
    expect(counts.size).toBe(rule.ask.spreadMinutes * 60);
    expect(Math.max(...counts.values())).toBeLessThanOrEqual(Math.ceil(65_536 / counts.size));
  });
});

describe('the place in the spread', () => {
  it.each([
    ['00000000000000000000000000000000', 0],
    ['80000000000000000000000000000000', 0.5],
    ['ffffffffffffffffffffffffffffffff', 65_535 / 65_536],
  ])('of the digest %s is %s', (digest, spread) => {
    expect(spreadOfDigest(digest)).toBe(spread);
  });
});
