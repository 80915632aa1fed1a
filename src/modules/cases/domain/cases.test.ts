import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addHours, type Instant, parseInstant } from '../../../kernel/instant.ts';
import type { PlainDate } from '../../../kernel/plain-date.ts';
import { courseOf } from './case-fact.ts';
import { statusAfterClosing } from './case-status.ts';
import { decideRelease } from './recuperation-case.ts';

const at = (text: string): Instant => parseInstant(text) as Instant;

describe('closing a case', () => {
  it('is possible once, for every reason', () => {
    for (const reason of ['released', 'withdrawn', 'superseded', 'died', 'handed-over'] as const) {
      expect(statusAfterClosing('open', reason)).toBe(reason === 'released' ? 'released' : 'closed');
      expect(statusAfterClosing('released', reason)).toBeNull();
      expect(statusAfterClosing('closed', reason)).toBeNull();
    }
  });
});

describe('release', () => {
  it('waits for the end of the period to the minute', () => {
    const endsAt = at('2022-02-22T00:00');
    expect(decideRelease({ status: 'open', endsAt }, addHours(endsAt, -1))).toEqual({
      ok: false,
      reason: 'period-not-over',
    });
    expect(decideRelease({ status: 'open', endsAt }, endsAt).ok).toBe(true);
  });

  it('never happens while symptoms remain, however late', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 100_000 }), hours => {
        const verdict = decideRelease(
          { status: 'open', endsAt: null },
          addHours(at('2022-02-01T00:00'), hours),
        );
        expect(verdict).toEqual({ ok: false, reason: 'symptoms-remain' });
      }),
    );
  });
});

describe('symptom course', () => {
  it('takes the first onset, and every relief and relapse in order of time', () => {
    const course = courseOf('2022-02-10' as PlainDate, [
      { kind: 'relief', happenedAt: at('2022-02-15T09:00') },
      { kind: 'onset', happenedAt: at('2022-02-12T00:00') },
      { kind: 'relief', happenedAt: at('2022-02-14T09:00') },
      { kind: 'relapse', happenedAt: at('2022-02-14T20:00') },
    ]);
    expect(course.onsetOn).toBe('2022-02-12');
    expect(course.reliefs).toEqual([at('2022-02-14T09:00'), at('2022-02-15T09:00')]);
    expect(course.relapses).toHaveLength(1);
    expect(course.negativeTestOn).toBeNull();
  });
});
