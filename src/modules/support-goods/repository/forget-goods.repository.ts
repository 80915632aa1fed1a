import { sql } from 'kysely';
import type { Uuid } from '../../../kernel/ids.ts';
import type { Tx } from '../../../platform/db/database.ts';

/** Stands where a text was that the table does not let be empty. */
const GONE = '-';

/** Destroys every text about these cases in orders and rounds. How often, when, by whom and for how much stays. */
export async function forgetGoods(tx: Tx, supportCaseIds: readonly Uuid[]): Promise<void> {
  const ofThem = sql`authority_id = ${tx.authorityId} and support_case_id = any(${supportCaseIds}::uuid[])`;
  const ofOrders = sql`authority_id = ${tx.authorityId} and order_id in (select order_id from goods_order where ${ofThem})`;
  for (const statement of [
    sql`update goods_order_line set name = ${GONE}, substitute = case when substitute is not null then ${GONE} end
      where ${ofOrders}`,
    sql`update goods_order_event set note = null where ${ofOrders}`,
    sql`update goods_order set own_wish_note = case when own_wish_note is not null then ${GONE} end,
      problem = case when problem is not null then ${GONE} end where ${ofThem}`,
    sql`update rubbish_service set place_note = null,
      own_wish_note = case when own_wish_note is not null then ${GONE} end where ${ofThem}`,
    sql`update other_support set what = ${GONE} where ${ofThem}`,
    sql`update satisfaction set told = null where ${ofThem}`,
    sql`update settlement_reminder set note = ${GONE} where authority_id = ${tx.authorityId}
      and settlement_id in (select settlement_id from settlement where ${ofThem})`,
  ])
    await statement.execute(tx.db);
}
