import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type AlarmKind,
  type AlarmState,
  type ChannelCounts,
  findingOfTasks,
  findingsOfChannel,
  findingsOfSlots,
  gapOf,
  lostSlots,
  type SlotCounts,
} from './reconciliation.ts';

const limits = { slots: 0, messagesWithoutEffect: 100 };

/** A thousand people at the height of the morning: half have answered, and every step was taken in time. */
const healthy: SlotCounts = {
  expected: 1_000,
  planned: 1_000,
  asked: 900,
  answered: 500,
  inLadder: 480,
  withTask: 20,
  overdue: 0,
};
const states = (now: Partial<SlotCounts>, before: Partial<SlotCounts> | null = {}, allowed = limits) =>
  Object.fromEntries(
    findingsOfSlots(
      '2022-08-19/1',
      { ...healthy, ...now },
      before === null ? null : { ...healthy, ...before },
      allowed,
    ).map(({ kind, state }) => [kind, state]),
  ) as Record<AlarmKind, AlarmState>;

describe('the slots of a question, counted', () => {
  it('raise no alarm while everybody has answered, waits in the ladder or is with a human', () => {
    const calm = { 'slots-missing': 'is-over', 'gap-grows': 'is-over', 'queue-stuck': 'is-over' };
    expect(states({})).toEqual(calm);
    expect(states({}, null)).toEqual(calm);
    expect(states({ expected: 0, planned: 0, asked: 0, answered: 0, inLadder: 0, withTask: 0 })).toEqual(
      calm,
    );
  });

  it('ring when one person has no slot', () => {
    expect(states({ expected: 1_001 })).toMatchObject({ 'slots-missing': 'rings', 'gap-grows': 'rings' });
    expect(findingsOfSlots('2022-08-19/2', { ...healthy, expected: 1_001 }, null, limits)[0]).toEqual({
      kind: 'slots-missing',
      about: '2022-08-19/2',
      state: 'rings',
      figures: { missing: 1 },
    });
  });

  it('ring when one person is held by nobody, and for as long as that lasts', () => {
    const lost = { inLadder: 479 };
    expect(states(lost)['gap-grows']).toBe('rings');
    expect(states(lost, lost)['gap-grows']).toBe('rings');
  });

  it('ring when steps are late and ever more so; go on while the work is caught up with; end when it is done', () => {
    expect(states({ overdue: 40 }, { overdue: 30 })['gap-grows']).toBe('rings');
    expect(states({ overdue: 40 }, null)['gap-grows']).toBe('rings');
    expect(states({ overdue: 30, asked: 910 }, { overdue: 40 })['gap-grows']).toBe('unknown');
    expect(states({ overdue: 0, asked: 940 }, { overdue: 30 })['gap-grows']).toBe('is-over');
  });

  it('ring when nothing was done since the count before though steps were late: the dialler stopped (incident 2)', () => {
    expect(states({ overdue: 912 }, { overdue: 912 })['queue-stuck']).toBe('rings');
    expect(states({ overdue: 912, asked: 901 }, { overdue: 912 })['queue-stuck']).toBe('is-over');
    expect(states({ overdue: 912 }, { overdue: 0 })['queue-stuck']).toBe('is-over');
    expect(states({ overdue: 912 }, null)['queue-stuck']).toBe('is-over');
  });

  it('keep quiet up to the limit of the authority', () => {
    const allowed = { ...limits, slots: 5 };
    expect(states({ expected: 1_005 }, {}, allowed)['slots-missing']).toBe('is-over');
    expect(states({ expected: 1_006 }, {}, allowed)['slots-missing']).toBe('rings');
    expect(states({ overdue: 5 }, { overdue: 5 }, allowed)).toMatchObject({
      'gap-grows': 'is-over',
      'queue-stuck': 'is-over',
    });
  });

  it('never let a lost person pass, whatever else is counted', () => {
    const count = fc.nat(3_000_000);
    const counts = fc.record({ answered: count, inLadder: count, withTask: count, asked: count });
    fc.assert(
      fc.property(counts, fc.integer({ min: 1, max: 1_000 }), fc.nat(1_000), (known, lost, late) => {
        const held = known.answered + known.inLadder + known.withTask;
        const overdue = Math.min(late, known.inLadder);
        const now: SlotCounts = { ...known, expected: held + lost, planned: held + lost, overdue };
        expect(lostSlots(now)).toBe(lost);
        expect(gapOf(now)).toBe(lost + overdue);
        for (const before of [null, now, { ...now, overdue: 0 }])
          expect(findingsOfSlots('all', now, before, limits)[1]).toMatchObject({
            kind: 'gap-grows',
            state: 'rings',
            figures: { lost },
          });
      }),
    );
  });
});

describe('the messages of a channel, counted', () => {
  const working: ChannelCounts = { state: 'working', sent: 5_000, effects: 2_000, canary: 'confirmed' };
  const statesOf = (given: Partial<ChannelCounts>) =>
    findingsOfChannel('line', { ...working, ...given }, limits).map(({ state }) => state);

  it.each<[string, Partial<ChannelCounts>, readonly AlarmState[]]>([
    ['that works', {}, ['is-over', 'is-over', 'is-over']],
    ['that works slowly', { state: 'slowed' }, ['is-over', 'is-over', 'is-over']],
    ['that is down', { state: 'down' }, ['rings', 'is-over', 'is-over']],
    ['that takes messages without any effect', { effects: 0 }, ['is-over', 'rings', 'is-over']],
    ['with the fewest messages that tell', { effects: 0, sent: 100 }, ['is-over', 'rings', 'is-over']],
    ['with too few messages to tell', { effects: 0, sent: 99 }, ['is-over', 'unknown', 'is-over']],
    ['with few messages and an effect', { effects: 1, sent: 2 }, ['is-over', 'is-over', 'is-over']],
    ['whose canary has not come back yet', { canary: 'waiting' }, ['is-over', 'is-over', 'unknown']],
    ['whose canary was lost', { canary: 'lost' }, ['is-over', 'is-over', 'rings']],
    ['that never had a canary', { canary: 'none' }, ['is-over', 'is-over', 'unknown']],
  ])('of one %s', (_name, given, expected) => {
    expect(statesOf(given)).toEqual(expected);
  });
});

describe('the tasks on which nobody acted in time', () => {
  it('ring from the first on, and end with the last', () => {
    expect(findingOfTasks(1)).toEqual({
      kind: 'task-overdue',
      about: 'all',
      state: 'rings',
      figures: { overdue: 1 },
    });
    expect(findingOfTasks(0).state).toBe('is-over');
  });
});
