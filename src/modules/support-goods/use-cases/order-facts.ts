import type { Uuid } from '../../../kernel/ids.ts';
import { jstDate } from '../../../kernel/instant.ts';
import type { PlainDate } from '../../../kernel/plain-date.ts';
import type { Tx } from '../../../platform/db/database.ts';
import type { SupportCase } from '../../municipal-support/index.ts';
import { budgetLeft } from '../domain/budget.ts';
import type { OrderFacts } from '../domain/decide-order.ts';
import type { DataSource } from '../domain/use-of-data.ts';
import { budgetOn } from '../repository/goods-budget.repository.ts';
import { ordersOfCase } from '../repository/goods-order.repository.ts';
import type { Store } from '../repository/partner-store.repository.ts';
import { agreementsOfStore } from '../repository/store-agreement.repository.ts';
import type { GoodsDeps } from './goods-deps.ts';

/** What an order of a case from a store is decided on; the order itself does not burden its own budget. */
export async function orderFacts(
  tx: Tx,
  subject: SupportCase,
  store: Store,
  order: Pick<OrderFacts, 'wantedOn' | 'lines'> & { readonly orderId: Uuid | null },
): Promise<OrderFacts> {
  return {
    today: jstDate(tx.at),
    wantedOn: order.wantedOn,
    isActive: subject.status === 'active',
    supportedThrough: subject.periodThrough,
    storeClosedOn: store.closedOn,
    agreements: await agreementsOfStore(tx, store.storeId),
    lines: order.lines,
    budgetLeftYen: await budgetLeftOf(tx, subject, order.wantedOn, order.orderId),
  };
}

/** Yen that are left of a person's budget for one more order on a day; null without a limit. */
export async function budgetLeftOf(
  tx: Tx,
  { supportCaseId, startedAt }: Pick<SupportCase, 'supportCaseId' | 'startedAt'>,
  day: PlainDate,
  except: Uuid | null,
): Promise<number | null> {
  const others = (await ordersOfCase(tx, supportCaseId)).filter(({ orderId }) => orderId !== except);
  return budgetLeft(await budgetOn(tx, day), jstDate(startedAt ?? tx.at), day, others);
}

/** Where the city has a person's data from, and for what they were provided (M-03). */
export const dataSourceOf = async (
  { packagePurposes }: Pick<GoodsDeps, 'packagePurposes'>,
  tx: Tx,
  { source, receivedPackageId }: Pick<SupportCase, 'source' | 'receivedPackageId'>,
): Promise<DataSource> => ({
  source,
  purposes: receivedPackageId === null ? [] : await packagePurposes(tx, receivedPackageId),
});
