import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Uuid } from '../../../kernel/ids.ts';
import { addDays, type PlainDate } from '../../../kernel/plain-date.ts';
import { budgetLeft, budgetPeriod, type CountedOrder, readBudget, spentYen } from './budget.ts';
import { ORDER_STATUSES } from './goods-order.ts';
import { readReceipt, sumOf } from './receipt.ts';
import { decideSettlement, dueAfter, owedYen, readPayment, type SettledOrder } from './settlement.ts';
import { moneyState } from './settlement-state.ts';

const day = (text: string) => text as PlainDate;
const yen = fc.nat(99_999);
const typed = (lines: readonly number[]) =>
  lines.map((paidYen, place) => ({
    line: place + 1,
    outcome: 'bought',
    substitute: '',
    paidYen: `${paidYen.toLocaleString('ja')}円`,
  }));

describe('a receipt', () => {
  it('is the sum of its lines to the yen, and refused when it says something else', () => {
    fc.assert(
      fc.property(
        fc.array(yen, { minLength: 1, maxLength: 9 }),
        fc.integer({ min: -3, max: 3 }),
        (paid, off) => {
          const sum = paid.reduce((all, each) => all + each, 0);
          fc.pre(sum + off >= 0 && sum + off <= 999_999);
          const read = readReceipt({ lines: typed(paid), totalYen: String(sum + off) });
          if (off === 0 && read.ok) expect(sumOf(read.value.lines)).toBe(read.value.receiptYen);
          else
            expect(read).toEqual({
              ok: false,
              reason: [{ about: 'totalYen', reason: 'sum-differs', sumYen: sum }],
            });
          expect(read.ok).toBe(off === 0);
        },
      ),
    );
  });

  it('charges nothing for what was not there, and names what came instead', () => {
    const read = readReceipt({
      lines: [
        { line: 1, outcome: 'not-available', substitute: '', paidYen: '980' },
        { line: 2, outcome: 'substituted', substitute: 'Soy milk', paidYen: '250' },
      ],
      totalYen: '250',
    });
    expect(read.ok && read.value.lines.map(({ paidYen, substitute }) => [paidYen, substitute])).toEqual([
      [0, null],
      [250, 'Soy milk'],
    ]);
  });

  it('says what is missing, line by line', () => {
    const read = readReceipt({
      lines: [
        { line: 1, outcome: '', substitute: '', paidYen: '' },
        { line: 2, outcome: 'substituted', substitute: '', paidYen: '1.5' },
        { line: 3, outcome: 'eaten', substitute: 'x'.repeat(101), paidYen: '1000000' },
      ],
      totalYen: '',
    });
    expect(
      !read.ok && read.reason.map(({ about, reason }) => [about === 'totalYen' ? about : about.part, reason]),
    ).toEqual([
      ['outcome', 'missing'],
      ['paidYen', 'missing'],
      ['substitute', 'missing'],
      ['paidYen', 'not-an-amount'],
      ['outcome', 'not-offered'],
      ['substitute', 'too-long'],
      ['paidYen', 'not-an-amount'],
      ['totalYen', 'missing'],
    ]);
  });
});

const settledOrder = fc.record({
  orderId: fc.uuid() as fc.Arbitrary<Uuid>,
  status: fc.constantFrom('received' as const, 'written-off' as const, 'cancelled' as const),
  receiptYen: fc.option(yen),
  settlementId: fc.option(fc.constant('bill' as Uuid)),
});

describe('a settlement', () => {
  it('is the sum of what was received and not billed, each once', () => {
    fc.assert(
      fc.property(fc.array(settledOrder, { maxLength: 12 }), orders => {
        const due = orders.filter(
          ({ status, settlementId }) => status === 'received' && settlementId === null,
        );
        const sum = due.reduce((all, { receiptYen }) => all + (receiptYen ?? 0), 0);
        const decided = decideSettlement({ isOver: true, isUnpaid: false }, orders);
        expect(decided).toEqual(
          sum === 0
            ? { ok: false, reason: 'nothing-to-pay' }
            : { ok: true, value: { amountYen: sum, orderIds: due.map(({ orderId }) => orderId) } },
        );
      }),
    );
  });

  it('waits until support has ended, nothing is under way and nothing is unpaid', () => {
    const order = (status: SettledOrder['status']): SettledOrder => ({
      orderId: 'o' as Uuid,
      status,
      receiptYen: 100,
      settlementId: null,
    });
    const decide = (isOver: boolean, isUnpaid: boolean, status: SettledOrder['status']) =>
      decideSettlement({ isOver, isUnpaid }, [order(status)]);
    expect(decide(false, false, 'received')).toEqual({ ok: false, reason: 'support-goes-on' });
    expect(decide(true, true, 'received')).toEqual({ ok: false, reason: 'unpaid-before' });
    for (const status of ['drafted', 'placed', 'picked-up', 'delivered', 'problem'] as const)
      expect(decide(true, false, status)).toEqual({ ok: false, reason: 'orders-under-way' });
    expect(decide(true, false, 'received').ok).toBe(true);
  });

  it('comes to zero by payments, and never below', () => {
    const today = day('2022-03-10');
    const billedOn = day('2022-03-01');
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 99_999 }),
        fc.array(fc.nat(60_000), { maxLength: 8 }),
        (amountYen, parts) => {
          let bill = { billedOn, amountYen, paidYen: 0 };
          for (const part of [...parts, amountYen]) {
            const payment = readPayment(
              { paidOn: today, amountYen: String(part), way: 'counter' },
              bill,
              today,
            );
            expect(payment.ok).toBe(part > 0 && part <= owedYen(bill));
            if (payment.ok) bill = { ...bill, paidYen: bill.paidYen + payment.value.amountYen };
            expect(owedYen(bill)).toBeGreaterThanOrEqual(0);
          }
          const rest = readPayment(
            { paidOn: today, amountYen: String(owedYen(bill)), way: 'slip' },
            bill,
            today,
          );
          expect(rest.ok).toBe(owedYen(bill) > 0);
        },
      ),
    );
  });

  it.each([
    [{ paidOn: '', amountYen: '', way: '' }, ['missing', 'missing', 'missing']],
    [
      { paidOn: '2022-03-11', amountYen: '0', way: 'gold' },
      ['in-the-future', 'not-an-amount', 'not-offered'],
    ],
    [{ paidOn: '2022-02-28', amountYen: '101', way: 'counter' }, ['before-bill', 'more-than-owed']],
    [{ paidOn: '31 February', amountYen: '1.5', way: 'counter' }, ['not-a-day', 'not-an-amount']],
  ])('refuses %j', (given, reasons) => {
    const read = readPayment(
      given,
      { billedOn: day('2022-03-01'), amountYen: 100, paidYen: 0 },
      day('2022-03-10'),
    );
    expect(!read.ok && read.reason.map(({ reason }) => reason)).toEqual(reasons);
  });

  it('is due after thirty days', () => {
    expect(dueAfter(day('2022-03-01'))).toBe('2022-03-31');
  });

  it('closes a case only when nothing is owed', () => {
    const state = (other: Partial<Parameters<typeof moneyState>[0]>) =>
      moneyState({ isOver: true, ordersUnderWay: 0, unbilledYen: 0, isUnpaid: false, ...other });
    expect(state({ isOver: false })).toBe('support-goes-on');
    expect(state({ isUnpaid: true, ordersUnderWay: 1 })).toBe('unpaid');
    expect(state({ ordersUnderWay: 1, unbilledYen: 5 })).toBe('orders-under-way');
    expect(state({ unbilledYen: 5 })).toBe('to-bill');
    expect(state({})).toBe('nothing-owed');
  });
});

describe('a budget', () => {
  const started = day('2022-02-10');
  const budget = { fromOn: day('2022-02-01'), budgetYen: 10_000, periodDays: 7 };

  it('is divided into periods that follow each other from the first day of support, without gap or overlap', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 200 }), fc.integer({ min: 1, max: 60 }), (later, periodDays) => {
        const on = addDays(started, later);
        const period = budgetPeriod({ periodDays }, started, on);
        expect(period.from <= on && on <= period.through).toBe(true);
        expect(budgetPeriod({ periodDays }, started, addDays(period.through, 1)).from).toBe(
          addDays(period.through, 1),
        );
      }),
    );
  });

  it('counts receipts where there are some, estimates before, and neither what was cancelled nor what the city bears', () => {
    const order = (status: CountedOrder['status'], receiptYen: number | null): CountedOrder => ({
      status,
      wantedOn: started,
      estimateYen: 1_000,
      receiptYen,
    });
    const spent = (orders: readonly CountedOrder[]) => spentYen(orders, { from: started, through: started });
    expect(spent([order('placed', null), order('received', 900)])).toBe(1_900);
    expect(spent([order('cancelled', null), order('written-off', 900)])).toBe(0);
    expect(ORDER_STATUSES.filter(status => spent([order(status, null)]) === 0)).toEqual([
      'written-off',
      'cancelled',
    ]);
  });

  it('leaves nothing less than nothing, and has no limit where none is set', () => {
    const orders: CountedOrder[] = [
      { status: 'placed', wantedOn: started, estimateYen: 12_000, receiptYen: null },
    ];
    expect(budgetLeft(budget, started, started, orders)).toBe(0);
    expect(budgetLeft(budget, started, addDays(started, 7), orders)).toBe(10_000);
    expect(budgetLeft(null, started, started, orders)).toBeNull();
  });

  it('is read as people write it', () => {
    expect(readBudget({ fromOn: '2022-02-01', budgetYen: '１０，０００円', periodDays: '７' })).toEqual({
      ok: true,
      value: budget,
    });
    const bad = readBudget({ fromOn: '', budgetYen: '0', periodDays: '61' });
    expect(!bad.ok && bad.reason.map(({ reason }) => reason)).toEqual([
      'missing',
      'not-an-amount',
      'not-days',
    ]);
  });
});
