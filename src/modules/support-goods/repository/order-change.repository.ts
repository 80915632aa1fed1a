import type { Uuid } from '../../../kernel/ids.ts';
import type { PlainDate } from '../../../kernel/plain-date.ts';
import type { Tx } from '../../../platform/db/database.ts';
import type { OrderStatus } from '../domain/goods-order.ts';
import type { BoughtLine } from '../domain/receipt.ts';

const update = (tx: Tx, orderId: Uuid) =>
  tx.db.updateTable('goods_order').where('authority_id', '=', tx.authorityId).where('order_id', '=', orderId);

/** Sets where an order stands, and what is wrong with it, where something is. */
export async function setOrderStatus(
  tx: Tx,
  orderId: Uuid,
  status: OrderStatus,
  problem?: string,
): Promise<void> {
  await update(tx, orderId)
    .set({ status, changed_at: tx.at, ...(problem !== undefined && { problem }) })
    .execute();
}

/** Places an order under an agreement with the days on which it is in force; the database refuses others (Y-19). */
export async function setPlaced(
  tx: Tx,
  orderId: Uuid,
  placed: {
    readonly agreementId: Uuid;
    readonly from: PlainDate;
    readonly through: PlainDate;
    readonly placedOn: PlainDate;
  },
): Promise<void> {
  await update(tx, orderId)
    .set({
      status: 'placed',
      placed_on: placed.placedOn,
      agreement_id: placed.agreementId,
      agreement_from: placed.from,
      agreement_through: placed.through,
      changed_at: tx.at,
    })
    .execute();
}

/** Cancels an order: no agreement holds it any more. */
export async function setCancelled(tx: Tx, orderId: Uuid): Promise<void> {
  await update(tx, orderId)
    .set({
      status: 'cancelled',
      agreement_id: null,
      agreement_from: null,
      agreement_through: null,
      changed_at: tx.at,
    })
    .execute();
}

/** Sets what was bought, line by line, and the receipt. */
export async function setReceipt(
  tx: Tx,
  orderId: Uuid,
  receipt: {
    readonly status: OrderStatus;
    readonly pickedUpOn: PlainDate;
    readonly receiptYen: number;
    readonly lines: readonly BoughtLine[];
  },
): Promise<void> {
  for (const { line, outcome, substitute, paidYen } of receipt.lines)
    await tx.db
      .updateTable('goods_order_line')
      .set({ outcome, substitute, paid_yen: paidYen })
      .where('authority_id', '=', tx.authorityId)
      .where('order_id', '=', orderId)
      .where('line', '=', line)
      .execute();
  await update(tx, orderId)
    .set({
      status: receipt.status,
      picked_up_on: receipt.pickedUpOn,
      receipt_yen: receipt.receiptYen,
      changed_at: tx.at,
    })
    .execute();
}

/** Records that the goods stand at the door, or were handed over. */
export async function setDelivered(
  tx: Tx,
  orderId: Uuid,
  delivery: { readonly leftAtDoor: boolean; readonly toldByPhone: boolean },
): Promise<void> {
  await update(tx, orderId)
    .set({
      status: 'delivered',
      delivered_at: tx.at,
      delivered_by: tx.actorName,
      left_at_door: delivery.leftAtDoor,
      told_by_phone: delivery.toldByPhone,
      changed_at: tx.at,
    })
    .execute();
}

/** Puts orders on a bill, or takes them off again. */
export async function setSettlement(
  tx: Tx,
  orderIds: readonly Uuid[],
  settlementId: Uuid | null,
): Promise<void> {
  if (orderIds.length === 0) return;
  await tx.db
    .updateTable('goods_order')
    .set({ settlement_id: settlementId, changed_at: tx.at })
    .where('authority_id', '=', tx.authorityId)
    .where('order_id', 'in', [...orderIds])
    .execute();
}
