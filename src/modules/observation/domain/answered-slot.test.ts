import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Instant, parseInstant } from '../../../kernel/instant.ts';
import type { PlainDate } from '../../../kernel/plain-date.ts';
import { answeredSlot, lastPlanned, openedSlots, type SlotName } from './answered-slot.ts';
import { slotOf } from './plan-slots.ts';

const date = (text: string) => text as PlainDate;
const at = (text: string): Instant => parseInstant(text) as Instant;
const name = ({ slotOn, slotNo }: SlotName) => `${slotOn}.${slotNo}`;

const daily = [{ no: 1, opensAt: '07:00', dueAt: '20:00' }] as const;
const twice = [
  { no: 1, opensAt: '07:00', dueAt: '12:30' },
  { no: 2, opensAt: '15:00', dueAt: '20:00' },
] as const;
const FIRST = date('2022-02-11');

const answeredAt = (text: string, hours: typeof daily | typeof twice, shown: SlotName | null = null) => {
  const slot = answeredSlot(openedSlots([], lastPlanned(hours, at(text)), FIRST), shown);
  return slot === undefined ? null : name(slot);
};

describe('the question that an answer counts for', () => {
  it('is none before the first has opened (K-38)', () => {
    expect(answeredAt('2022-02-11T06:59', daily)).toBeNull();
    expect(answeredAt('2022-02-11T07:00', daily)).toBe('2022-02-11.1');
  });

  it('is that of the day before until the next opens', () => {
    expect(answeredAt('2022-02-12T06:59', daily)).toBe('2022-02-11.1');
    expect(answeredAt('2022-02-12T14:59', twice)).toBe('2022-02-12.1');
    expect(answeredAt('2022-02-12T15:00', twice)).toBe('2022-02-12.2');
  });

  it('is the one that was shown, when the next opened before the answer was sent', () => {
    const evening = { slotOn: date('2022-02-11'), slotNo: 2 } as const;
    const morning = { slotOn: date('2022-02-12'), slotNo: 1 } as const;
    expect(answeredAt('2022-02-12T08:00', twice, evening)).toBe('2022-02-11.2');
    expect(answeredAt('2022-02-12T15:30', twice, morning)).toBe('2022-02-12.1');
    expect(answeredAt('2022-02-12T15:30', twice, evening)).toBe('2022-02-12.2');
    expect(answeredAt('2022-02-12T06:00', daily, morning)).toBe('2022-02-11.1');
  });

  it('is a stored one with its own hours, also where the schedule has none any more', () => {
    const stored = [slotOf(date('2022-02-12'), { no: 2, opensAt: '16:00', dueAt: '21:00' })];
    const opened = openedSlots(stored, lastPlanned(daily, at('2022-02-12T17:00')), FIRST);
    expect(opened.map(name)).toEqual(['2022-02-12.2', '2022-02-12.1', '2022-02-11.1']);
    expect(answeredSlot(opened, null)).toBe(stored[0]);
  });

  it('is always open, and one of the last two', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 20 * 24 * 60 }),
        fc.boolean(),
        fc.integer({ min: -3, max: 25 }),
        fc.constantFrom(1 as const, 2 as const),
        (minutes, isTwice, shownDay, slotNo) => {
          const now = new Date(
            Date.parse(at('2022-02-11T07:00')) + minutes * 60_000,
          ).toISOString() as Instant;
          const shownOn = new Date(Date.UTC(2022, 1, 11 + shownDay)).toISOString().slice(0, 10);
          const opened = openedSlots([], lastPlanned(isTwice ? twice : daily, now), FIRST);
          const slot = answeredSlot(opened, { slotOn: date(shownOn), slotNo });
          expect(slot && slot.opensAt <= now).toBe(true);
          const latest = opened.filter(other => other.opensAt > (slot?.opensAt ?? now));
          expect(latest.length).toBeLessThanOrEqual(1);
        },
      ),
    );
  });
});
