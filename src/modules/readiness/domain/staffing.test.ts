import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { peopleNeeded } from './people-needed.ts';
import { declareReady, READINESS_STATUSES, READINESS_STEPS, statusAfterPlan } from './readiness-status.ts';
import { type GivenPlan, planTotals, readPlan } from './staffing-plan.ts';

const work = fc.record({
  volume: fc.nat(20_000),
  minutesPerItem: fc.nat(600),
  shiftMinutes: fc.integer({ min: 60, max: 1440 }),
  atLeast: fc.nat(3),
});

describe('the people that work takes (H-36)', () => {
  it.each([
    [0, 5, 420, 0, 0],
    [0, 5, 420, 1, 1],
    [84, 5, 420, 0, 1],
    [85, 5, 420, 0, 2],
    [1000, 5, 420, 1, 12],
  ])(
    '%d of %d minutes in shifts of %d, at least %d: %d',
    (volume, minutesPerItem, shiftMinutes, atLeast, people) => {
      expect(peopleNeeded({ volume, minutesPerItem, shiftMinutes, atLeast })).toBe(people);
    },
  );

  it('is always enough, and never one too many', () => {
    fc.assert(
      fc.property(work, day => {
        const people = peopleNeeded(day);
        const minutes = day.volume * day.minutesPerItem;
        expect(people * day.shiftMinutes).toBeGreaterThanOrEqual(minutes);
        expect(people).toBeGreaterThanOrEqual(day.atLeast);
        if (people > day.atLeast) expect((people - 1) * day.shiftMinutes).toBeLessThan(minutes);
      }),
    );
  });

  it('never falls when there is more to do', () => {
    fc.assert(
      fc.property(work, fc.nat(500), (day, more) => {
        expect(peopleNeeded({ ...day, volume: day.volume + more })).toBeGreaterThanOrEqual(peopleNeeded(day));
      }),
    );
  });
});

describe('a staffing plan (H-36)', () => {
  const line = {
    kind: 'entry',
    volume: '１，０００',
    minutesPerItem: '5',
    own: '3',
    seconded: '',
    temporary: '8',
  };
  const given = (change: object = {}, shiftMinutes = '420'): GivenPlan => ({
    shiftMinutes,
    lines: [{ ...line, ...change }],
  });

  it('works out who is needed and who is missing', () => {
    const read = readPlan(given(), () => 1);
    expect(read.ok && read.value.lines).toEqual([
      { kind: 'entry', volume: 1000, minutesPerItem: 5, own: 3, seconded: 0, temporary: 8, needed: 12 },
    ]);
    expect(read.ok && planTotals(read.value)).toEqual({ needed: 12, assigned: 11, gap: 1 });
  });

  it('fills no gap of one kind with a surplus of another', () => {
    const empty = { minutesPerItem: '5', own: '', seconded: '', temporary: '' };
    const read = readPlan(
      {
        shiftMinutes: '420',
        lines: [
          { ...empty, kind: 'entry', volume: '84', own: '9' },
          { ...empty, kind: 'tracing', volume: '84' },
        ],
      },
      () => 0,
    );
    expect(read.ok && planTotals(read.value)).toEqual({ needed: 2, assigned: 9, gap: 1 });
  });

  it.each([
    [given({ volume: 'x' }), 'volume not-a-number'],
    [given({ own: '-1' }), 'own not-a-number'],
    [given({ temporary: '1.5' }), 'temporary not-a-number'],
    [given({ volume: '100000' }), 'volume not-a-number'],
    [given({ minutesPerItem: '' }), 'minutesPerItem no-minutes'],
    [given({}, '59'), 'shiftMinutes shift-length'],
    [given({}, '1441'), 'shiftMinutes shift-length'],
    [given({}, ''), 'shiftMinutes shift-length'],
  ])('is refused with what must be put right: %j', (plan, problem) => {
    const read = readPlan(plan, () => 0);
    expect(read.ok ? [] : read.reason.map(({ field, reason }) => `${field} ${reason}`)).toEqual([problem]);
  });
});

describe('the readiness of a health centre (H-11)', () => {
  it('is declared from a plan without a gap alone', () => {
    expect(declareReady('planned', 0)).toEqual({ ok: true, value: 'ready' });
    expect(declareReady('planned', 1)).toEqual({ ok: false, reason: 'people-missing' });
    expect(declareReady('not-started', 0)).toEqual({ ok: false, reason: 'not-planned' });
    expect(declareReady('ready', 0)).toEqual({ ok: false, reason: 'ready-already' });
  });

  it('is taken back by a plan with a gap, and kept by one without', () => {
    expect(statusAfterPlan('ready', 1)).toBe('planned');
    expect(statusAfterPlan('ready', 0)).toBe('ready');
    expect(statusAfterPlan('not-started', 0)).toBe('planned');
    expect(statusAfterPlan('planned', 0)).toBe('planned');
  });

  it('never leads back to nothing', () => {
    for (const status of READINESS_STATUSES)
      expect(Object.values(READINESS_STEPS[status])).not.toContain('not-started');
  });
});
