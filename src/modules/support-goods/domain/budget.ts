import { addDays, daysBetween, type PlainDate } from '../../../kernel/plain-date.ts';
import { fail, ok, type Result } from '../../../kernel/result.ts';
import { readWrittenDay } from '../../../kernel/written-day.ts';
import { readYen } from '../../../kernel/written-yen.ts';
import type { OrderStatus } from './goods-order.ts';

/** How much the city lays out for one person within so many days. */
export interface Budget {
  readonly fromOn: PlainDate;
  readonly budgetYen: number;
  readonly periodDays: number;
}

/** The days around `day` for which a budget counts: periods follow each other from the day on which support began. */
export function budgetPeriod(
  { periodDays }: Pick<Budget, 'periodDays'>,
  startedOn: PlainDate,
  day: PlainDate,
): { readonly from: PlainDate; readonly through: PlainDate } {
  const from = addDays(startedOn, Math.floor(daysBetween(startedOn, day) / periodDays) * periodDays);
  return { from, through: addDays(from, periodDays - 1) };
}

/** An order as the budget counts it. */
export interface CountedOrder {
  readonly status: OrderStatus;
  readonly wantedOn: PlainDate;
  readonly estimateYen: number;
  readonly receiptYen: number | null;
}

/** Yen laid out or promised within the days: the receipt where there is one. What the city bears does not burden a person. */
export const spentYen = (
  orders: readonly CountedOrder[],
  days: { readonly from: PlainDate; readonly through: PlainDate },
): number =>
  orders
    .filter(({ status }) => status !== 'cancelled' && status !== 'written-off')
    .filter(({ wantedOn }) => days.from <= wantedOn && wantedOn <= days.through)
    .reduce((sum, { estimateYen, receiptYen }) => sum + (receiptYen ?? estimateYen), 0);

/** Yen that are left for one more order on `day`, never less than 0; null where no budget is set. */
export const budgetLeft = (
  budget: Budget | null,
  startedOn: PlainDate,
  day: PlainDate,
  others: readonly CountedOrder[],
): number | null =>
  budget === null
    ? null
    : Math.max(0, budget.budgetYen - spentYen(others, budgetPeriod(budget, startedOn, day)));

/** A budget as it was typed. */
export type GivenBudget = Readonly<Record<keyof Budget, string>>;

export interface BudgetProblem {
  readonly field: keyof Budget;
  readonly reason: 'missing' | 'not-a-day' | 'not-an-amount' | 'not-days';
}

const DAYS = /^([1-9]|[1-5]\d|60)$/;
const HIGHEST_YEN = 999_999;

/** Reads a budget as it was typed. */
export function readBudget(given: GivenBudget): Result<Budget, readonly BudgetProblem[]> {
  const problems: BudgetProblem[] = [];
  const refuse = (field: keyof Budget, reason: BudgetProblem['reason']): void => {
    problems.push({ field, reason: given[field].trim() === '' ? 'missing' : reason });
  };
  const fromOn = readWrittenDay(given.fromOn);
  if (fromOn === null) refuse('fromOn', 'not-a-day');
  const budgetYen = readYen(given.budgetYen);
  const isAmount = budgetYen !== null && budgetYen > 0 && budgetYen <= HIGHEST_YEN;
  if (!isAmount) refuse('budgetYen', 'not-an-amount');
  const days = given.periodDays.normalize('NFKC').trim();
  if (!DAYS.test(days)) refuse('periodDays', 'not-days');
  return fromOn === null || !isAmount || problems.length > 0
    ? fail(problems)
    : ok({ fromOn, budgetYen, periodDays: Number(days) });
}
