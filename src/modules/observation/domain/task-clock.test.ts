import { describe, expect, it } from 'vitest';
import { addHours, addMinutes, type Instant, parseInstant } from '../../../kernel/instant.ts';
import type { PlainDate } from '../../../kernel/plain-date.ts';
import { loadRulebook, nearestVersion } from '../../rulebook/index.ts';
import { type Outcome, outcomes } from './care-task.ts';
import { decideNextCall, dueOf, isOverdue, suggestsWelfareCheck } from './task-clock.ts';

const rule = nearestVersion((await loadRulebook()).observation, '2022-08-19' as PlainDate);
const at = (text: string) => parseInstant(text) as Instant;
const openedAt = at('2024-02-29T23:50');
const fresh = { openedAt, lastCallAt: null, callAgainAt: null };

describe('the clock of a task', () => {
  it.each([
    [9, 15],
    [8, 60],
    [7, 60],
    [6, 240],
    [5, 240],
    [4, 240],
    [3, 240],
    [2, 240],
    [1, 240],
  ])('gives danger %s %s minutes', (danger, minutes) => {
    expect(dueOf({ ...fresh, danger }, rule)).toBe(addMinutes(openedAt, minutes));
  });

  it('goes on over midnight into 1 March, and rings only after its time', () => {
    const task = { ...fresh, danger: 9 };
    expect(dueOf(task, rule)).toBe(at('2024-03-01T00:05'));
    expect(isOverdue(task, rule, at('2024-03-01T00:05'))).toBe(false);
    expect(isOverdue(task, rule, at('2024-03-01T00:05:00.001'))).toBe(true);
  });

  it('starts anew with each call and at the time of an agreed one, whichever is last', () => {
    const called = { danger: 9, openedAt, lastCallAt: at('2024-03-01T00:01'), callAgainAt: null };
    expect(dueOf(called, rule)).toBe(at('2024-03-01T00:16'));
    expect(dueOf({ ...called, callAgainAt: at('2024-03-01T08:00') }, rule)).toBe(at('2024-03-01T08:15'));
    const calledAgain = { lastCallAt: at('2024-03-01T08:10'), callAgainAt: at('2024-03-01T08:00') };
    expect(dueOf({ danger: 9, openedAt, ...calledAgain }, rule)).toBe(at('2024-03-01T08:25'));
  });

  it('exists for every task', () => {
    expect(() => dueOf({ ...fresh, danger: 1 }, { ...rule, taskClocks: [] })).toThrow('No clock');
  });
});

describe('the next call', () => {
  const now = at('2022-12-31T23:30');

  it('has a time within a day when it was agreed', () => {
    expect(decideNextCall('call-again', addMinutes(now, 1), now)).toEqual({
      ok: true,
      value: addMinutes(now, 1),
    });
    expect(decideNextCall('call-again', addHours(now, 24), now).ok).toBe(true);
    expect(decideNextCall('call-again', null, now)).toEqual({ ok: false, reason: 'time-missing' });
    expect(decideNextCall('call-again', now, now)).toEqual({ ok: false, reason: 'time-passed' });
    expect(decideNextCall('call-again', addMinutes(now, 1_441), now)).toEqual({
      ok: false,
      reason: 'time-too-far',
    });
  });

  it('has none after any other outcome', () => {
    for (const outcome of outcomes.filter(each => each !== 'call-again'))
      expect(decideNextCall(outcome, addHours(now, 1), now)).toEqual({ ok: true, value: null });
  });
});

describe('a welfare check', () => {
  const suggests = (...calls: Outcome[]) =>
    suggestsWelfareCheck(
      calls.map(outcome => ({ outcome })),
      rule,
    );

  it('is suggested after three calls that reached nobody (SM-7)', () => {
    expect(suggests()).toBe(false);
    expect(suggests('not-reached', 'not-reached')).toBe(false);
    expect(suggests('not-reached', 'not-reached', 'not-reached')).toBe(true);
    expect(suggests('not-reached', 'not-reached', 'not-reached', 'not-reached')).toBe(true);
  });

  it('counts from the last time that the person was reached or somebody was sent', () => {
    for (const outcome of outcomes.filter(each => each !== 'not-reached' && each !== 'call-again')) {
      expect(suggests('not-reached', 'not-reached', outcome, 'not-reached')).toBe(false);
      expect(suggests(outcome, 'not-reached', 'not-reached', 'not-reached')).toBe(true);
    }
  });

  it('neither counts a call that is to be repeated nor begins anew with it', () => {
    expect(suggests('not-reached', 'call-again', 'not-reached')).toBe(false);
    expect(suggests('not-reached', 'call-again', 'not-reached', 'not-reached')).toBe(true);
  });
});
