import { describe, expect, it } from 'vitest';
import type { PlainDate } from '../../../kernel/plain-date.ts';
import { decideValidity, isValidOn, validityState } from './validity.ts';

const day = (text: string): PlainDate => text as PlainDate;
const today = day('2020-08-10');

describe('the days of temporary input support', () => {
  it('hold from the first to the last day, both included', () => {
    const validity = { validFrom: day('2020-08-10'), validThrough: day('2020-08-31') };
    const days = ['2020-08-09', '2020-08-10', '2020-08-31', '2020-09-01'].map(day);
    expect(days.map(one => isValidOn(validity, one))).toEqual([false, true, true, false]);
    expect(isValidOn({ validFrom: null, validThrough: null }, today)).toBe(true);
  });

  it.each([
    ['unbounded', null, null],
    ['not-yet', '2020-08-11', '2020-12-31'],
    ['valid', null, '2020-08-17'],
    ['valid', '2020-08-01', null],
    ['ends-soon', null, '2020-08-16'],
    ['ends-soon', null, '2020-08-10'],
    ['ended', null, '2020-08-09'],
  ])('are %s from %s through %s on 10 August', (state, from, through) => {
    const validity = {
      validFrom: from === null ? null : day(from),
      validThrough: through === null ? null : day(through),
    };
    expect(validityState(validity, today)).toBe(state);
  });

  it('need a last day that is not over, and no first day after it', () => {
    const [from, through] = [day('2020-08-12'), day('2020-08-31')];
    expect(decideValidity({ validFrom: from, validThrough: through }, today)).toEqual({
      ok: true,
      value: { validFrom: from, validThrough: through },
    });
    expect(decideValidity({ validFrom: null, validThrough: today }, today).ok).toBe(true);
    expect(decideValidity({ validFrom: null, validThrough: null }, today)).toEqual({
      ok: false,
      reason: ['last-day-missing'],
    });
    expect(decideValidity({ validFrom: null, validThrough: day('2020-08-09') }, today)).toEqual({
      ok: false,
      reason: ['last-day-past'],
    });
    expect(decideValidity({ validFrom: through, validThrough: from }, today)).toEqual({
      ok: false,
      reason: ['last-day-before-first'],
    });
    expect(decideValidity({ validFrom: 'unreadable', validThrough: 'unreadable' }, today)).toEqual({
      ok: false,
      reason: ['first-day-unreadable', 'last-day-unreadable'],
    });
    expect(decideValidity({ validFrom: 'unreadable', validThrough: through }, today)).toEqual({
      ok: false,
      reason: ['first-day-unreadable'],
    });
  });
});
