import type { Uuid } from '../../../kernel/ids.ts';
import { jstDate } from '../../../kernel/instant.ts';
import type { PlainDate } from '../../../kernel/plain-date.ts';
import { fail, ok, type Result } from '../../../kernel/result.ts';
import type { StaffActor } from '../../../platform/db/actor.ts';
import { exemptFromAudit, type Tx } from '../../../platform/db/database.ts';
import {
  lockSupportCase,
  moveSupportCase,
  type SupportCase,
  supportCaseById,
} from '../../municipal-support/index.ts';
import { decideSettlement, dueAfter, type SettlementReason } from '../domain/settlement.ts';
import { type MoneyState, moneyState } from '../domain/settlement-state.ts';
import { type GoodsOrder, ordersOfCase } from '../repository/goods-order.repository.ts';
import { setSettlement } from '../repository/order-change.repository.ts';
import { hasAnswered } from '../repository/satisfaction.repository.ts';
import { insertSettlement, type Settlement, settlementsOfCase } from '../repository/settlement.repository.ts';
import {
  type CaseToSettle,
  type CaseToSettlePosition,
  casesToSettle,
  moneyOfCase,
  OVER,
} from '../repository/settlement-list.repository.ts';
import { recordGoods, WHO } from './goods-audit.ts';
import type { GoodsDeps } from './goods-deps.ts';

export type { CaseToSettle, CaseToSettlePosition } from '../repository/settlement-list.repository.ts';

type Deps = Pick<GoodsDeps, 'database'>;

const PAGE = 50;

/** Whether support has ended, in whatever way (SM-8). */
export const isOver = (status: string): boolean => OVER.some(over => over === status);

/** Those whose support has ended and with whom the city is not even; the one that ended first comes first. */
export const showCasesToSettle = (
  { database }: Deps,
  staff: StaffActor,
  after: CaseToSettlePosition | null,
): Promise<{ readonly cases: readonly CaseToSettle[]; readonly hasNext: boolean }> =>
  database.withTenant(staff, async tx => {
    const cases = await casesToSettle(tx, { after, limit: PAGE + 1 });
    await recordGoods(tx, 'settlement.list', null, { fields: ['name'], detail: { rows: cases.length } });
    return { cases: cases.slice(0, PAGE), hasNext: cases.length > PAGE };
  });

/** Where somebody's money stands. */
export interface CaseMoney {
  readonly subject: SupportCase;
  readonly state: MoneyState;
  readonly unbilledYen: number;
  readonly orders: readonly GoodsOrder[];
  readonly settlements: readonly Settlement[];
  readonly hasAnswered: boolean;
  readonly today: PlainDate;
}

/** Where the money of a case stands, with what there is to bill; null when there is no such case. */
export const showCaseMoney = (
  { database }: Deps,
  staff: StaffActor,
  supportCaseId: Uuid,
): Promise<CaseMoney | null> =>
  database.withTenant(staff, async tx => {
    exemptFromAudit(tx, 'nobody was shown');
    const subject = await supportCaseById(tx, supportCaseId);
    if (subject === null) return null;
    await recordGoods(tx, 'settlement.read', supportCaseId, { fields: [...WHO, 'orders', 'settlement'] });
    return caseMoney(tx, subject);
  });

/** The same within a transaction that records the reading itself. */
export async function caseMoney(tx: Tx, subject: SupportCase): Promise<CaseMoney> {
  const { supportCaseId, status } = subject;
  const money = await moneyOfCase(tx, supportCaseId);
  if (money === null) throw new Error('A case that was found has money to tell of.');
  return {
    subject,
    state: moneyState({ ...money, isOver: isOver(status) }),
    unbilledYen: money.unbilledYen,
    orders: await ordersOfCase(tx, supportCaseId),
    settlements: await settlementsOfCase(tx, supportCaseId),
    hasAnswered: await hasAnswered(tx, supportCaseId),
    today: jstDate(tx.at),
  };
}

/** Bills somebody who has recovered for what they received (payment through the city). Answers the bill's id. */
export const billCase = (
  { database }: Deps,
  staff: StaffActor,
  supportCaseId: Uuid,
): Promise<Result<Uuid, 'no-such-case' | SettlementReason>> =>
  database.withTenant(staff, async tx => {
    exemptFromAudit(tx, 'nothing was changed');
    const subject = await lockSupportCase(tx, supportCaseId);
    if (subject === null) return fail('no-such-case');
    const settlements = await settlementsOfCase(tx, supportCaseId);
    const decided = decideSettlement(
      { isOver: isOver(subject.status), isUnpaid: settlements.some(({ status }) => status === 'open') },
      await ordersOfCase(tx, supportCaseId),
    );
    if (!decided.ok) return decided;
    const { amountYen, orderIds } = decided.value;
    const settlementId = tx.newId();
    const billedOn = jstDate(tx.at);
    await insertSettlement(tx, {
      settlementId,
      supportCaseId,
      amountYen,
      billedOn,
      dueOn: dueAfter(billedOn),
    });
    await setSettlement(tx, orderIds, settlementId);
    await recordGoods(tx, 'settlement.bill', supportCaseId, {
      detail: { amountYen, orders: orderIds.length },
    });
    return ok(settlementId);
  });

/** Closes a case with which the city is even (SM-8, settlement → closed). */
export const closeCase = (
  { database }: Deps,
  staff: StaffActor,
  supportCaseId: Uuid,
): Promise<Result<null, 'no-such-case' | 'not-even' | 'not-now'>> =>
  database.withTenant(staff, async tx => {
    exemptFromAudit(tx, 'nothing was changed');
    const subject = await lockSupportCase(tx, supportCaseId);
    if (subject === null) return fail('no-such-case');
    if ((await caseMoney(tx, subject)).state !== 'nothing-owed') return fail('not-even');
    const moved = await moveSupportCase(tx, supportCaseId, 'settled');
    if (!moved.ok) return fail('not-now');
    await recordGoods(tx, 'support-case.settle', supportCaseId);
    return ok(null);
  });
