import type { Uuid } from '../../../kernel/ids.ts';
import { jstDate } from '../../../kernel/instant.ts';
import type { PlainDate } from '../../../kernel/plain-date.ts';
import { fail, ok, type Result } from '../../../kernel/result.ts';
import { readDayNear } from '../../../kernel/written-day.ts';
import type { StaffActor } from '../../../platform/db/actor.ts';
import { exemptFromAudit } from '../../../platform/db/database.ts';
import { lockSupportCase, type SupportCase, supportCaseById } from '../../municipal-support/index.ts';
import { decideOrder, type OrderReason } from '../domain/decide-order.ts';
import { type BasketProblem, type GivenBasket, readBasket } from '../domain/order-line.ts';
import { decideUse, isCovered } from '../domain/use-of-data.ts';
import { insertOrder, insertOrderEvent } from '../repository/goods-order.repository.ts';
import {
  type ListedStore,
  listStores,
  type Store,
  storeById,
} from '../repository/partner-store.repository.ts';
import { availableItems, type CatalogueItem } from '../repository/store-item.repository.ts';
import { recordGoods, WHO } from './goods-audit.ts';
import type { GoodsDeps } from './goods-deps.ts';
import { budgetLeftOf, dataSourceOf, orderFacts } from './order-facts.ts';

type Deps = Pick<GoodsDeps, 'database' | 'packagePurposes'>;

const MOST_STORES = 200;
const MOST_ITEMS = 500;

/** What whoever takes an order has before them. */
export interface OrderDesk {
  readonly subject: SupportCase;
  /** Stores where one may order today. */
  readonly stores: readonly ListedStore[];
  /** The store that was chosen. */
  readonly store: Store | null;
  readonly catalogue: readonly CatalogueItem[];
  /** Yen that are left for one more order today; null without a limit. */
  readonly budgetLeftYen: number | null;
  /** Whether what was provided, or their own call, covers shopping; else their wish must be noted (M-03). */
  readonly isCovered: boolean;
  readonly today: PlainDate;
}

/** Everything for taking an order of a case; null when there is no such case. */
export const showOrderDesk = (
  deps: Deps,
  staff: StaffActor,
  supportCaseId: Uuid,
  storeId: Uuid | null,
): Promise<OrderDesk | null> =>
  deps.database.withTenant(staff, async tx => {
    exemptFromAudit(tx, 'nobody was shown');
    const subject = await supportCaseById(tx, supportCaseId);
    if (subject === null) return null;
    const today = jstDate(tx.at);
    const stores = await listStores(tx, today, { after: null, limit: MOST_STORES });
    const store = storeId === null ? null : await storeById(tx, storeId);
    await recordGoods(tx, 'goods-order.begin', supportCaseId, { fields: WHO });
    return {
      subject,
      stores: stores.filter(
        ({ agreedThrough, closedOn }) => agreedThrough !== null && (closedOn === null || closedOn > today),
      ),
      store,
      catalogue: store === null ? [] : await availableItems(tx, store.storeId, MOST_ITEMS),
      budgetLeftYen: await budgetLeftOf(tx, subject, today, null),
      isCovered: isCovered('shopping', await dataSourceOf(deps, tx, subject)),
      today,
    };
  });

/** An order as it was typed. */
export interface GivenOrder {
  readonly storeId: Uuid;
  readonly wantedOn: string;
  readonly ownWishNote: string;
  readonly basket: GivenBasket;
  /** The unit of what is in no catalogue. */
  readonly unitOfFree: string;
}

export type DraftRefusal =
  | { readonly kind: 'no-such-case' | 'no-such-store' }
  | { readonly kind: 'basket'; readonly problems: readonly BasketProblem[] }
  | { readonly kind: 'wanted-on'; readonly reason: 'missing' | 'not-a-day' }
  | { readonly kind: 'own-wish'; readonly reason: 'wish-needed' | 'too-long' }
  | { readonly kind: 'order'; readonly reasons: readonly OrderReason[] };

/** Drafts an order as somebody asks for it on the telephone (Y-11); nothing is told to the store yet. Answers its id. */
export const draftOrder = (
  deps: Deps,
  staff: StaffActor,
  supportCaseId: Uuid,
  given: GivenOrder,
): Promise<Result<Uuid, DraftRefusal>> =>
  deps.database.withTenant(staff, async tx => {
    exemptFromAudit(tx, 'nothing was changed');
    const subject = await lockSupportCase(tx, supportCaseId);
    if (subject === null) return fail({ kind: 'no-such-case' });
    const { storeId } = given;
    const store = await storeById(tx, storeId);
    if (store === null) return fail({ kind: 'no-such-store' });
    const catalogue = await availableItems(tx, storeId, MOST_ITEMS);
    const lines = readBasket(given.basket, catalogue, given.unitOfFree);
    if (!lines.ok) return fail({ kind: 'basket', problems: lines.reason });
    const wantedOn = readDayNear(given.wantedOn, jstDate(tx.at));
    if (wantedOn === null)
      return fail({ kind: 'wanted-on', reason: given.wantedOn.trim() === '' ? 'missing' : 'not-a-day' });
    const use = decideUse('shopping', await dataSourceOf(deps, tx, subject), given.ownWishNote);
    if (!use.ok) return fail({ kind: 'own-wish', reason: use.reason });
    const decided = decideOrder(
      await orderFacts(tx, subject, store, {
        orderId: null,
        wantedOn,
        lines: lines.value.map(line => ({ ...line, isAvailable: true })),
      }),
    );
    if (!decided.ok) return fail({ kind: 'order', reasons: decided.reason });
    const orderId = tx.newId();
    const { estimateYen } = decided.value;
    await insertOrder(tx, orderId, {
      supportCaseId,
      storeId,
      wantedOn,
      estimateYen,
      lines: lines.value,
      ...use.value,
    });
    await insertOrderEvent(tx, orderId, 'draft', null);
    await recordGoods(tx, 'goods-order.draft', supportCaseId, {
      detail: { lines: lines.value.length, estimateYen, basis: use.value.basis },
    });
    return ok(orderId);
  });
