import type { Uuid } from '../../../kernel/ids.ts';
import { jstDate } from '../../../kernel/instant.ts';
import { addDays, type PlainDate } from '../../../kernel/plain-date.ts';
import { fail, ok, type Result } from '../../../kernel/result.ts';
import type { StaffActor } from '../../../platform/db/actor.ts';
import { exemptFromAudit } from '../../../platform/db/database.ts';
import { type GivenStore, readStore, type StoreProblem } from '../domain/partner-store.ts';
import {
  cityCodeOf,
  countStoresRunningOut,
  insertStore,
  type ListedStore,
  listStores,
  type Store,
  type StorePosition,
  setStoreClosed,
  storeById,
  updateStore,
} from '../repository/partner-store.repository.ts';
import { agreementsOfStore, type StoreAgreement } from '../repository/store-agreement.repository.ts';
import { type CatalogueItem, type ItemPosition, listItems } from '../repository/store-item.repository.ts';
import { type StoreStatement, statementsOfStore } from '../repository/store-statement.repository.ts';
import { recordGoods } from './goods-audit.ts';
import type { GoodsDeps } from './goods-deps.ts';

export type { ListedStore, Store, StorePosition } from '../repository/partner-store.repository.ts';
export type { StoreAgreement } from '../repository/store-agreement.repository.ts';
export type { CatalogueItem, ItemPosition } from '../repository/store-item.repository.ts';
export type { StoreStatement } from '../repository/store-statement.repository.ts';

const PAGE = 50;
/** Days before the last day of an agreement on which the unit is told. */
const WARN_DAYS = 30;

const AUDIT_EXEMPTION = 'Stores and what they sell tell of nobody who has support.';

/** Stores by name, and whether one may order there today. */
export const showStores = (
  { database }: Pick<GoodsDeps, 'database'>,
  staff: StaffActor,
  after: StorePosition | null,
): Promise<{
  readonly stores: readonly ListedStore[];
  readonly hasNext: boolean;
  readonly today: PlainDate;
}> =>
  database.withTenant(staff, async tx => {
    exemptFromAudit(tx, AUDIT_EXEMPTION);
    const today = jstDate(tx.at);
    const stores = await listStores(tx, today, { after, limit: PAGE + 1 });
    return { stores: stores.slice(0, PAGE), hasNext: stores.length > PAGE, today };
  });

/** How many stores have no agreement in force, or none any more soon. */
export const countRunningOut = (
  { database }: Pick<GoodsDeps, 'database'>,
  staff: StaffActor,
): Promise<number> =>
  database.withTenant(staff, async tx => {
    exemptFromAudit(tx, AUDIT_EXEMPTION);
    const today = jstDate(tx.at);
    return countStoresRunningOut(tx, today, addDays(today, WARN_DAYS));
  });

/** Everything about a store. */
export interface StoreView {
  readonly store: Store;
  readonly agreements: readonly StoreAgreement[];
  readonly items: readonly CatalogueItem[];
  readonly hasMoreItems: boolean;
  readonly statements: readonly StoreStatement[];
  readonly today: PlainDate;
}

/** The store with its agreements, a page of its catalogue, and what it was owed; null when there is none. */
export const showStore = (
  { database }: Pick<GoodsDeps, 'database'>,
  staff: StaffActor,
  storeId: Uuid,
  after: ItemPosition | null = null,
): Promise<StoreView | null> =>
  database.withTenant(staff, async tx => {
    exemptFromAudit(tx, AUDIT_EXEMPTION);
    const store = await storeById(tx, storeId);
    if (store === null) return null;
    const items = await listItems(tx, storeId, { after, limit: PAGE + 1 });
    return {
      store,
      agreements: await agreementsOfStore(tx, storeId),
      items: items.slice(0, PAGE),
      hasMoreItems: items.length > PAGE,
      statements: await statementsOfStore(tx, storeId),
      today: jstDate(tx.at),
    };
  });

/** Enters a store, or corrects the one with this id; it must lie in the acting city (Y-17). Answers its id. */
export const enterStore = (
  { database, addressBook }: Pick<GoodsDeps, 'database' | 'addressBook'>,
  staff: StaffActor,
  known: Uuid | null,
  given: GivenStore,
): Promise<Result<Uuid, 'no-such-store' | readonly StoreProblem[]>> =>
  database.withTenant(staff, async tx => {
    exemptFromAudit(tx, 'nothing was changed');
    if (known !== null && (await storeById(tx, known)) === null) return fail('no-such-store');
    const read = readStore(given, cityCodeOf(tx), postalCode =>
      addressBook.townsOf(postalCode).map(({ municipality }) => municipality.code),
    );
    if (!read.ok) return read;
    const storeId = known ?? tx.newId();
    const isDone = await (known === null ? insertStore : updateStore)(tx, storeId, read.value);
    if (!isDone) return fail([{ field: 'name', reason: 'known-before' }]);
    await recordGoods(tx, `partner-store.${known === null ? 'enter' : 'change'}`, storeId);
    return ok(storeId);
  });

/** Takes a store out from today on, or in again. */
export const setTakesPart = (
  { database }: Pick<GoodsDeps, 'database'>,
  staff: StaffActor,
  storeId: Uuid,
  takesPart: boolean,
): Promise<Result<null, 'no-such-store'>> =>
  database.withTenant(staff, async tx => {
    const store = await storeById(tx, storeId);
    if (store === null) {
      exemptFromAudit(tx, 'nothing was changed');
      return fail('no-such-store');
    }
    await setStoreClosed(tx, storeId, takesPart ? null : jstDate(tx.at));
    await recordGoods(tx, `partner-store.${takesPart ? 'open' : 'close'}`, storeId);
    return ok(null);
  });
