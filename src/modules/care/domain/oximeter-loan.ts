import type { Uuid } from '../../../kernel/ids.ts';
import { addDays, daysBetween, type PlainDate } from '../../../kernel/plain-date.ts';
import { fail, ok, type Result } from '../../../kernel/result.ts';

/** Whether a lent pulse oximeter is out, came back, or was given up as lost. */
export const LOAN_STATUSES = ['out', 'returned', 'lost'] as const;
export type LoanStatus = (typeof LOAN_STATUSES)[number];

/** One loan of a pulse oximeter (F-13). */
export interface OximeterLoan {
  readonly loanId: Uuid;
  readonly managementNumber: string;
  readonly caseId: Uuid;
  readonly status: LoanStatus;
  readonly lentOn: PlainDate;
  readonly dueOn: PlainDate;
  readonly returnedOn: PlainDate | null;
  readonly lostOn: PlainDate | null;
  readonly reminders: number;
  readonly remindedOn: PlainDate | null;
}

// One that was lost may still turn up.
const AFTER: Readonly<Record<LoanStatus, readonly LoanStatus[]>> = {
  out: ['returned', 'lost'],
  lost: ['returned'],
  returned: [],
};

/** Whether a loan can become this. */
export const mayBecome = (status: LoanStatus, next: LoanStatus): boolean => AFTER[status].includes(next);

const NUMBER = /^[A-Z0-9][A-Z0-9-]{0,19}$/;

/** Reads the number on an oximeter: letters, digits and hyphens in any width and case; null for anything else. */
export function readManagementNumber(text: string): string | null {
  const number = text.normalize('NFKC').trim().toUpperCase();
  return NUMBER.test(number) ? number : null;
}

/** When borrowers are reminded. The rulebook's rule of loans has this form. */
export interface ReminderRule {
  /** Days after the day on which it was due, one for each reminder. */
  readonly remindAfterDays: readonly number[];
}

/** Whether the next reminder of a loan that is out falls due today or earlier. */
export function reminderDue(
  loan: Pick<OximeterLoan, 'status' | 'dueOn' | 'reminders'>,
  rule: ReminderRule,
  today: PlainDate,
): boolean {
  const after = rule.remindAfterDays[loan.reminders];
  return loan.status === 'out' && after !== undefined && addDays(loan.dueOn, after) <= today;
}

/** How many days a loan is overdue; 0 when it is not. */
export const daysOverdue = (loan: Pick<OximeterLoan, 'status' | 'dueOn'>, today: PlainDate): number =>
  loan.status === 'out' ? Math.max(0, daysBetween(loan.dueOn, today)) : 0;

export type LoanProblem =
  | {
      readonly field: 'managementNumber';
      readonly reason: 'missing' | 'not-a-number' | 'unknown' | 'lent-out';
    }
  | { readonly field: 'dueOn'; readonly reason: 'missing' | 'no-such-day' | 'in-the-past' };

/** Reads a loan as it was typed. The number is mandatory: without it nobody finds who has which (F-13). */
export function readLoan(
  given: { readonly managementNumber: string; readonly dueOn: string },
  readDay: (text: string) => PlainDate | null,
  today: PlainDate,
): Result<Pick<OximeterLoan, 'managementNumber' | 'dueOn'>, readonly LoanProblem[]> {
  const problems: LoanProblem[] = [];
  const managementNumber = readManagementNumber(given.managementNumber);
  if (managementNumber === null)
    problems.push({
      field: 'managementNumber',
      reason: given.managementNumber === '' ? 'missing' : 'not-a-number',
    });
  const dueOn = readDay(given.dueOn);
  if (dueOn === null)
    problems.push({ field: 'dueOn', reason: given.dueOn === '' ? 'missing' : 'no-such-day' });
  else if (dueOn < today) problems.push({ field: 'dueOn', reason: 'in-the-past' });
  return managementNumber === null || dueOn === null || problems.length > 0
    ? fail(problems)
    : ok({ managementNumber, dueOn });
}
