import type { PlainDate } from '../../../kernel/plain-date.ts';
import { fail, ok, type Result } from '../../../kernel/result.ts';
import { estimateOf } from './order-line.ts';
import { inForceOn, type SignedAgreement } from './store-agreement.ts';

/** What an order is decided on. */
export interface OrderFacts {
  readonly today: PlainDate;
  /** The day on which it is to be fetched. */
  readonly wantedOn: PlainDate;
  readonly isActive: boolean;
  /** The last day of the person's support; null while it is not known. */
  readonly supportedThrough: PlainDate | null;
  /** The day from which the store takes part no more. */
  readonly storeClosedOn: PlainDate | null;
  readonly agreements: readonly SignedAgreement[];
  readonly lines: readonly {
    readonly quantity: number;
    /** Yen a piece. */
    readonly priceYen: number;
    /** Whether the store still sells it; what is in no catalogue always is. */
    readonly isAvailable: boolean;
  }[];
  /** Yen that are left of what the city lays out for the person in the time; null without a limit. */
  readonly budgetLeftYen: number | null;
}

export type OrderReason =
  | 'case-not-active'
  | 'in-the-past'
  | 'after-support'
  | 'store-closed'
  | 'no-agreement'
  | 'nothing-asked-for'
  | 'not-available'
  | 'over-budget';

/**
 * Whether an order may be placed with a store, with every reason why not (Y-11, Y-18, Y-19). An agreement must be in force
 * both today and on the day on which the goods are fetched.
 */
export function decideOrder(
  facts: OrderFacts,
): Result<{ readonly agreement: SignedAgreement; readonly estimateYen: number }, readonly OrderReason[]> {
  const { today, wantedOn, lines, storeClosedOn, supportedThrough, budgetLeftYen } = facts;
  const agreement = facts.agreements.find(each => inForceOn(each, today) && inForceOn(each, wantedOn));
  const estimateYen = estimateOf(lines);
  const reasons: readonly (OrderReason | false)[] = [
    !facts.isActive && 'case-not-active',
    wantedOn < today && 'in-the-past',
    supportedThrough !== null && wantedOn > supportedThrough && 'after-support',
    storeClosedOn !== null && wantedOn >= storeClosedOn && 'store-closed',
    agreement === undefined && 'no-agreement',
    lines.length === 0 && 'nothing-asked-for',
    lines.some(({ isAvailable }) => !isAvailable) && 'not-available',
    budgetLeftYen !== null && estimateYen > budgetLeftYen && 'over-budget',
  ];
  const told = reasons.filter(reason => reason !== false);
  return agreement === undefined || told.length > 0 ? fail(told) : ok({ agreement, estimateYen });
}
