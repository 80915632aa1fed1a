import { describe, expect, it } from 'vitest';
import type { Uuid } from '../../../kernel/ids.ts';
import type { PlainDate } from '../../../kernel/plain-date.ts';
import { decideSettling, holdsOn } from './decision.ts';

const writer = 'writer' as Uuid;
const other = 'other' as Uuid;
const day = (text: string) => text as PlainDate;

describe('a decision of the mayor (Y-04, Y-13, Y-15)', () => {
  const waiting = { outcome: null, recordedBy: writer };

  it('is confirmed by another person than who wrote it down', () => {
    expect(decideSettling(waiting, { accountId: writer, decidesToday: true })).toEqual({
      ok: false,
      reason: 'same-person',
    });
    expect(decideSettling(waiting, { accountId: other, decidesToday: true }).ok).toBe(true);
  });

  it('is confirmed by nobody who does not decide that day', () => {
    expect(decideSettling(waiting, { accountId: other, decidesToday: false })).toEqual({
      ok: false,
      reason: 'not-deciding-today',
    });
  });

  it('is settled once', () => {
    const settled = { outcome: 'refused', recordedBy: writer } as const;
    expect(decideSettling(settled, { accountId: other, decidesToday: true })).toEqual({
      ok: false,
      reason: 'settled-before',
    });
  });

  it('holds within its days, and only when it was confirmed', () => {
    const granted = {
      outcome: 'granted',
      holdsFrom: day('2022-03-07'),
      holdsThrough: day('2022-03-31'),
    } as const;
    expect(holdsOn(granted, day('2022-03-06'))).toBe(false);
    expect(holdsOn(granted, day('2022-03-07'))).toBe(true);
    expect(holdsOn(granted, day('2022-03-31'))).toBe(true);
    expect(holdsOn(granted, day('2022-04-01'))).toBe(false);
    expect(holdsOn({ ...granted, holdsThrough: null }, day('2030-01-01'))).toBe(true);
    expect(holdsOn({ ...granted, outcome: null }, day('2022-03-10'))).toBe(false);
    expect(holdsOn({ ...granted, outcome: 'refused' }, day('2022-03-10'))).toBe(false);
  });
});
