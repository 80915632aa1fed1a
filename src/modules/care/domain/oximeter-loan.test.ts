import { describe, expect, it } from 'vitest';
import { type PlainDate, parsePlainDate } from '../../../kernel/plain-date.ts';
import {
  daysOverdue,
  LOAN_STATUSES,
  mayBecome,
  readLoan,
  readManagementNumber,
  reminderDue,
} from './oximeter-loan.ts';

const day = (text: string) => text as PlainDate;
const rule = { remindAfterDays: [1, 4, 8] };
const loan = { status: 'out', dueOn: day('2022-02-20'), reminders: 0 } as const;

describe('an oximeter', () => {
  it.each([
    ['k-0123', 'K-0123'],
    ['\uff2b\uff0d\uff10\uff11', 'K-01'],
    [' 12 ', '12'],
    ['', null],
    ['-1', null],
    ['K 1', null],
    ['x'.repeat(21), null],
  ])('of the number "%s"', (typed, number) => {
    expect(readManagementNumber(typed)).toBe(number);
  });

  it('is not lent without its number (F-13)', () => {
    const today = day('2022-02-14');
    expect(readLoan({ managementNumber: '', dueOn: '2022-02-20' }, parsePlainDate, today)).toEqual({
      ok: false,
      reason: [{ field: 'managementNumber', reason: 'missing' }],
    });
    expect(readLoan({ managementNumber: 'K-1', dueOn: '2022-02-13' }, parsePlainDate, today)).toEqual({
      ok: false,
      reason: [{ field: 'dueOn', reason: 'in-the-past' }],
    });
    expect(readLoan({ managementNumber: 'k-1', dueOn: '2022-02-14' }, parsePlainDate, today)).toEqual({
      ok: true,
      value: { managementNumber: 'K-1', dueOn: '2022-02-14' },
    });
  });

  it('that was lost may turn up; one that came back is back', () => {
    const possible = LOAN_STATUSES.flatMap(from =>
      LOAN_STATUSES.filter(to => mayBecome(from, to)).map(to => `${from} ${to}`),
    );
    expect(possible).toEqual(['out returned', 'out lost', 'lost returned']);
  });
});

describe('a reminder', () => {
  it.each([
    [0, '2022-02-20', false],
    [0, '2022-02-21', true],
    [1, '2022-02-23', false],
    [1, '2022-02-24', true],
    [2, '2022-02-27', false],
    [2, '2022-03-31', true],
    [3, '2022-03-31', false],
  ])('after %i others on %s: %s', (reminders, today, due) => {
    expect(reminderDue({ ...loan, reminders }, rule, day(today))).toBe(due);
  });

  it('is not due for one that is back or lost', () => {
    for (const status of ['returned', 'lost'] as const)
      expect(reminderDue({ ...loan, status }, rule, day('2022-03-31'))).toBe(false);
  });

  it('counts the days after the day on which it was due', () => {
    expect(daysOverdue(loan, day('2022-02-20'))).toBe(0);
    expect(daysOverdue(loan, day('2022-02-22'))).toBe(2);
    expect(daysOverdue({ ...loan, status: 'returned' }, day('2022-02-22'))).toBe(0);
  });
});
