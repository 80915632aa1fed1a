import type { Uuid } from '../../../kernel/ids.ts';
import { jstDate } from '../../../kernel/instant.ts';
import type { PlainDate } from '../../../kernel/plain-date.ts';
import type { StaffActor } from '../../../platform/db/actor.ts';
import { exemptFromAudit } from '../../../platform/db/database.ts';
import { ORDER_ACTS, type OrderAct, type OrderStatus, statusAfter } from '../domain/goods-order.ts';
import {
  eventsOfOrder,
  linesOf,
  type OrderEvent,
  type StoredLine,
} from '../repository/goods-order.repository.ts';
import {
  countOrders,
  type ListedOrder,
  listedOrder,
  listOrders,
  ordersOfDay,
} from '../repository/order-list.repository.ts';
import { type Store, storeById } from '../repository/partner-store.repository.ts';
import { recordGoods, WHO } from './goods-audit.ts';
import type { GoodsDeps } from './goods-deps.ts';
import { orderState } from './order-acts.use-case.ts';
import { type StaffNames, staffNamesOf } from './staff-names.ts';

export type { OrderEvent, StoredLine } from '../repository/goods-order.repository.ts';
export type { ListedOrder } from '../repository/order-list.repository.ts';

const PAGE = 50;

/** The tabs of the list: what somebody has to do next, and what is over. */
export const ORDER_TABS = {
  drafted: ['drafted'],
  placed: ['placed'],
  'picked-up': ['picked-up'],
  delivered: ['delivered'],
  problem: ['problem'],
  over: ['received', 'written-off', 'cancelled'],
} as const satisfies Record<string, readonly OrderStatus[]>;
export type OrderTab = keyof typeof ORDER_TABS;

export interface OrderList {
  readonly orders: readonly ListedOrder[];
  readonly hasNext: boolean;
  readonly counts: Readonly<Record<OrderTab, number>>;
}

/** Orders of a tab, the newest first. */
export const showOrders = (
  { database }: Pick<GoodsDeps, 'database'>,
  staff: StaffActor,
  tab: OrderTab,
  before: number | null,
): Promise<OrderList> =>
  database.withTenant(staff, async tx => {
    const orders = await listOrders(tx, ORDER_TABS[tab], { before, limit: PAGE + 1 });
    const counted = await countOrders(tx);
    const sum = (statuses: readonly OrderStatus[]) =>
      statuses.reduce((all, status) => all + counted[status], 0);
    await recordGoods(tx, 'goods-order.list', null, { fields: WHO, detail: { rows: orders.length } });
    return {
      orders: orders.slice(0, PAGE),
      hasNext: orders.length > PAGE,
      counts: Object.fromEntries(
        Object.entries(ORDER_TABS).map(([name, statuses]) => [name, sum(statuses)]),
      ) as Record<OrderTab, number>,
    };
  });

/** How many orders wait for somebody of the unit; a problem cannot wait. */
export const countOrdersToDo = (
  { database }: Pick<GoodsDeps, 'database'>,
  staff: StaffActor,
): Promise<{ readonly toDo: number; readonly problems: number }> =>
  database.withTenant(staff, async tx => {
    exemptFromAudit(tx, 'numbers of orders tell of nobody');
    const { drafted, placed, 'picked-up': pickedUp, delivered, problem } = await countOrders(tx);
    return { toDo: drafted + placed + pickedUp + delivered + problem, problems: problem };
  });

/** Everything about an order. */
export interface OrderView {
  readonly order: ListedOrder;
  readonly lines: readonly StoredLine[];
  readonly events: readonly OrderEvent[];
  readonly names: StaffNames;
  /** The acts that are open to it. */
  readonly acts: readonly OrderAct[];
}

/** The order with whom it is for; null when there is none. */
export const showOrder = (
  { database, staffNames }: Pick<GoodsDeps, 'database' | 'staffNames'>,
  staff: StaffActor,
  orderId: Uuid,
): Promise<OrderView | null> =>
  database.withTenant(staff, async tx => {
    exemptFromAudit(tx, 'nobody was shown');
    const order = await listedOrder(tx, orderId);
    if (order === null) return null;
    const events = await eventsOfOrder(tx, orderId);
    await recordGoods(tx, 'goods-order.read', order.supportCaseId, { fields: [...WHO, 'orders'] });
    return {
      order,
      lines: await linesOf(tx, [orderId]),
      events,
      names: await staffNamesOf(
        tx,
        staffNames,
        events.map(({ by }) => by),
      ),
      acts: ORDER_ACTS.filter(act => statusAfter(orderState(order), act) !== null),
    };
  });

/** A paper of the day: orders with their lines. */
export interface DayPaper {
  readonly day: PlainDate;
  readonly orders: readonly (ListedOrder & { readonly lines: readonly StoredLine[] })[];
}

/**
 * What stores are asked for on a day, by store: what was placed and not fetched yet, without a word about whom it is for;
 * of one store, or of all (Y-18).
 */
export const showRequests = (
  { database }: Pick<GoodsDeps, 'database'>,
  staff: StaffActor,
  day: PlainDate | null,
  storeId: Uuid | null,
): Promise<DayPaper & { readonly store: Store | null }> =>
  database.withTenant(staff, async tx => {
    exemptFromAudit(tx, 'a request to a store names nobody who has support');
    const on = day ?? jstDate(tx.at);
    const placed = await ordersOfDay(tx, on, ['placed'], 'store');
    const orders = placed
      .filter(order => storeId === null || order.storeId === storeId)
      .map(order => ({ ...order, name: null, address: null, contact: null }));
    const lines = await linesOf(
      tx,
      orders.map(({ orderId }) => orderId),
    );
    return {
      day: on,
      store: storeId === null ? null : await storeById(tx, storeId),
      orders: orders.map(order => ({
        ...order,
        lines: lines.filter(({ orderId }) => orderId === order.orderId),
      })),
    };
  });

/** Where goods are to be taken on a day, by address. */
export const showDeliveries = (
  { database }: Pick<GoodsDeps, 'database'>,
  staff: StaffActor,
  day: PlainDate | null,
): Promise<DayPaper> =>
  database.withTenant(staff, async tx => {
    const on = day ?? jstDate(tx.at);
    const orders = await ordersOfDay(tx, on, ['placed', 'picked-up', 'delivered'], 'address');
    const lines = await linesOf(
      tx,
      orders.map(({ orderId }) => orderId),
    );
    await recordGoods(tx, 'goods-order.round', null, { fields: WHO, detail: { rows: orders.length } });
    return {
      day: on,
      orders: orders.map(order => ({
        ...order,
        lines: lines.filter(({ orderId }) => orderId === order.orderId),
      })),
    };
  });
