import { sql } from 'kysely';
import type { Uuid } from '../../../kernel/ids.ts';
import type { PlainDate } from '../../../kernel/plain-date.ts';
import type { Tx } from '../../../platform/db/database.ts';
import { ORDER_STATUSES, type OrderStatus } from '../domain/goods-order.ts';
import { type GoodsOrder, ORDER_COLUMNS } from './goods-order.repository.ts';

/** An order with whom it is for and where it is bought. */
export interface ListedOrder extends GoodsOrder {
  readonly storeName: string;
  readonly name: string | null;
  readonly address: string | null;
  readonly contact: string | null;
}

const LISTED = sql`select ${ORDER_COLUMNS}, s.name as "storeName", c.name, c.address, c.contact
  from goods_order o
  join partner_store s on s.authority_id = o.authority_id and s.store_id = o.store_id
  join support_case c on c.authority_id = o.authority_id and c.support_case_id = o.support_case_id`;

/** Orders in one of the statuses by number, the newest first, from the one below `before` on. */
export async function listOrders(
  tx: Tx,
  statuses: readonly OrderStatus[],
  page: { readonly before: number | null; readonly limit: number },
): Promise<readonly ListedOrder[]> {
  const { rows } = await sql<ListedOrder>`${LISTED}
    where o.authority_id = ${tx.authorityId} and o.status = any(${statuses}::text[])
      and (${page.before}::int is null or o.number < ${page.before}::int)
    order by o.number desc limit ${page.limit}`.execute(tx.db);
  return rows;
}

/** One order with whom it is for and where it is bought. */
export async function listedOrder(tx: Tx, orderId: Uuid): Promise<ListedOrder | null> {
  const { rows } = await sql<ListedOrder>`${LISTED}
    where o.authority_id = ${tx.authorityId} and o.order_id = ${orderId}`.execute(tx.db);
  return rows[0] ?? null;
}

/** Orders of a day in one of the statuses: by store and number, or by address for whoever takes them round. */
export async function ordersOfDay(
  tx: Tx,
  day: PlainDate,
  statuses: readonly OrderStatus[],
  by: 'store' | 'address',
): Promise<readonly ListedOrder[]> {
  const order = by === 'store' ? sql`s.name, s.store_id, o.number` : sql`c.address, o.number`;
  const { rows } = await sql<ListedOrder>`${LISTED}
    where o.authority_id = ${tx.authorityId} and o.wanted_on = ${day}::date and o.status = any(${statuses}::text[])
    order by ${order} limit 2000`.execute(tx.db);
  return rows;
}

/** How many orders stand where. */
export async function countOrders(tx: Tx): Promise<Readonly<Record<OrderStatus, number>>> {
  const { rows } = await sql<{ status: OrderStatus; found: number }>`
    select status, count(*)::int as found from goods_order where authority_id = ${tx.authorityId}
    group by status`.execute(tx.db);
  const counted = new Map(rows.map(({ status, found }) => [status, found]));
  return Object.fromEntries(ORDER_STATUSES.map(status => [status, counted.get(status) ?? 0])) as Record<
    OrderStatus,
    number
  >;
}
