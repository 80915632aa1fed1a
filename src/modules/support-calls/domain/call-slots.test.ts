import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  addMinutes,
  type Instant,
  jstDate,
  jstInstant,
  jstWallTime,
  parseInstant,
} from '../../../kernel/instant.ts';
import { addDays, dayOfWeek, daysBetween, type PlainDate } from '../../../kernel/plain-date.ts';
import { callSlots } from './call-slots.ts';
import { DEFAULT_RULE } from './default-rule.ts';
import { type CallRule, type CallRules, currentSlot, ruleOn } from './half-day.ts';

const day = (text: string) => text as PlainDate;
const instant = (text: string): Instant => {
  const read = parseInstant(text);
  if (read === null) throw new Error(`${text} is no instant.`);
  return read;
};
const RULES: CallRules = [DEFAULT_RULE];

const LATER: CallRule = {
  ...DEFAULT_RULE,
  inForceFrom: day('2021-02-10'),
  hours: { am: { from: '08:30', by: '11:00' }, pm: { from: '14:00', by: '18:30' } },
};

describe('the calls of a supported person', () => {
  it('are 19 for TV-098: the afternoon of the enrolment, then two a day to the last day, seven days a week', () => {
    const slots = callSlots(instant('2021-02-05T11:00'), day('2021-02-14'), RULES);
    expect(slots).toHaveLength(19);
    expect(slots[0]).toMatchObject({ slotOn: '2021-02-05', half: 'pm' });
    expect(slots.slice(1).map(({ slotOn, half }) => `${slotOn} ${half}`)).toEqual(
      Array.from({ length: 9 }, (_, n) => addDays(day('2021-02-06'), n)).flatMap(on => [
        `${on} am`,
        `${on} pm`,
      ]),
    );
    // 2021-02-11 is a national holiday, 02-06, 02-07, 02-13 and 02-14 are weekends.
    expect(new Set(slots.map(({ slotOn }) => dayOfWeek(slotOn))).size).toBe(7);
  });

  it('begin with the half day that has not begun: at the minute itself it is still to come', () => {
    const first = (at: string) => callSlots(instant(at), day('2021-02-06'), RULES)[0];
    expect(first('2021-02-05T08:59')).toMatchObject({ slotOn: '2021-02-05', half: 'am' });
    expect(first('2021-02-05T09:00')).toMatchObject({ slotOn: '2021-02-05', half: 'am' });
    expect(first('2021-02-05T09:01')).toMatchObject({ slotOn: '2021-02-05', half: 'pm' });
    expect(first('2021-02-05T13:01')).toMatchObject({ slotOn: '2021-02-06', half: 'am' });
  });

  it('are none for a period that is over before the next half day', () => {
    expect(callSlots(instant('2021-02-05T14:00'), day('2021-02-05'), RULES)).toEqual([]);
    expect(callSlots(instant('2021-02-05T08:00'), day('2021-02-04'), RULES)).toEqual([]);
  });

  it('keep the hours of the rule that is in force on each day', () => {
    const slots = callSlots(instant('2021-02-09T08:00'), day('2021-02-10'), [DEFAULT_RULE, LATER]);
    expect(
      slots.map(({ dueFrom, dueBy }) => `${jstWallTime(dueFrom)} ${jstWallTime(dueBy).slice(11)}`),
    ).toEqual([
      '2021-02-09T09:00 12:00',
      '2021-02-09T13:00 17:00',
      '2021-02-10T08:30 11:00',
      '2021-02-10T14:00 18:30',
    ]);
  });

  const started = fc
    .integer({ min: 0, max: 3 * 365 * 24 * 60 })
    .map(minutes => addMinutes(instant('2020-06-01T00:00'), minutes));

  it('lie within the period, one in each half day, with the hours of Japan on every day of the year', () => {
    fc.assert(
      fc.property(started, fc.integer({ min: -2, max: 40 }), (startedAt, days) => {
        const through = addDays(jstDate(startedAt), days);
        const slots = callSlots(startedAt, through, [DEFAULT_RULE, LATER]);
        const keys = slots.map(({ slotOn, half }) => `${slotOn} ${half}`);
        expect(new Set(keys).size).toBe(keys.length);
        expect(keys).toEqual(keys.toSorted());
        for (const { slotOn, half, dueFrom, dueBy } of slots) {
          expect(dueFrom >= startedAt && slotOn <= through).toBe(true);
          expect(jstDate(dueFrom)).toBe(slotOn);
          expect(jstDate(dueBy)).toBe(slotOn);
          const { from, by } = ruleOn([DEFAULT_RULE, LATER], slotOn).hours[half];
          expect([jstWallTime(dueFrom).slice(11), jstWallTime(dueBy).slice(11)]).toEqual([from, by]);
        }
        // Every day after the first has both.
        const whole = Math.max(0, daysBetween(jstDate(startedAt), through));
        expect(slots.filter(({ slotOn }) => slotOn > jstDate(startedAt))).toHaveLength(2 * whole);
      }),
    );
  });

  it('grow with the period and never change what was there', () => {
    fc.assert(
      fc.property(started, fc.nat(20), fc.nat(20), (startedAt, days, more) => {
        const through = addDays(jstDate(startedAt), days);
        const short = callSlots(startedAt, through, RULES);
        const long = callSlots(startedAt, addDays(through, more), RULES);
        expect(long.slice(0, short.length)).toEqual(short);
      }),
    );
  });
});

describe('the call that is due', () => {
  it('is that of the morning until its end, then that of the afternoon for the rest of the day', () => {
    const halfAt = (time: string) => currentSlot(RULES, jstInstant(day('2022-03-08'), time)).half;
    expect(['00:00', '11:59', '12:00', '13:00', '23:59'].map(halfAt)).toEqual(['am', 'am', 'pm', 'pm', 'pm']);
  });
});
