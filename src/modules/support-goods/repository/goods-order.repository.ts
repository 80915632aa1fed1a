import { sql } from 'kysely';
import type { Uuid } from '../../../kernel/ids.ts';
import type { Instant } from '../../../kernel/instant.ts';
import type { PlainDate } from '../../../kernel/plain-date.ts';
import type { Tx } from '../../../platform/db/database.ts';
import type { OrderAct, OrderStatus } from '../domain/goods-order.ts';
import type { OrderLine } from '../domain/order-line.ts';
import type { LineOutcome } from '../domain/receipt.ts';
import type { AllowedUse, UseBasis } from '../domain/use-of-data.ts';

/** An order without its lines; who it is for is the support case. */
export interface GoodsOrder {
  readonly orderId: Uuid;
  /** What stores and staff call it by. */
  readonly number: number;
  readonly supportCaseId: Uuid;
  readonly storeId: Uuid;
  readonly status: OrderStatus;
  readonly wantedOn: PlainDate;
  readonly estimateYen: number;
  readonly basis: UseBasis;
  readonly ownWishNote: string | null;
  readonly draftedAt: Instant;
  readonly placedOn: PlainDate | null;
  readonly pickedUpOn: PlainDate | null;
  readonly receiptYen: number | null;
  readonly deliveredAt: Instant | null;
  readonly deliveredBy: string | null;
  readonly leftAtDoor: boolean | null;
  readonly toldByPhone: boolean | null;
  readonly problem: string | null;
  readonly settlementId: Uuid | null;
  readonly statementId: Uuid | null;
}

/** The columns of an order, as `o`. */
export const ORDER_COLUMNS = sql.raw(`o.order_id as "orderId", o.number, o.support_case_id as "supportCaseId",
  o.store_id as "storeId", o.status, o.wanted_on as "wantedOn", o.estimate_yen as "estimateYen", o.basis,
  o.own_wish_note as "ownWishNote", o.drafted_at as "draftedAt", o.placed_on as "placedOn",
  o.picked_up_on as "pickedUpOn", o.receipt_yen as "receiptYen", o.delivered_at as "deliveredAt",
  o.delivered_by as "deliveredBy", o.left_at_door as "leftAtDoor", o.told_by_phone as "toldByPhone", o.problem,
  o.settlement_id as "settlementId", o.statement_id as "statementId"`);

/** What a new order is. */
export interface NewOrder extends AllowedUse {
  readonly supportCaseId: Uuid;
  readonly storeId: Uuid;
  readonly wantedOn: PlainDate;
  readonly estimateYen: number;
  readonly lines: readonly OrderLine[];
}

/** Drafts an order with its lines, numbered from 1. */
export async function insertOrder(tx: Tx, orderId: Uuid, order: NewOrder): Promise<void> {
  await tx.db
    .insertInto('goods_order')
    .values({
      authority_id: tx.authorityId,
      order_id: orderId,
      support_case_id: order.supportCaseId,
      store_id: order.storeId,
      status: 'drafted',
      wanted_on: order.wantedOn,
      estimate_yen: order.estimateYen,
      basis: order.basis,
      own_wish_note: order.ownWishNote,
      drafted_at: tx.at,
      drafted_by: tx.actorName,
      changed_at: tx.at,
    })
    .execute();
  await tx.db
    .insertInto('goods_order_line')
    .values(
      order.lines.map((line, place) => ({
        authority_id: tx.authorityId,
        order_id: orderId,
        line: place + 1,
        item_id: line.itemId,
        name: line.name,
        unit: line.unit,
        quantity: line.quantity,
        price_yen: line.priceYen,
      })),
    )
    .execute();
}

/** The order; null when the city has none with this id. */
export async function orderById(tx: Tx, orderId: Uuid): Promise<GoodsOrder | null> {
  const { rows } = await sql<GoodsOrder>`select ${ORDER_COLUMNS} from goods_order o
    where o.authority_id = ${tx.authorityId} and o.order_id = ${orderId}`.execute(tx.db);
  return rows[0] ?? null;
}

/** The same, locked until the transaction ends. */
export async function lockOrder(tx: Tx, orderId: Uuid): Promise<GoodsOrder | null> {
  const { rows } = await sql<GoodsOrder>`select ${ORDER_COLUMNS} from goods_order o
    where o.authority_id = ${tx.authorityId} and o.order_id = ${orderId} for update`.execute(tx.db);
  return rows[0] ?? null;
}

/** The orders of a case, the newest first. */
export async function ordersOfCase(tx: Tx, supportCaseId: Uuid): Promise<readonly GoodsOrder[]> {
  const { rows } = await sql<GoodsOrder>`select ${ORDER_COLUMNS} from goods_order o
    where o.authority_id = ${tx.authorityId} and o.support_case_id = ${supportCaseId}
    order by o.wanted_on desc, o.number desc`.execute(tx.db);
  return rows;
}

/** A line of an order, with what became of it at the till. */
export interface StoredLine extends OrderLine {
  readonly orderId: Uuid;
  readonly line: number;
  /** Whether the store still sells it; what is in no catalogue always is. */
  readonly isAvailable: boolean;
  readonly outcome: LineOutcome | null;
  readonly substitute: string | null;
  readonly paidYen: number | null;
}

/** The lines of orders, in their order. */
export async function linesOf(tx: Tx, orderIds: readonly Uuid[]): Promise<readonly StoredLine[]> {
  const { rows } = await sql<StoredLine>`
    select l.order_id as "orderId", l.line, l.item_id as "itemId", l.name, l.unit, l.quantity,
      l.price_yen as "priceYen", coalesce(i.available, true) as "isAvailable", l.outcome, l.substitute,
      l.paid_yen as "paidYen"
    from goods_order_line l
    left join store_item i on i.authority_id = l.authority_id and i.item_id = l.item_id
    where l.authority_id = ${tx.authorityId} and l.order_id = any(${orderIds}::uuid[])
    order by l.order_id, l.line`.execute(tx.db);
  return rows;
}

/** What was done with an order. */
export interface OrderEvent {
  readonly act: OrderAct | 'draft';
  readonly note: string | null;
  readonly at: Instant;
  readonly by: string;
}

/** Adds what was done. */
export async function insertOrderEvent(
  tx: Tx,
  orderId: Uuid,
  act: OrderEvent['act'],
  note: string | null,
): Promise<void> {
  await tx.db
    .insertInto('goods_order_event')
    .values({
      authority_id: tx.authorityId,
      event_id: tx.newId(),
      order_id: orderId,
      act,
      note,
      at: tx.at,
      by: tx.actorName,
    })
    .execute();
}

/** What was done with an order, first to last. */
export async function eventsOfOrder(tx: Tx, orderId: Uuid): Promise<readonly OrderEvent[]> {
  const { rows } = await sql<OrderEvent>`select act, note, at, by from goods_order_event
    where authority_id = ${tx.authorityId} and order_id = ${orderId} order by at, event_id limit 500`.execute(
    tx.db,
  );
  return rows;
}
