import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Uuid } from '../../../kernel/ids.ts';
import type { Instant } from '../../../kernel/instant.ts';
import { addDays, laterDate, type PlainDate } from '../../../kernel/plain-date.ts';
import { decideMove, type Move, type Placed } from './move.ts';
import { isInstitution, PLACES, type Stay } from './stay.ts';

const day = (text: string) => text as PlainDate;
const TODAY = day('2022-02-14');
const ARRIVED = '2022-02-10T01:00:00.000Z' as Instant;
const HOSPITAL = 'h' as Uuid;

const atHome: NonNullable<Placed['current']> = {
  place: 'home',
  facilityId: null,
  elsewhere: null,
  awaits: null,
  fromOn: day('2022-02-10'),
  untilOn: null,
  arrivedAt: ARRIVED,
};
const patient: Placed = { category: 'notified', isOpen: true, current: atHome, before: null };
const toHospital: Move = {
  place: 'hospital',
  facilityId: HOSPITAL,
  elsewhere: null,
  awaits: null,
  fromOn: TODAY,
  arrived: true,
};
const toHome: Move = { ...toHospital, place: 'home', facilityId: null };

describe('a move', () => {
  it('ends the stay before on its day', () => {
    expect(decideMove(patient, toHospital, TODAY)).toEqual({ ok: true, value: { endsOn: TODAY } });
  });

  it('ends nothing when it is the first', () => {
    expect(decideMove({ ...patient, current: null }, toHome, TODAY)).toEqual({
      ok: true,
      value: { endsOn: null },
    });
  });

  it.each([
    ['somebody who is no notified patient', { ...patient, category: 'self' }, toHospital, 'not-notified'],
    ['a case that is over', { ...patient, isOpen: false }, toHospital, 'case-over'],
    ['to where they are', patient, toHome, 'already-there'],
    [
      'before the stay that it ends',
      patient,
      { ...toHospital, fromOn: day('2022-02-09') },
      'before-last-move',
    ],
    [
      'into a stay that is over',
      {
        ...patient,
        current: null,
        before: { fromOn: day('2022-02-10'), untilOn: day('2022-02-12'), outcome: 'discharged' },
      },
      { ...toHome, fromOn: day('2022-02-11') },
      'before-last-move',
    ],
    [
      'home from tomorrow on',
      patient,
      { ...toHome, awaits: 'hotel', fromOn: day('2022-02-15') },
      'too-far-ahead',
    ],
    [
      'into a bed in eight days',
      patient,
      { ...toHospital, arrived: false, fromOn: day('2022-02-22') },
      'too-far-ahead',
    ],
    [
      'of somebody who arrived tomorrow',
      patient,
      { ...toHospital, fromOn: day('2022-02-15') },
      'not-there-yet',
    ],
  ] as const)('is refused: %s', (_, placed, move, reason) => {
    expect(decideMove(placed, move, TODAY)).toEqual({ ok: false, reason });
  });

  it('waits for a bed without going anywhere: the place is the same, what is awaited is not', () => {
    expect(decideMove(patient, { ...toHome, awaits: 'hospital' }, TODAY).ok).toBe(true);
  });

  it('takes back a stay that was only planned, also for a later day', () => {
    const planned = { ...atHome, place: 'hotel', facilityId: HOSPITAL, arrivedAt: null } as const;
    const tomorrow = day('2022-02-15');
    const before = { fromOn: day('2022-02-10'), untilOn: tomorrow, outcome: 'moved' } as const;
    const placed = { ...patient, current: { ...planned, fromOn: tomorrow }, before };
    expect(decideMove(placed, toHome, TODAY)).toEqual({ ok: true, value: { endsOn: tomorrow } });
  });
});

describe('any moves', () => {
  const anyMove = fc.record({
    place: fc.constantFrom(...PLACES),
    facility: fc.constantFrom('a', 'b'),
    awaits: fc.constantFrom(null, 'hotel' as const, 'hospital' as const),
    ahead: fc.integer({ min: -5, max: 8 }),
    arrived: fc.boolean(),
    pass: fc.integer({ min: 0, max: 3 }),
  });

  it('leave stays that never overlap and one that has not ended', () => {
    fc.assert(
      fc.property(fc.array(anyMove, { maxLength: 12 }), steps => {
        let today = TODAY;
        const stays: (NonNullable<Placed['current']> & Pick<Stay, 'outcome'>)[] = [];
        for (const step of steps) {
          today = addDays(today, step.pass);
          const institution = isInstitution(step.place);
          const move: Move = {
            place: step.place,
            facilityId: institution ? (step.facility as Uuid) : null,
            elsewhere: step.place === 'elsewhere' ? 'x' : null,
            awaits: institution ? null : step.awaits,
            fromOn: addDays(today, step.ahead),
            arrived: step.arrived,
          };
          const current = stays.find(({ untilOn }) => untilOn === null) ?? null;
          const before = stays.findLast(({ untilOn, arrivedAt }) => untilOn !== null && arrivedAt !== null);
          const decided = decideMove({ ...patient, current, before: before ?? null }, move, today);
          if (!decided.ok) continue;
          if (current !== null) {
            stays[stays.indexOf(current)] = { ...current, untilOn: decided.value.endsOn, outcome: 'moved' };
            if (current.arrivedAt === null && before !== undefined)
              stays[stays.indexOf(before)] = { ...before, untilOn: laterDate(before.fromOn, move.fromOn) };
          }
          const arrivedAt = move.arrived || !institution ? ARRIVED : null;
          stays.push({ ...move, untilOn: null, outcome: null, arrivedAt });
        }
        expect(stays.filter(({ untilOn }) => untilOn === null).length).toBe(stays.length === 0 ? 0 : 1);
        const held = stays.filter(({ arrivedAt }) => arrivedAt !== null) as Pick<
          Stay,
          'fromOn' | 'untilOn'
        >[];
        for (const [place, stay] of held.entries()) {
          if (stay.untilOn !== null) expect(stay.untilOn >= stay.fromOn).toBe(true);
          const before = held[place - 1];
          if (before?.untilOn) expect(before.untilOn <= stay.fromOn).toBe(true);
        }
      }),
    );
  });
});
