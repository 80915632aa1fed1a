import { describe, expect, it } from 'vitest';
import type { Uuid } from '../../../kernel/ids.ts';
import { reminderChannel } from './ask-channel.ts';
import {
  dangerOfSilence,
  dangerWithoutAnswer,
  decideClaim,
  decideOutcome,
  endsWithTheCall,
  outcomes,
  tasksOfAnswer,
} from './care-task.ts';

const me = '00000000-0000-7000-8000-000000000001' as Uuid;
const colleague = '00000000-0000-7000-8000-000000000002' as Uuid;
const free = { claimedBy: null, isClosed: false };

describe('tasks of an answer', () => {
  it('opens the one that the grade asks for', () => {
    expect(tasksOfAnswer('ok', false)).toEqual([]);
    expect(tasksOfAnswer('caution', false)).toMatchObject([{ kind: 'caution-answer' }]);
    expect(tasksOfAnswer('urgent', false)).toMatchObject([{ kind: 'urgent-answer', danger: 9 }]);
    expect(tasksOfAnswer('ok', true)).toMatchObject([{ kind: 'late-symptom' }]);
    expect(tasksOfAnswer('urgent', true).map(({ kind }) => kind)).toEqual(['urgent-answer', 'late-symptom']);
  });

  it('puts an urgent answer above silence, and silence above caution', () => {
    const [urgent] = tasksOfAnswer('urgent', false);
    const [caution] = tasksOfAnswer('caution', false);
    const silence = [null, 'reminder', 'voice-call', 'staff-call'] as const;
    const dangers = silence.map(dangerOfSilence);
    expect([...dangers].sort()).toEqual(dangers);
    expect(Math.max(...dangers)).toBeLessThan(urgent?.danger ?? 0);
    expect(Math.min(...dangers)).toBeGreaterThan(caution?.danger ?? 9);
  });
});

describe('tasks without an answer', () => {
  it('rank a call for help with the urgent, and a confirmation last', () => {
    const kinds = ['emergency-call', 'unreachable-contact', 'channel-lost', 'release-proposal'] as const;
    expect(kinds.map(dangerWithoutAnswer)).toEqual([9, 7, 3, 2]);
  });
});

describe('working on a task', () => {
  it('can be claimed when free or mine, and taken over only when meant', () => {
    expect(decideClaim(free, me, false).ok).toBe(true);
    expect(decideClaim({ ...free, claimedBy: me }, me, false).ok).toBe(true);
    expect(decideClaim({ ...free, claimedBy: colleague }, me, false)).toEqual({
      ok: false,
      reason: 'claimed-by-another',
    });
    expect(decideClaim({ ...free, claimedBy: colleague }, me, true).ok).toBe(true);
    expect(decideClaim({ ...free, isClosed: true }, me, true)).toEqual({
      ok: false,
      reason: 'already-closed',
    });
  });

  it('leaves the list with an outcome, but never while the person was not reached', () => {
    for (const outcome of outcomes)
      expect(decideOutcome(free, me, outcome)).toEqual({
        ok: true,
        value: outcome === 'not-reached' || outcome === 'call-again' ? 'keep-calling' : 'close',
      });
    expect(decideOutcome({ ...free, claimedBy: colleague }, me, 'reached-well').ok).toBe(false);
    expect(decideOutcome({ ...free, isClosed: true }, me, 'reached-well').ok).toBe(false);
  });
});

describe('one call', () => {
  const kinds = [
    'urgent-answer',
    'caution-answer',
    'missed-answer',
    'late-symptom',
    'emergency-call',
    'unreachable-contact',
    'channel-lost',
    'release-proposal',
  ] as const;

  it('ends every day of silence and every day of its own worry, and leaves the other worries', () => {
    for (const called of kinds)
      for (const kind of kinds)
        expect(endsWithTheCall(called, { ...free, kind }, me)).toBe(
          kind === 'missed-answer' || kind === called,
        );
  });

  it('ends nothing that a colleague is working on', () => {
    for (const kind of kinds)
      expect(endsWithTheCall(kind, { ...free, claimedBy: colleague, kind }, me)).toBe(false);
  });
});

describe('the channel of a reminder (TV-081)', () => {
  it.each([
    ['web', null, 'web'],
    ['line', 'reminder', 'line'],
    ['web', 'voice-call', 'voice'],
    ['line', 'staff-call', 'voice'],
    ['voice', 'reminder', 'voice'],
  ] as const)('%s at step %s is %s', (own, step, channel) => {
    expect(reminderChannel(own, step)).toBe(channel);
  });
});
