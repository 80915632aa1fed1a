import type { PlainDate } from '../../../kernel/plain-date.ts';
import { fail, ok, type Result } from '../../../kernel/result.ts';
import { readWrittenDay } from '../../../kernel/written-day.ts';
import { readYen } from '../../../kernel/written-yen.ts';

/** What costs arise for (H-33, H-34). */
export const COST_ITEMS = ['temporary-staff-wages', 'equipment', 'communication', 'other'] as const;
export type CostItemKind = (typeof COST_ITEMS)[number];

export interface CostEntry {
  readonly item: CostItemKind;
  readonly description: string;
  readonly periodFrom: PlainDate;
  readonly periodThrough: PlainDate;
  /** Whole yen. */
  readonly amountYen: number;
}

/** A cost as it was typed. */
export type GivenCost = Readonly<Record<keyof CostEntry, string>>;

export interface CostProblem {
  readonly field: keyof CostEntry;
  readonly reason: 'missing' | 'too-long' | 'not-offered' | 'not-a-day' | 'before-start' | 'not-an-amount';
}

const LONGEST = 200;
const HIGHEST_YEN = 1_000_000_000_000;

/** Reads a cost, with everything that must be put right (H-34). */
export function readCost(given: GivenCost): Result<CostEntry, readonly CostProblem[]> {
  const problems: CostProblem[] = [];
  const refuse = (field: keyof CostEntry, reason: CostProblem['reason']): void => {
    problems.push({ field, reason });
  };
  const item = COST_ITEMS.find(each => each === given.item);
  if (item === undefined) refuse('item', given.item === '' ? 'missing' : 'not-offered');
  const description = given.description.trim();
  if (description === '') refuse('description', 'missing');
  if (description.length > LONGEST) refuse('description', 'too-long');
  const day = (field: 'periodFrom' | 'periodThrough'): PlainDate | null => {
    const date = readWrittenDay(given[field]);
    if (date === null) refuse(field, given[field].trim() === '' ? 'missing' : 'not-a-day');
    return date;
  };
  const periodFrom = day('periodFrom');
  const periodThrough = day('periodThrough');
  if (periodFrom !== null && periodThrough !== null && periodThrough < periodFrom)
    refuse('periodThrough', 'before-start');
  const amountYen = readYen(given.amountYen);
  if (amountYen === null || amountYen === 0 || amountYen > HIGHEST_YEN)
    refuse('amountYen', given.amountYen.trim() === '' ? 'missing' : 'not-an-amount');
  if (problems.length > 0 || item === undefined || periodFrom === null || periodThrough === null)
    return fail(problems);
  return ok({ item, description, periodFrom, periodThrough, amountYen: amountYen ?? 0 });
}

/** The fiscal year, April to March, in which a day lies. */
export const fiscalYearOf = (day: PlainDate): number =>
  Number(day.slice(0, 4)) - (day.slice(5) < '04-01' ? 1 : 0);

/** The days of a fiscal year. */
export const daysOfFiscalYear = (
  year: number,
): { readonly from: PlainDate; readonly through: PlainDate } => ({
  from: `${year}-04-01` as PlainDate,
  through: `${year + 1}-03-31` as PlainDate,
});
