import { describe, expect, it } from 'vitest';
import { addDays, type PlainDate } from '../../../../kernel/plain-date.ts';
import { expiryAlarm } from './expiry.ts';

describe('the warning that something ends (M-07)', () => {
  it.each([
    [61, null],
    [60, 60],
    [31, 60],
    [30, 30],
    [8, 30],
    [7, 7],
    [0, 7],
    [-1, null],
  ])('with %i days left is %s', (left, alarm) => {
    const today = '2022-03-01' as PlainDate;
    expect(expiryAlarm(addDays(today, left), today)).toBe(alarm);
  });
});
