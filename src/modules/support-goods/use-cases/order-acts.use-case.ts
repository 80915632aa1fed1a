import type { Uuid } from '../../../kernel/ids.ts';
import { jstDate } from '../../../kernel/instant.ts';
import { fail, ok, type Result } from '../../../kernel/result.ts';
import type { StaffActor } from '../../../platform/db/actor.ts';
import { exemptFromAudit, type Tx } from '../../../platform/db/database.ts';
import { lockSupportCase } from '../../municipal-support/index.ts';
import { decideOrder, type OrderReason } from '../domain/decide-order.ts';
import { type OrderAct, type OrderStatus, statusAfter } from '../domain/goods-order.ts';
import { type GivenReceipt, type ReceiptProblem, readReceipt } from '../domain/receipt.ts';
import { forceOf } from '../domain/store-agreement.ts';
import {
  type GoodsOrder,
  insertOrderEvent,
  linesOf,
  lockOrder,
  orderById,
} from '../repository/goods-order.repository.ts';
import {
  setCancelled,
  setDelivered,
  setOrderStatus,
  setPlaced,
  setReceipt,
} from '../repository/order-change.repository.ts';
import { storeById } from '../repository/partner-store.repository.ts';
import { recordGoods } from './goods-audit.ts';
import type { GoodsDeps } from './goods-deps.ts';
import { orderFacts } from './order-facts.ts';

type Deps = Pick<GoodsDeps, 'database'>;

/** What came of an act; its refusal beside those that every act can meet. */
export type OrderChanged<Refusal = never> = Result<null, 'no-such-order' | 'not-now' | Refusal>;

/** Why a note is none. */
export type NoteProblem = 'note-missing' | 'note-too-long';

const LONGEST_NOTE = 500;

/**
 * Places an order with its store: decided once more, on today's agreement, prices and budget (Y-18, Y-19). The request
 * itself is printed for the day; the program sends nothing.
 */
export const placeOrder = (
  deps: Deps,
  staff: StaffActor,
  orderId: Uuid,
): Promise<OrderChanged<readonly OrderReason[]>> =>
  act(deps, staff, orderId, 'place', '', async (tx, order) => {
    const subject = await lockSupportCase(tx, order.supportCaseId);
    const store = await storeById(tx, order.storeId);
    if (subject === null || store === null) throw new Error('An order has a case and a store.');
    const lines = await linesOf(tx, [orderId]);
    const decided = decideOrder(await orderFacts(tx, subject, store, { ...order, lines }));
    if (!decided.ok) return decided;
    const { agreement } = decided.value;
    const force = forceOf(agreement);
    if (force === null) throw new Error('An agreement that was decided on is in force.');
    await setPlaced(tx, orderId, { ...force, agreementId: agreement.agreementId, placedOn: jstDate(tx.at) });
    return ok(null);
  });

/** Records what was bought and the receipt; later, that the receipt says something else (`correct`). */
export const enterReceipt = (
  deps: Deps,
  staff: StaffActor,
  orderId: Uuid,
  how: 'pick-up' | 'correct',
  given: GivenReceipt,
): Promise<OrderChanged<readonly ReceiptProblem[]>> =>
  act(deps, staff, orderId, how, '', async (tx, order, status) => {
    const known = (await linesOf(tx, [orderId])).map(({ line }) => line);
    const typed = known.map(line => given.lines.find(each => each.line === line) ?? { line, ...NOTHING });
    const receipt = readReceipt({ ...given, lines: typed });
    if (!receipt.ok) return receipt;
    await setReceipt(tx, orderId, {
      ...receipt.value,
      status,
      pickedUpOn: order.pickedUpOn ?? jstDate(tx.at),
    });
    return ok(null);
  });

const NOTHING = { outcome: '', substitute: '', paidYen: '' };

/** Records that the goods are at the door: left there or handed over, and whether the person was told by telephone. */
export const deliverOrder = (
  deps: Deps,
  staff: StaffActor,
  orderId: Uuid,
  delivery: { readonly leftAtDoor: boolean; readonly toldByPhone: boolean },
): Promise<OrderChanged<'tell-by-phone'>> =>
  act(deps, staff, orderId, 'deliver', '', async tx => {
    // Nobody looks before the door who was not told; who takes the goods in hand knows.
    if (delivery.leftAtDoor && !delivery.toldByPhone) return fail('tell-by-phone');
    await setDelivered(tx, orderId, delivery);
    return ok(null);
  });

/** Acts that only set where an order stands. */
export const PLAIN_ORDER_ACTS = ['receive', 'solve', 'cancel'] as const;
export type PlainOrderAct = (typeof PLAIN_ORDER_ACTS)[number];

/** Records that the person has the goods, that a problem is solved, or that the order is cancelled. */
export const stepOrder = (
  deps: Deps,
  staff: StaffActor,
  orderId: Uuid,
  step: PlainOrderAct,
): Promise<OrderChanged> =>
  act(deps, staff, orderId, step, '', async (tx, _order, status) => {
    if (step === 'cancel') await setCancelled(tx, orderId);
    else await setOrderStatus(tx, orderId, status);
    return ok(null);
  });

/** Records what is wrong with an order, or why the city bears it. */
export const reportOrder = (
  deps: Deps,
  staff: StaffActor,
  orderId: Uuid,
  how: 'report-problem' | 'write-off',
  note: string,
): Promise<OrderChanged<NoteProblem>> =>
  act(deps, staff, orderId, how, note, async (tx, _order, status) => {
    const text = note.trim();
    if (text === '') return fail('note-missing');
    if (text.length > LONGEST_NOTE) return fail('note-too-long');
    await setOrderStatus(tx, orderId, status, text);
    return ok(null);
  });

/** Locks the case, then the order, refuses an act that is not open to it, does it, and keeps that it was done. */
const act = <Refusal>(
  { database }: Deps,
  staff: StaffActor,
  orderId: Uuid,
  what: OrderAct,
  note: string,
  work: (tx: Tx, order: GoodsOrder, status: OrderStatus) => Promise<Result<null, Refusal>>,
): Promise<OrderChanged<Refusal>> =>
  database.withTenant(staff, async tx => {
    exemptFromAudit(tx, 'nothing was changed');
    const found = await orderById(tx, orderId);
    if (found === null) return fail('no-such-order');
    await lockSupportCase(tx, found.supportCaseId);
    const order = await lockOrder(tx, orderId);
    if (order === null) return fail('no-such-order');
    const status = statusAfter(orderState(order), what);
    if (status === null) return fail('not-now');
    const done = await work(tx, order, status);
    if (!done.ok) return done;
    await insertOrderEvent(tx, orderId, what, note.trim() || null);
    await recordGoods(tx, `goods-order.${what}`, order.supportCaseId);
    return ok(null);
  });

/** An order as its table of acts sees it. */
export const orderState = ({ status, deliveredAt, settlementId, statementId }: GoodsOrder) => ({
  status,
  isDelivered: deliveredAt !== null,
  isAccounted: settlementId !== null || statementId !== null,
});
