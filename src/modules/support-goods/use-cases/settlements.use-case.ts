import type { Uuid } from '../../../kernel/ids.ts';
import { jstDate } from '../../../kernel/instant.ts';
import type { PlainDate } from '../../../kernel/plain-date.ts';
import { fail, ok, type Result } from '../../../kernel/result.ts';
import type { StaffActor } from '../../../platform/db/actor.ts';
import { exemptFromAudit, type Tx } from '../../../platform/db/database.ts';
import { type SupportCase, supportCaseById } from '../../municipal-support/index.ts';
import {
  type GivenPayment,
  type Payment,
  type PaymentProblem,
  REMINDER_WAYS,
  type ReminderWay,
  readPayment,
  type SettlementStatus,
} from '../domain/settlement.ts';
import {
  type GoodsOrder,
  linesOf,
  ordersOfCase,
  type StoredLine,
} from '../repository/goods-order.repository.ts';
import { setSettlement } from '../repository/order-change.repository.ts';
import {
  insertPayment,
  insertReminder,
  lockSettlement,
  paymentsOf,
  type Reminder,
  remindersOf,
  type Settlement,
  settlementById,
  setWithdrawn,
} from '../repository/settlement.repository.ts';
import {
  countUnpaid,
  type ListedSettlement,
  listSettlements,
  type SettlementPosition,
} from '../repository/settlement-list.repository.ts';
import { recordGoods, WHO } from './goods-audit.ts';
import type { GoodsDeps } from './goods-deps.ts';

export type { ListedSettlement, SettlementPosition } from '../repository/settlement-list.repository.ts';

type Deps = Pick<GoodsDeps, 'database'>;

const PAGE = 50;

/** Bills in one status, the one that is due first first. */
export const showSettlements = (
  { database }: Deps,
  staff: StaffActor,
  status: SettlementStatus,
  after: SettlementPosition | null,
): Promise<{
  readonly bills: readonly ListedSettlement[];
  readonly hasNext: boolean;
  readonly today: PlainDate;
  readonly unpaid: { readonly open: number; readonly overdue: number; readonly owedYen: number };
}> =>
  database.withTenant(staff, async tx => {
    const today = jstDate(tx.at);
    const bills = await listSettlements(tx, status, { after, limit: PAGE + 1 });
    await recordGoods(tx, 'settlement.list', null, {
      fields: ['name', 'contact'],
      detail: { rows: bills.length },
    });
    return {
      bills: bills.slice(0, PAGE),
      hasNext: bills.length > PAGE,
      today,
      unpaid: await countUnpaid(tx, today),
    };
  });

/** How many bills are open, and how many overdue. */
export const countOpenBills = (
  { database }: Deps,
  staff: StaffActor,
): Promise<{ readonly open: number; readonly overdue: number }> =>
  database.withTenant(staff, async tx => {
    exemptFromAudit(tx, 'numbers of bills tell of nobody');
    return countUnpaid(tx, jstDate(tx.at));
  });

/** Everything about a bill. */
export interface SettlementView {
  readonly settlement: Settlement;
  readonly subject: SupportCase;
  readonly orders: readonly (GoodsOrder & { readonly lines: readonly StoredLine[] })[];
  readonly payments: readonly Payment[];
  readonly reminders: readonly Reminder[];
  readonly today: PlainDate;
}

/** The bill with what stands on it; null when there is none. */
export const showSettlement = (
  { database }: Deps,
  staff: StaffActor,
  settlementId: Uuid,
): Promise<SettlementView | null> =>
  database.withTenant(staff, async tx => {
    exemptFromAudit(tx, 'nobody was shown');
    const settlement = await settlementById(tx, settlementId);
    const subject = settlement && (await supportCaseById(tx, settlement.supportCaseId));
    if (settlement === null || subject === null) return null;
    const orders = (await ordersOfCase(tx, subject.supportCaseId)).filter(
      order => order.settlementId === settlementId,
    );
    const lines = await linesOf(
      tx,
      orders.map(({ orderId }) => orderId),
    );
    await recordGoods(tx, 'settlement.read', subject.supportCaseId, {
      fields: [...WHO, 'orders', 'settlement'],
    });
    return {
      settlement,
      subject,
      orders: orders.map(order => ({
        ...order,
        lines: lines.filter(({ orderId }) => orderId === order.orderId),
      })),
      payments: await paymentsOf(tx, settlementId),
      reminders: await remindersOf(tx, settlementId),
      today: jstDate(tx.at),
    };
  });

type Changed<Refusal = never> = Result<null, 'no-such-bill' | 'not-now' | Refusal>;

/** Records a payment, whole or in part; with the last yen the bill is paid. */
export const payBill = (
  deps: Deps,
  staff: StaffActor,
  settlementId: Uuid,
  given: GivenPayment,
): Promise<Changed<readonly PaymentProblem[]>> =>
  change(deps, staff, settlementId, 'pay', async (tx, settlement) => {
    const payment = readPayment(given, settlement, jstDate(tx.at));
    if (!payment.ok) return payment;
    await insertPayment(tx, settlement, payment.value);
    return ok(null);
  });

const LONGEST_NOTE = 200;

/** Records that somebody was reminded by telephone, or that a letter goes out. */
export const remindDebtor = (
  deps: Deps,
  staff: StaffActor,
  settlementId: Uuid,
  given: { readonly way: string; readonly note: string },
): Promise<Changed<'way-missing' | 'note-too-long'>> =>
  change(deps, staff, settlementId, 'remind', async tx => {
    const way: ReminderWay | undefined = REMINDER_WAYS.find(each => each === given.way);
    if (way === undefined) return fail('way-missing');
    const note = given.note.trim();
    if (note.length > LONGEST_NOTE) return fail('note-too-long');
    await insertReminder(tx, settlementId, { remindedOn: jstDate(tx.at), way, note });
    return ok(null);
  });

/** Withdraws a bill with a wrong sum, so that its receipts can be corrected and billed anew. */
export const withdrawBill = (
  deps: Deps,
  staff: StaffActor,
  settlementId: Uuid,
): Promise<Changed<'paid-in-part'>> =>
  change(deps, staff, settlementId, 'withdraw', async (tx, { supportCaseId, paidYen }) => {
    if (paidYen > 0) return fail('paid-in-part');
    const orders = await ordersOfCase(tx, supportCaseId);
    const billed = orders.filter(order => order.settlementId === settlementId);
    await setSettlement(
      tx,
      billed.map(({ orderId }) => orderId),
      null,
    );
    await setWithdrawn(tx, settlementId);
    return ok(null);
  });

const change = <Refusal>(
  { database }: Deps,
  staff: StaffActor,
  settlementId: Uuid,
  act: 'pay' | 'remind' | 'withdraw',
  work: (tx: Tx, settlement: Settlement) => Promise<Result<null, Refusal>>,
): Promise<Changed<Refusal>> =>
  database.withTenant(staff, async tx => {
    exemptFromAudit(tx, 'nothing was changed');
    const settlement = await lockSettlement(tx, settlementId);
    if (settlement === null) return fail('no-such-bill');
    if (settlement.status !== 'open') return fail('not-now');
    const done = await work(tx, settlement);
    if (!done.ok) return done;
    await recordGoods(tx, `settlement.${act}`, settlement.supportCaseId);
    return ok(null);
  });
