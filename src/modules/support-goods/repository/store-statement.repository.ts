import { sql } from 'kysely';
import type { Uuid } from '../../../kernel/ids.ts';
import type { PlainDate } from '../../../kernel/plain-date.ts';
import type { Tx } from '../../../platform/db/database.ts';

/** What the city owes a store for a month. */
export interface StoreStatement {
  readonly statementId: Uuid;
  readonly storeId: Uuid;
  /** The first day of the month. */
  readonly month: PlainDate;
  readonly orders: number;
  readonly amountYen: number;
  readonly paidOn: PlainDate | null;
}

const COLUMNS =
  sql.raw(`statement_id as "statementId", store_id as "storeId", month, orders, amount_yen as "amountYen",
  paid_on as "paidOn"`);

/** An order on a statement: nothing says whom it was for. */
export interface StatedOrder {
  readonly orderId: Uuid;
  readonly number: number;
  readonly pickedUpOn: PlainDate;
  readonly receiptYen: number;
}

/** The statement of a store for a month; null while it was not issued. */
export async function statementOf(tx: Tx, storeId: Uuid, month: PlainDate): Promise<StoreStatement | null> {
  const { rows } = await sql<StoreStatement>`select ${COLUMNS} from store_statement
    where authority_id = ${tx.authorityId} and store_id = ${storeId} and month = ${month}::date`.execute(
    tx.db,
  );
  return rows[0] ?? null;
}

/** The statements of a store, the newest first. */
export async function statementsOfStore(tx: Tx, storeId: Uuid): Promise<readonly StoreStatement[]> {
  const { rows } = await sql<StoreStatement>`select ${COLUMNS} from store_statement
    where authority_id = ${tx.authorityId} and store_id = ${storeId} order by month desc limit 60`.execute(
    tx.db,
  );
  return rows;
}

/** The orders of a statement; without one, those fetched until `through` that stand on none. */
export async function statedOrders(
  tx: Tx,
  storeId: Uuid,
  of: { readonly statementId: Uuid } | { readonly through: PlainDate },
): Promise<readonly StatedOrder[]> {
  const those =
    'statementId' in of
      ? sql`statement_id = ${of.statementId}`
      : sql`statement_id is null and picked_up_on <= ${of.through}::date`;
  const { rows } = await sql<StatedOrder>`
    select order_id as "orderId", number, picked_up_on as "pickedUpOn", receipt_yen as "receiptYen"
    from goods_order where authority_id = ${tx.authorityId} and store_id = ${storeId} and receipt_yen is not null
      and ${those}
    order by picked_up_on, number`.execute(tx.db);
  return rows;
}

/** Issues a statement over the orders, so that none of them stands on a further one. */
export async function insertStatement(
  tx: Tx,
  statement: Omit<StoreStatement, 'paidOn' | 'orders'>,
  orders: readonly Uuid[],
): Promise<void> {
  await tx.db
    .insertInto('store_statement')
    .values({
      authority_id: tx.authorityId,
      statement_id: statement.statementId,
      store_id: statement.storeId,
      month: statement.month,
      orders: orders.length,
      amount_yen: statement.amountYen,
      issued_at: tx.at,
      issued_by: tx.actorName,
    })
    .execute();
  await tx.db
    .updateTable('goods_order')
    .set({ statement_id: statement.statementId, changed_at: tx.at })
    .where('authority_id', '=', tx.authorityId)
    .where('order_id', 'in', [...orders])
    .execute();
}

/** Records that the store was paid, once; false when it was before. */
export async function setStatementPaid(tx: Tx, statementId: Uuid, paidOn: PlainDate): Promise<boolean> {
  const changed = await tx.db
    .updateTable('store_statement')
    .set({ paid_on: paidOn, paid_recorded_by: tx.actorName })
    .where('authority_id', '=', tx.authorityId)
    .where('statement_id', '=', statementId)
    .where('paid_on', 'is', null)
    .executeTakeFirst();
  return changed.numUpdatedRows === 1n;
}
