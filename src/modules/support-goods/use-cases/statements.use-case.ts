import type { Uuid } from '../../../kernel/ids.ts';
import { jstDate } from '../../../kernel/instant.ts';
import { addDays, dateParts, type PlainDate, plainDateOf } from '../../../kernel/plain-date.ts';
import { fail, ok, type Result } from '../../../kernel/result.ts';
import { readDayNear } from '../../../kernel/written-day.ts';
import type { StaffActor } from '../../../platform/db/actor.ts';
import { exemptFromAudit } from '../../../platform/db/database.ts';
import { type Store, storeById } from '../repository/partner-store.repository.ts';
import {
  insertStatement,
  type StatedOrder,
  type StoreStatement,
  setStatementPaid,
  statedOrders,
  statementOf,
} from '../repository/store-statement.repository.ts';
import { recordGoods } from './goods-audit.ts';
import type { GoodsDeps } from './goods-deps.ts';

type Deps = Pick<GoodsDeps, 'database'>;

/** What the city owes a store for a month. */
export interface StatementView {
  readonly store: Store;
  /** The first day of the month. */
  readonly month: PlainDate;
  /** Null while it was not issued: the orders are those that it would hold. */
  readonly statement: StoreStatement | null;
  readonly orders: readonly StatedOrder[];
  readonly amountYen: number;
  /** Whether the month is over, so that the statement can be issued. */
  readonly isOver: boolean;
}

/** The statement of a store for the month of a day; null when there is no such store. */
export const showStatement = (
  { database }: Deps,
  staff: StaffActor,
  storeId: Uuid,
  month: PlainDate | null,
): Promise<StatementView | null> =>
  database.withTenant(staff, async tx => {
    exemptFromAudit(tx, 'a statement for a store names nobody who has support');
    const store = await storeById(tx, storeId);
    if (store === null) return null;
    const today = jstDate(tx.at);
    const first = month ?? firstOf(today);
    const statement = await statementOf(tx, storeId, first);
    const orders = await statedOrders(tx, storeId, statement ?? { through: lastOf(first) });
    return {
      store,
      month: first,
      statement,
      orders,
      amountYen: orders.reduce((sum, { receiptYen }) => sum + receiptYen, 0),
      isOver: today > lastOf(first),
    };
  });

const firstOf = (day: PlainDate): PlainDate => `${day.slice(0, 7)}-01` as PlainDate;

/** The last day of the month that begins on this one. */
function lastOf(first: PlainDate): PlainDate {
  const { year, month } = dateParts(first);
  const next = month === 12 ? plainDateOf(year + 1, 1, 1) : plainDateOf(year, month + 1, 1);
  if (next === null) throw new Error('Every month has a first day.');
  return addDays(next, -1);
}

/** Issues the statement of a month that is over: its orders stand on no other one, and their receipts stay as they are. */
export const issueStatement = (
  { database }: Deps,
  staff: StaffActor,
  storeId: Uuid,
  month: PlainDate,
): Promise<Result<null, 'no-such-store' | 'issued-before' | 'month-goes-on' | 'nothing-owed'>> =>
  database.withTenant(staff, async tx => {
    exemptFromAudit(tx, 'nothing was changed');
    if ((await storeById(tx, storeId)) === null) return fail('no-such-store');
    if ((await statementOf(tx, storeId, month)) !== null) return fail('issued-before');
    if (jstDate(tx.at) <= lastOf(month)) return fail('month-goes-on');
    const orders = await statedOrders(tx, storeId, { through: lastOf(month) });
    const amountYen = orders.reduce((sum, { receiptYen }) => sum + receiptYen, 0);
    if (amountYen === 0) return fail('nothing-owed');
    const statementId = tx.newId();
    await insertStatement(
      tx,
      { statementId, storeId, month, amountYen },
      orders.map(({ orderId }) => orderId),
    );
    await recordGoods(tx, 'store-statement.issue', storeId, { detail: { amountYen, orders: orders.length } });
    return ok(null);
  });

/** Records the day on which the city paid the store. */
export const payStore = (
  { database }: Deps,
  staff: StaffActor,
  storeId: Uuid,
  month: PlainDate,
  paidOn: string,
): Promise<Result<null, 'no-such-statement' | 'not-now' | 'missing' | 'not-a-day' | 'in-the-future'>> =>
  database.withTenant(staff, async tx => {
    exemptFromAudit(tx, 'nothing was changed');
    const statement = await statementOf(tx, storeId, month);
    if (statement === null) return fail('no-such-statement');
    const day = readDayNear(paidOn, jstDate(tx.at));
    if (day === null) return fail(paidOn.trim() === '' ? 'missing' : 'not-a-day');
    if (day > jstDate(tx.at)) return fail('in-the-future');
    if (!(await setStatementPaid(tx, statement.statementId, day))) return fail('not-now');
    await recordGoods(tx, 'store-statement.pay', storeId, { detail: { amountYen: statement.amountYen } });
    return ok(null);
  });
