import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addHours, type Instant, jstDate, jstInstant, parseInstant } from '../../../kernel/instant.ts';
import { addDays, daysBetween, type PlainDate } from '../../../kernel/plain-date.ts';
import {
  isLeftOut,
  lastDueSlot,
  lastOpenedOn,
  missingSlotDates,
  plannedSlotDates,
  slotOf,
} from './plan-slots.ts';

const hours = { no: 1, opensAt: '08:00', dueAt: '20:00' } as const;
const date = (text: string) => text as PlainDate;
const jst = (text: string): Instant => {
  const at = parseInstant(text);
  if (at === null) throw new Error(text);
  return at;
};

describe('planned slots', () => {
  it('opens and falls due on the day itself, Japanese time', () => {
    expect(slotOf(date('2022-02-11'), hours)).toEqual({
      slotOn: '2022-02-11',
      slotNo: 1,
      opensAt: '2022-02-10T23:00:00.000Z',
      dueAt: '2022-02-11T11:00:00.000Z',
    });
  });

  it('counts a day only once its question has opened', () => {
    expect(lastOpenedOn(jst('2022-02-11T07:59'), hours)).toBe('2022-02-10');
    expect(lastOpenedOn(jst('2022-02-11T08:00'), hours)).toBe('2022-02-11');
    expect(lastOpenedOn(jst('2022-02-12T00:30'), hours)).toBe('2022-02-11');
  });

  it('asks nothing on the day of filing (K-38)', () => {
    const watched = { firstSlotOn: date('2022-02-11'), endedAt: null, hospitalStays: [] };
    expect(plannedSlotDates(watched, jst('2022-02-10T23:59'), hours)).toEqual([]);
    expect(plannedSlotDates(watched, jst('2022-02-11T08:00'), hours)).toEqual(['2022-02-11']);
  });

  it('goes on past the planned last day while no release is recorded (TV-079)', () => {
    // Onset 2022-02-01, filed on day 9: the plan holds one day, 2022-02-11.
    const watched = { firstSlotOn: date('2022-02-11'), endedAt: null, hospitalStays: [] };
    expect(plannedSlotDates(watched, jst('2022-02-13T12:00'), hours)).toEqual([
      '2022-02-11',
      '2022-02-12',
      '2022-02-13',
    ]);
  });

  it('asks a person whose first day is the day of release (TV-080)', () => {
    const watched = { firstSlotOn: date('2022-02-12'), endedAt: null, hospitalStays: [] };
    expect(plannedSlotDates(watched, jst('2022-02-12T09:00'), hours)).toEqual(['2022-02-12']);
  });

  it('stops with the day on which a release was recorded', () => {
    const watched = { firstSlotOn: date('2022-02-11'), endedAt: jst('2022-02-13T12:00'), hospitalStays: [] };
    expect(plannedSlotDates(watched, jst('2022-03-01T12:00'), hours)).toEqual([
      '2022-02-11',
      '2022-02-12',
      '2022-02-13',
    ]);
  });
});

describe('people in hospital (SM-2, H-16)', () => {
  const stay = (from: string, until: string | null) => ({
    from: jst(`2022-02-${from}`),
    until: until === null ? null : jst(`2022-02-${until}`),
  });
  const asked = (...hospitalStays: readonly ReturnType<typeof stay>[]) =>
    plannedSlotDates(
      { firstSlotOn: date('2022-02-11'), endedAt: null, hospitalStays },
      jst('2022-02-15T12:00'),
      hours,
    ).map(day => Number(day.slice(-2)));

  it('are asked nothing from the question on that was open when they came, and the first that opens after they left', () => {
    expect(asked(stay('12T19:59', '14T07:59'))).toEqual([11, 14, 15]);
    expect(asked(stay('12T09:00', '14T08:01'))).toEqual([11, 15]);
    expect(asked(stay('12T09:00', null))).toEqual([11]);
    expect(asked(stay('11T09:00', '12T07:00'), stay('13T09:00', '13T10:00'))).toEqual([12, 14, 15]);
  });

  it('still owe an answer that fell due before they came, to the second', () => {
    const { opensAt, dueAt } = slotOf(date('2022-02-12'), hours);
    const left = (from: Instant, until: Instant | null) => isLeftOut({ opensAt, dueAt }, [{ from, until }]);
    expect(left(dueAt, null)).toBe(false);
    expect(left(addHours(dueAt, -1 / 3_600), null)).toBe(true);
    expect(left(addHours(opensAt, -24), opensAt)).toBe(false);
    expect(left(addHours(opensAt, -24), addHours(opensAt, 1 / 3_600))).toBe(true);
  });
});

describe('the last question that fell due', () => {
  const first = date('2022-02-11');

  it('is none before the first falls due', () => {
    expect(lastDueSlot(first, jst('2022-02-11T19:59'), hours)).toBeNull();
  });

  it('is the one of the day from its due time on', () => {
    expect(lastDueSlot(first, jst('2022-02-11T20:00'), hours)?.slotOn).toBe('2022-02-11');
    expect(lastDueSlot(first, jst('2022-02-12T19:59'), hours)?.slotOn).toBe('2022-02-11');
    expect(lastDueSlot(first, jst('2022-02-12T20:00'), hours)?.slotOn).toBe('2022-02-12');
  });
});

const someDate = fc.integer({ min: 0, max: 3_000 }).map(days => addDays('2020-01-01' as PlainDate, days));
const laterInstant = (from: PlainDate) =>
  fc
    .record({ day: fc.integer({ min: 0, max: 400 }), minute: fc.integer({ min: 0, max: 1_439 }) })
    .map(({ day, minute }) => addHours(jstInstant(addDays(from, day), '00:00'), minute / 60));

describe('incident 1: nobody leaves the watch list because a date passed', () => {
  it('gives every opened day a slot in every history without a release', () => {
    fc.assert(
      fc.property(
        someDate.chain(first => fc.tuple(fc.constant(first), laterInstant(first))),
        ([firstSlotOn, at]) => {
          const dates = plannedSlotDates({ firstSlotOn, endedAt: null, hospitalStays: [] }, at, hours);
          const opened = daysBetween(firstSlotOn, lastOpenedOn(at, hours)) + 1;
          expect(dates).toHaveLength(Math.max(0, opened));
          for (const [index, slotOn] of dates.entries()) expect(slotOn).toBe(addDays(firstSlotOn, index));
          if (at >= jstInstant(jstDate(at), hours.opensAt)) expect(dates.at(-1)).toBe(jstDate(at));
        },
      ),
    );
  });

  it('reaches the same days however the ticks fall, outages included', () => {
    fc.assert(
      fc.property(
        someDate.chain(first =>
          fc.tuple(fc.constant(first), fc.array(laterInstant(first), { minLength: 1, maxLength: 12 })),
        ),
        ([firstSlotOn, instants]) => {
          const ticks = [...instants].sort();
          const made: PlainDate[] = [];
          for (const at of ticks) made.push(...missingSlotDates(firstSlotOn, made.at(-1) ?? null, at, hours));
          const last = ticks.at(-1) as Instant;
          expect(made).toEqual(
            plannedSlotDates({ firstSlotOn, endedAt: null, hospitalStays: [] }, last, hours),
          );
        },
      ),
    );
  });
});
