import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Uuid } from '../../../kernel/ids.ts';
import { addMinutes, type Instant } from '../../../kernel/instant.ts';
import { ATTEMPT_OUTCOMES, type Attempt, CONDITIONS, type Heard } from './attempt.ts';
import { DEFAULT_RULE } from './default-rule.ts';
import { DANGER, followAttempt, mayRecord, type SlotState } from './follow-attempt.ts';
import { afterEvent, SLOT_STATUSES, type SlotEvent } from './slot-status.ts';

const NOW = '2022-03-08T05:00:00.000Z' as Instant;
const WARNING = { spo2UrgentThrough: 93 };
const open: SlotState = { status: 'open', attempts: 0, danger: DANGER.new };
const well: Heard = { condition: 'well', temperature: 36.5, spo2: 98, warningSigns: [], needs: [] };
const answered = (heard: Partial<Heard> = {}): Attempt => ({
  outcome: 'answered',
  attemptedAt: NOW,
  note: '',
  heard: { ...well, ...heard },
});
const silent = (outcome: 'not-reached' | 'hung-up' | 'wrong-number' = 'not-reached'): Attempt => ({
  outcome,
  attemptedAt: NOW,
  note: '',
  nextTryAt: null,
});
const follow = (slot: SlotState, attempt: Attempt) => followAttempt(slot, attempt, DEFAULT_RULE, WARNING);

describe('a call', () => {
  it('ends with an answer; how the person is decides how soon the next call comes', () => {
    expect(follow(open, answered())).toEqual({
      status: 'answered',
      attempts: 1,
      nextTryAt: null,
      danger: DANGER.well,
      opens: null,
    });
    expect(follow(open, answered({ condition: 'unchanged' })).danger).toBe(DANGER.unchanged);
  });

  it.each([
    ['worse', { condition: 'worse' as const }],
    ['a warning sign', { warningSigns: ['chest-pain'] }],
    ['little oxygen', { spo2: 93 }],
  ])('of somebody who tells of %s goes to the leader at once', (_, heard) => {
    expect(follow(open, answered(heard))).toMatchObject({
      status: 'answered',
      danger: DANGER.worse,
      opens: 'worse',
    });
  });

  it('is tried again after the minutes of the rule, or when the caller says, until the last attempt', () => {
    const first = follow(open, silent());
    expect(first).toMatchObject({ status: 'open', attempts: 1, nextTryAt: addMinutes(NOW, 30), opens: null });
    const wished = addMinutes(NOW, 90);
    expect(follow(first, { ...silent(), nextTryAt: wished } as Attempt).nextTryAt).toBe(wished);
    const second = follow(first, silent('hung-up'));
    expect(second).toMatchObject({ status: 'open', attempts: 2 });
    expect(follow(second, silent())).toMatchObject({
      status: 'unreachable',
      attempts: 3,
      nextTryAt: null,
      opens: 'unreachable',
    });
  });

  it('to a number that is not theirs goes to the leader at once: calling it again reaches nobody', () => {
    expect(follow(open, silent('wrong-number'))).toMatchObject({
      status: 'unreachable',
      opens: 'unreachable',
    });
  });

  it('that the leader has already is not given twice, and an answer ends it all the same', () => {
    for (const status of ['unreachable', 'missed'] as const) {
      const slot: SlotState = { status, attempts: 3, danger: DANGER.silent };
      expect(follow(slot, silent())).toMatchObject({ status, attempts: 4, opens: null, nextTryAt: null });
      expect(follow(slot, answered())).toMatchObject({ status: 'answered', opens: null });
    }
  });

  const attempt = fc.oneof(
    fc
      .record({
        condition: fc.constantFrom(...CONDITIONS),
        spo2: fc.option(fc.integer({ min: 40, max: 100 })),
      })
      .map(heard => answered(heard)),
    fc
      .constantFrom(...ATTEMPT_OUTCOMES.filter(outcome => outcome !== 'answered'))
      .map(outcome => silent(outcome)),
  );

  it('never leaves the list without an outcome: open, answered, or with the leader', () => {
    fc.assert(
      fc.property(fc.array(attempt, { minLength: 1, maxLength: 8 }), attempts => {
        let slot = open;
        let withLeader = false;
        for (const next of attempts) {
          if (!mayRecord(slot, null, 'a' as Uuid, false).ok) break;
          const effect = follow(slot, next);
          withLeader = withLeader || effect.opens !== null;
          expect(effect.attempts).toBe(slot.attempts + 1);
          expect(effect.status === 'open' || effect.status === 'answered' || withLeader).toBe(true);
          expect(effect.status !== 'open' || effect.attempts < DEFAULT_RULE.attempts).toBe(true);
          slot = effect;
        }
      }),
    );
  });
});

describe('who may record a call', () => {
  const me = '00000000-0000-4000-8000-000000000001' as Uuid;
  const other = '00000000-0000-4000-8000-000000000002' as Uuid;
  it('is whoever has it, anybody while nobody has, and the leader always; once it ended nobody', () => {
    expect(mayRecord(open, null, me, false).ok).toBe(true);
    expect(mayRecord(open, me, me, false).ok).toBe(true);
    expect(mayRecord(open, other, me, false)).toEqual({ ok: false, reason: 'claimed-by-another' });
    expect(mayRecord(open, other, me, true).ok).toBe(true);
    for (const status of ['answered', 'withdrawn'] as const)
      expect(mayRecord({ status }, null, me, true)).toEqual({ ok: false, reason: 'already-closed' });
  });
});

describe('the table of a call (SM-7, municipal variant)', () => {
  it('has exactly these moves', () => {
    const events: readonly SlotEvent[] = ['answer', 'exhaust', 'lapse', 'withdraw', 'restore'];
    const moves = SLOT_STATUSES.flatMap(status =>
      events.flatMap(event => {
        const next = afterEvent(status, event);
        return next === null ? [] : [`${status} ${event} ${next}`];
      }),
    );
    expect(moves).toEqual([
      'open answer answered',
      'open exhaust unreachable',
      'open lapse missed',
      'open withdraw withdrawn',
      'unreachable answer answered',
      'missed answer answered',
      'withdrawn restore open',
    ]);
  });
});
