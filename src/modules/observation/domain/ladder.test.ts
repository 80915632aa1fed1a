import { describe, expect, it } from 'vitest';
import { type Instant, jstWallTime, parseInstant } from '../../../kernel/instant.ts';
import type { PlainDate } from '../../../kernel/plain-date.ts';
import { loadRulebook, nearestVersion } from '../../rulebook/index.ts';
import {
  LADDER,
  type LadderProgress,
  type LadderRule,
  type LadderStep,
  nextLadderStep,
  stepAfterChannelLoss,
} from './ladder.ts';
import { slotOf } from './plan-slots.ts';

const rule: LadderRule = nearestVersion((await loadRulebook()).observation, '2022-08-19' as PlainDate);

const clock = (time: string, day = '2022-08-19'): Instant => parseInstant(`${day}T${time}`) as Instant;
const slotFrom = (opensAt: string, dueAt: string) =>
  slotOf('2022-08-19' as PlainDate, { no: 1, opensAt, dueAt });
const daily = slotFrom('07:00', '20:00');
const morning = slotFrom('07:00', '12:30');
const evening = slotFrom('15:00', '20:00');
/** Observed beyond the quiet hours on both sides, as another authority might. */
const long = slotFrom('05:00', '23:30');

type Last = readonly [LadderStep, string] | null;

const progress = (
  slot: LadderProgress['slot'],
  at: string,
  last: Last,
  more: Partial<LadderProgress> = {},
): LadderProgress => ({
  slot,
  plannedAskAt: clock('08:00'),
  last: last === null ? null : { step: last[0], at: clock(last[1]) },
  at: clock(at),
  ...more,
});

/** Reads `remind 16:00 (ask overtaken)`. */
const read = (move: ReturnType<typeof nextLadderStep>): string | null =>
  move === null
    ? null
    : [
        `${move.step} ${jstWallTime(move.at).slice(11)}`,
        ...move.skipped.map(({ step, reason }) => `${step} ${reason}`),
      ].join(', ');

const next = (...given: Parameters<typeof progress>) => read(nextLadderStep(progress(...given), rule));

describe('the ladder of a daily slot (E-21, SM-7)', () => {
  it.each<[string, Last, string | null]>([
    ['07:00', null, 'ask 08:00'],
    ['08:00', ['ask', '08:00'], 'remind 16:00'],
    ['16:00', ['remind', '16:00'], 'other-channel 17:30'],
    ['17:30', ['other-channel', '17:30'], 'household 19:00'],
    ['19:00', ['household', '19:00'], 'staff-task 20:00'],
    ['20:00', ['staff-task', '20:00'], null],
  ])('at %s after %j goes on with %s', (at, last, expected) => {
    expect(next(daily, at, last)).toBe(expected);
  });

  it('gives an hour after a late question and half an hour after each message', () => {
    const late = { plannedAskAt: clock('17:00') };
    expect(next(daily, '17:00', ['ask', '17:00'], late)).toBe('remind 18:00');
    expect(next(daily, '18:00', ['remind', '18:00'], late)).toBe('other-channel 18:30');
    expect(next(daily, '18:30', ['other-channel', '18:30'], late)).toBe('household 19:00');
  });

  it.each([
    ['morning', morning, '09:00', ['remind 10:00', 'other-channel 10:30', 'household 11:30']],
    ['morning', morning, '10:00', ['remind 11:00', 'other-channel 11:30', 'household 12:00']],
    ['evening', evening, '15:00', ['remind 16:00', 'other-channel 17:30', 'household 19:00']],
    ['evening', evening, '17:30', ['remind 18:30', 'other-channel 19:00', 'household 19:30']],
  ] as const)('has its turn in the %s slot asked at %s too', (_name, slot, asked, steps) => {
    let last: Last = ['ask', asked];
    for (const expected of steps) {
      expect(next(slot, last[1], last)).toBe(expected);
      const [step = '', time = ''] = expected.split(' ');
      last = [step as LadderStep, time];
    }
    expect(next(slot, last[1], last)).toBe(`staff-task ${jstWallTime(slot.dueAt).slice(11)}`);
  });

  it('leaves out what no longer fits, and says so', () => {
    expect(next(daily, '18:45', ['ask', '18:45'])).toBe(
      'staff-task 20:00, remind too-late, other-channel too-late, household too-late',
    );
    expect(next(daily, '18:20', ['ask', '18:20'])).toBe('remind 19:20');
    expect(next(daily, '19:20', ['remind', '19:20'])).toBe(
      'staff-task 20:00, other-channel too-late, household too-late',
    );
  });

  it('leaves out what is impossible for the person or unknown to the rulebook', () => {
    const alone = { impossible: new Set<LadderStep>(['household']) };
    expect(next(daily, '17:30', ['other-channel', '17:30'], alone)).toBe(
      'staff-task 20:00, household impossible',
    );
    const short = { ...rule, ladder: rule.ladder.filter(({ step }) => step !== 'other-channel') };
    expect(read(nextLadderStep(progress(daily, '16:00', ['remind', '16:00']), short))).toBe(
      'household 19:00, other-channel not-in-rulebook',
    );
    const unreachable = { impossible: new Set(LADDER) };
    expect(next(daily, '07:00', null, unreachable)).toBe(
      'staff-task 20:00, ask impossible, remind impossible, other-channel impossible, household impossible',
    );
  });
});

describe('after an outage', () => {
  it.each<[string, Last, string]>([
    // Nobody was asked: one question, whatever else would be due.
    ['08:01', null, 'ask 08:01'],
    ['19:10', null, 'ask 19:10'],
    ['19:59', null, 'ask 19:59'],
    // Asked before: the furthest message that is due, alone.
    ['16:30', ['ask', '08:00'], 'remind 16:30'],
    ['18:00', ['ask', '08:00'], 'other-channel 18:00, remind overtaken'],
    ['19:10', ['ask', '08:00'], 'household 19:10, remind overtaken, other-channel overtaken'],
    ['19:10', ['remind', '16:00'], 'household 19:10, other-channel overtaken'],
    // Too late for an answer.
    [
      '19:31',
      ['ask', '08:00'],
      'staff-task 20:00, remind too-late, other-channel too-late, household too-late',
    ],
    ['20:00', ['household', '19:00'], 'staff-task 20:00'],
  ])('at %s after %j: %s', (at, last, expected) => {
    expect(next(daily, at, last)).toBe(expected);
  });

  it.each([
    ['of the slot alone', clock('20:00')],
    ['of 40 hours', clock('12:00', '2022-08-21')],
    ['over the end of the month', clock('00:00', '2022-09-01')],
  ])('%s only the task of staff is left, due when the slot was', (_name, at) => {
    for (const step of [null, ...LADDER.slice(0, -1)]) {
      const last = step === null ? null : { step, at: clock('08:00') };
      const move = nextLadderStep({ slot: daily, plannedAskAt: clock('08:00'), last, at }, rule);
      expect(move).toMatchObject({ step: 'staff-task', at: daily.dueAt });
      expect(move?.skipped.every(({ reason }) => reason === 'too-late')).toBe(true);
      expect(move?.skipped).toHaveLength(step === null ? 4 : 3 - LADDER.indexOf(step));
    }
  });

  it('takes the furthest that is possible', () => {
    const alone = { impossible: new Set<LadderStep>(['household']) };
    expect(next(daily, '19:10', ['ask', '08:00'], alone)).toBe('other-channel 19:10, remind overtaken');
  });
});

describe('in the quiet hours', () => {
  it('the question of the early morning waits', () => {
    expect(next(long, '05:00', null, { plannedAskAt: clock('05:00') })).toBe('ask 07:00');
  });

  it('a message of the evening is left out, for the morning is too late', () => {
    expect(next(long, '21:00', ['other-channel', '21:00'])).toBe('staff-task 23:30, household quiet-hours');
    expect(next(long, '21:30', null)).toBe(
      'staff-task 23:30, ask quiet-hours, remind quiet-hours, other-channel quiet-hours, household quiet-hours',
    );
  });

  it('the task of staff is not delayed: it disturbs nobody', () => {
    const move = nextLadderStep(progress(long, '23:30', ['ask', '08:00']), rule);
    expect(move).toMatchObject({ step: 'staff-task', at: clock('23:30') });
  });
});

describe('when the channel is lost', () => {
  const lost = (...given: Parameters<typeof progress>) =>
    read(stepAfterChannelLoss(progress(...given), rule));

  it.each<[string, Last, string | null]>([
    ['08:10', ['ask', '08:00'], 'other-channel 08:10, remind overtaken'],
    ['16:05', ['remind', '16:00'], 'other-channel 16:05'],
    ['19:50', ['ask', '19:45'], 'other-channel 19:50, remind overtaken'],
    ['07:30', null, 'ask 08:00'],
    ['17:40', ['other-channel', '17:30'], 'household 19:00'],
    ['20:00', ['remind', '16:00'], 'staff-task 20:00, other-channel too-late, household too-late'],
    ['20:10', ['staff-task', '20:00'], null],
  ])('at %s after %j: %s', (at, last, expected) => {
    expect(lost(daily, at, last)).toBe(expected);
  });

  it('waits for the end of the quiet hours, or goes on without', () => {
    expect(lost(long, '06:30', ['ask', '05:30'])).toBe('other-channel 07:00, remind overtaken');
    expect(lost(long, '22:00', ['remind', '20:50'])).toBe(
      'staff-task 23:30, other-channel quiet-hours, household quiet-hours',
    );
  });

  it('keeps to the usual ladder for whom there is no other', () => {
    const impossible = new Set<LadderStep>(['other-channel']);
    expect(lost(daily, '08:10', ['ask', '08:00'], { impossible })).toBe('remind 16:00');
  });
});
