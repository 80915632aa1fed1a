import type { Uuid } from '../../../kernel/ids.ts';
import { addDays, type PlainDate } from '../../../kernel/plain-date.ts';
import { fail, ok, type Result } from '../../../kernel/result.ts';
import { readDayNear } from '../../../kernel/written-day.ts';
import { readYen } from '../../../kernel/written-yen.ts';
import { type OrderStatus, UNDER_WAY } from './goods-order.ts';

/** Whether somebody still owes, has paid, or was asked for the wrong sum. */
export const SETTLEMENT_STATUSES = ['open', 'paid', 'withdrawn'] as const;
export type SettlementStatus = (typeof SETTLEMENT_STATUSES)[number];

/** Days within which somebody who recovered pays. */
const DAYS_TO_PAY = 30;

/** The last day for paying what is billed on a day. */
export const dueAfter = (billedOn: PlainDate): PlainDate => addDays(billedOn, DAYS_TO_PAY);

/** An order as a settlement counts it. */
export interface SettledOrder {
  readonly orderId: Uuid;
  readonly status: OrderStatus;
  readonly receiptYen: number | null;
  /** The settlement that holds it; null while none does. */
  readonly settlementId: Uuid | null;
}

export type SettlementReason = 'support-goes-on' | 'unpaid-before' | 'orders-under-way' | 'nothing-to-pay';

/**
 * What somebody pays back once their support has ended: the receipts of what they received and were not asked for before,
 * in whole yen. Not before every order has come to its end; what the city bears is not theirs to pay.
 */
export function decideSettlement(
  { isOver, isUnpaid }: { readonly isOver: boolean; readonly isUnpaid: boolean },
  orders: readonly SettledOrder[],
): Result<{ readonly amountYen: number; readonly orderIds: readonly Uuid[] }, SettlementReason> {
  if (!isOver) return fail('support-goes-on');
  if (isUnpaid) return fail('unpaid-before');
  if (orders.some(({ status }) => UNDER_WAY.includes(status))) return fail('orders-under-way');
  const received = orders.filter(
    ({ status, settlementId }) => status === 'received' && settlementId === null,
  );
  const amountYen = received.reduce((sum, { receiptYen }) => sum + (receiptYen ?? 0), 0);
  return amountYen === 0
    ? fail('nothing-to-pay')
    : ok({ amountYen, orderIds: received.map(({ orderId }) => orderId) });
}

/** Ways in which people pay: at the counter, to the bank account, with a slip at the post office or a shop. */
export const PAYMENT_WAYS = ['counter', 'transfer', 'slip'] as const;
export type PaymentWay = (typeof PAYMENT_WAYS)[number];

export interface Payment {
  readonly paidOn: PlainDate;
  readonly amountYen: number;
  readonly way: PaymentWay;
}

/** A payment as it was typed. */
export type GivenPayment = Readonly<Record<keyof Payment, string>>;

export interface PaymentProblem {
  readonly field: keyof Payment;
  readonly reason:
    | 'missing'
    | 'not-a-day'
    | 'in-the-future'
    | 'before-bill'
    | 'not-an-amount'
    | 'more-than-owed'
    | 'not-offered';
}

/** What a payment is measured against. */
export interface Bill {
  readonly billedOn: PlainDate;
  readonly amountYen: number;
  readonly paidYen: number;
}

/** Yen that are still owed. */
export const owedYen = ({ amountYen, paidYen }: Pick<Bill, 'amountYen' | 'paidYen'>): number =>
  amountYen - paidYen;

/** Reads a payment: on a day between the bill and today, and never more than is owed. */
export function readPayment(
  given: GivenPayment,
  bill: Bill,
  today: PlainDate,
): Result<Payment, readonly PaymentProblem[]> {
  const problems: PaymentProblem[] = [];
  const refuse = (field: keyof Payment, reason: PaymentProblem['reason']): void => {
    problems.push({ field, reason: given[field].trim() === '' ? 'missing' : reason });
  };
  const paidOn = readDayNear(given.paidOn, today);
  if (paidOn === null) refuse('paidOn', 'not-a-day');
  else if (paidOn > today) refuse('paidOn', 'in-the-future');
  else if (paidOn < bill.billedOn) refuse('paidOn', 'before-bill');
  const amountYen = readYen(given.amountYen);
  if (amountYen === null || amountYen === 0) refuse('amountYen', 'not-an-amount');
  else if (amountYen > owedYen(bill)) refuse('amountYen', 'more-than-owed');
  const way = PAYMENT_WAYS.find(each => each === given.way);
  if (way === undefined) refuse('way', 'not-offered');
  return paidOn === null || amountYen === null || way === undefined || problems.length > 0
    ? fail(problems)
    : ok({ paidOn, amountYen, way });
}

export type ReminderWay = 'phone' | 'letter';
export const REMINDER_WAYS: readonly ReminderWay[] = ['phone', 'letter'];
