import { describe, expect, it } from 'vitest';
import type { Uuid } from '../../../kernel/ids.ts';
import { addMinutes, type Instant } from '../../../kernel/instant.ts';
import { fail } from '../../../kernel/result.ts';
import type { CareCall } from './care-task.ts';
import { decideTakeBack, mayWaitUntil, outcomesOfCall, standingCalls } from './outcome-choice.ts';

const me = '00000000-0000-7000-8000-000000000001' as Uuid;
const other = '00000000-0000-7000-8000-000000000002' as Uuid;
const at = '2022-02-11T01:00:00.000Z' as Instant;
const call = (change: Partial<CareCall> = {}): CareCall => ({
  at,
  by: 'Nakamura',
  outcome: 'reached-well',
  note: '',
  staffId: me,
  ...change,
});

describe('the outcomes of a call', () => {
  it('never end a proposed release: it is decided', () => {
    expect(outcomesOfCall('release-proposal')).toEqual(['not-reached', 'call-again']);
    expect(outcomesOfCall('missed-answer')).toHaveLength(6);
    expect(outcomesOfCall('urgent-answer')).not.toContain('released');
  });
});

describe('an outcome recorded by mistake', () => {
  it('is taken back by its author for ten minutes', () => {
    expect(decideTakeBack([call()], me, addMinutes(at, 10))).toMatchObject({ ok: true });
    expect(decideTakeBack([call()], me, addMinutes(at, 10.001))).toEqual(fail('too-late'));
    expect(decideTakeBack([call()], other, at)).toEqual(fail('not-yours'));
    expect(decideTakeBack([], me, at)).toEqual(fail('nothing-recorded'));
    expect(decideTakeBack([call({ outcome: 'released' })], me, at)).toEqual(fail('already-released'));
  });

  it('is taken back once, and only while it is the last', () => {
    expect(decideTakeBack([call({ takenBackAt: at })], me, at)).toEqual(fail('nothing-recorded'));
    expect(decideTakeBack([call(), call({ staffId: other })], me, at)).toEqual(fail('not-yours'));
    expect(standingCalls([call({ takenBackAt: at }), call()])).toEqual([call()]);
  });
});

describe('a person who cannot wait', () => {
  it('is put off for an hour at most', () => {
    expect(mayWaitUntil(9, addMinutes(at, 60), at)).toBe(true);
    expect(mayWaitUntil(9, addMinutes(at, 61), at)).toBe(false);
    expect(mayWaitUntil(8, addMinutes(at, 600), at)).toBe(true);
  });
});
