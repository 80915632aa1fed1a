import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addMinutes, type Instant } from '../../../kernel/instant.ts';
import type { PlainDate } from '../../../kernel/plain-date.ts';
import { decideAttempt, NO_ATTEMPTS, type SignInState } from './sign-in.ts';

const START = '2022-02-10T00:00:00.000Z' as Instant;
const FRESH: SignInState = { status: 'active', ...NO_ATTEMPTS, validFrom: null, validThrough: null };
const minutesBetween = (from: Instant, to: Instant): number => (Date.parse(to) - Date.parse(from)) / 60_000;

/** The state after `failures` wrong answers, each given as soon as it counts; with the locks that it met, in minutes. */
function fail(failures: number): { state: SignInState; at: Instant; locks: number[] } {
  let state = FRESH;
  let at = START;
  const locks: number[] = [];
  for (let n = 0; n < failures; n++) {
    const decision = decideAttempt(state, { correct: false, at });
    if (decision.ok) throw new Error('A wrong answer was accepted.');
    state = { ...state, ...decision.reason.attempts };
    if (state.lockedUntil !== null && state.lockedUntil > at) {
      locks.push(minutesBetween(at, state.lockedUntil));
      at = state.lockedUntil;
    }
  }
  return { state, at, locks };
}

describe('an attempt to sign in', () => {
  it('is accepted when right, and leaves the count of failures as it was', () => {
    const { state } = fail(4);
    expect(decideAttempt(state, { correct: true, at: START })).toEqual({
      ok: true,
      value: { failedAttempts: 4, lockedUntil: null },
    });
  });

  it('locks after every fifth failure in a row, longer each time, up to two hours', () => {
    expect(fail(4).locks).toEqual([]);
    expect(fail(5).locks).toEqual([15]);
    expect(fail(30).locks).toEqual([15, 30, 60, 120, 120, 120]);
  });

  it('refuses a right answer during the lock, counts nothing, and accepts it from the very end of the lock', () => {
    const { state } = fail(5);
    const end = state.lockedUntil as Instant;
    for (const correct of [true, false]) {
      const decision = decideAttempt(state, { correct, at: addMinutes(end, -1) });
      expect(decision).toEqual({
        ok: false,
        reason: { why: 'locked', attempts: { failedAttempts: 5, lockedUntil: end } },
      });
    }
    expect(decideAttempt(state, { correct: true, at: end }).ok).toBe(true);
  });

  it('refuses unknown names and suspended accounts, and counts wrong answers to the latter alike', () => {
    expect(decideAttempt(null, { correct: true, at: START })).toMatchObject({
      reason: { why: 'unknown-name' },
    });
    const suspended: SignInState = { ...FRESH, status: 'suspended' };
    expect(decideAttempt(suspended, { correct: true, at: START })).toMatchObject({
      reason: { why: 'suspended' },
    });
    expect(decideAttempt(suspended, { correct: false, at: START })).toMatchObject({
      reason: { why: 'wrong', attempts: { failedAttempts: 1 } },
    });
  });

  it('refuses a right answer outside of the first and last day of the account, and counts it as no failure', () => {
    const temporary: SignInState = {
      ...FRESH,
      validFrom: '2022-02-10' as PlainDate,
      validThrough: '2022-02-11' as PlainDate,
    };
    const why = (at: string, correct = true) => {
      const decision = decideAttempt(temporary, { correct, at: at as Instant });
      return decision.ok ? null : decision.reason;
    };
    const untouched = { failedAttempts: 0, lockedUntil: null };
    expect(why('2022-02-09T14:59:59.999Z')).toEqual({ why: 'not-valid-today', attempts: untouched });
    expect(why('2022-02-09T15:00:00.000Z')).toBeNull();
    expect(why('2022-02-11T14:59:59.999Z')).toBeNull();
    expect(why('2022-02-11T15:00:00.000Z')).toEqual({ why: 'not-valid-today', attempts: untouched });
    expect(why('2022-02-11T15:00:00.000Z', false)?.why).toBe('wrong');
  });

  it('lets a guesser try at most ten answers in any quarter of an hour', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 90_000 }), { maxLength: 400 }), gaps => {
        let state = FRESH;
        let at = START;
        const evaluated: Instant[] = [];
        for (const gap of gaps) {
          at = new Date(Date.parse(at) + gap).toISOString() as Instant;
          const decision = decideAttempt(state, { correct: false, at });
          if (decision.ok) throw new Error('A wrong answer was accepted.');
          if (decision.reason.why !== 'locked') evaluated.push(at);
          state = { ...state, ...decision.reason.attempts };
        }
        for (const from of evaluated) {
          const end = addMinutes(from, 15);
          expect(evaluated.filter(time => time >= from && time < end).length).toBeLessThanOrEqual(10);
        }
      }),
    );
  });
});
