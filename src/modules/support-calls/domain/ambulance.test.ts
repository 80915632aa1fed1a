import { describe, expect, it } from 'vitest';
import { addMinutes, type Instant } from '../../../kernel/instant.ts';
import { type AmbulanceTimes, type GivenStep, nextStep, readStep, settlesTask } from './ambulance.ts';

const DECIDED = '2022-03-08T07:10:30.000Z' as Instant;
const NOW = '2022-03-08T08:00:00.000Z' as Instant;
const decided: AmbulanceTimes = { decidedAt: DECIDED, calledAt: null, arrivedAt: null, endedAt: null };
const called = { ...decided, calledAt: addMinutes(DECIDED, 2) };
const arrived = { ...called, arrivedAt: addMinutes(DECIDED, 15) };
const given = (step: string, at: Instant | null, more: Partial<GivenStep> = {}): GivenStep => ({
  step,
  at,
  entry: '',
  outcome: '',
  ...more,
});

describe('a request for an ambulance', () => {
  it('takes its steps in their order, each once', () => {
    expect([decided, called, arrived, { ...arrived, endedAt: NOW }].map(nextStep)).toEqual([
      'called',
      'arrived',
      'ended',
      null,
    ]);
    expect(readStep(decided, given('arrived', NOW), NOW)).toEqual({
      ok: false,
      reason: [{ field: 'step', reason: 'not-now' }],
    });
    expect(readStep({ ...arrived, endedAt: NOW }, given('ended', NOW), NOW).ok).toBe(false);
  });

  it('takes the minute of the decision for the call, though the decision has seconds', () => {
    const minute = '2022-03-08T07:10:00.000Z' as Instant;
    expect(readStep(decided, given('called', minute), NOW)).toEqual({
      ok: true,
      value: { step: 'called', at: DECIDED },
    });
  });

  it.each([
    [null, 'not-a-time'],
    [addMinutes(DECIDED, -2), 'before-last-step'],
    [addMinutes(NOW, 1), 'in-the-future'],
  ])('refuses %s as a time: %s', (at, reason) => {
    expect(readStep(decided, given('called', at), NOW)).toEqual({
      ok: false,
      reason: [{ field: 'time', reason }],
    });
  });

  it('ends with how they came in and what they found; nobody is safe whom nobody has seen', () => {
    const end = (entry: string, outcome: string) =>
      readStep(arrived, given('ended', NOW, { entry, outcome }), NOW);
    expect(end('door-opened', 'hospital')).toEqual({
      ok: true,
      value: { step: 'ended', at: NOW, entry: 'door-opened', outcome: 'hospital' },
    });
    expect(end('no-answer', 'not-there').ok).toBe(true);
    expect(end('no-answer', 'safe')).toEqual({
      ok: false,
      reason: [{ field: 'outcome', reason: 'nobody-found' }],
    });
    expect(end('', '')).toEqual({
      ok: false,
      reason: [
        { field: 'entry', reason: 'missing' },
        { field: 'outcome', reason: 'missing' },
      ],
    });
  });

  it('settles the task unless nobody was there', () => {
    expect([settlesTask('safe'), settlesTask('hospital'), settlesTask('not-there')]).toEqual([
      true,
      true,
      false,
    ]);
  });
});
