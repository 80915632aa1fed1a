import { describe, expect, it } from 'vitest';
import type { Instant } from '../../../kernel/instant.ts';
import type { PlainDate } from '../../../kernel/plain-date.ts';
import { afterAct, isInstitution, PLACES, type StayAct, type StayStatus, statusOf } from './stay.ts';

describe('a stay', () => {
  it.each([
    ['expected', 'arrive', { ok: true, value: 'present' }],
    ['expected', 'report', { ok: false, reason: 'not-arrived' }],
    ['expected', 'end', { ok: false, reason: 'not-arrived' }],
    ['present', 'arrive', { ok: false, reason: 'arrived-before' }],
    ['present', 'report', { ok: true, value: 'present' }],
    ['present', 'end', { ok: true, value: 'ended' }],
    ['ended', 'arrive', { ok: false, reason: 'stay-over' }],
    ['ended', 'report', { ok: false, reason: 'stay-over' }],
    ['ended', 'end', { ok: false, reason: 'stay-over' }],
  ] as const satisfies readonly (readonly [StayStatus, StayAct, unknown])[])(
    'that is %s, after: %s',
    (status, act, after) => {
      expect(afterAct(status, act)).toEqual(after);
    },
  );

  it('stands where its dates say', () => {
    const on = '2022-02-14' as PlainDate;
    const at = '2022-02-14T01:00:00.000Z' as Instant;
    expect(statusOf({ untilOn: null, arrivedAt: null })).toBe('expected');
    expect(statusOf({ untilOn: null, arrivedAt: at })).toBe('present');
    expect(statusOf({ untilOn: on, arrivedAt: at })).toBe('ended');
    expect(statusOf({ untilOn: on, arrivedAt: null })).toBe('ended');
  });

  it('is in an institution in a hotel or a hospital alone', () => {
    expect(PLACES.filter(isInstitution)).toEqual(['hotel', 'hospital']);
  });
});
