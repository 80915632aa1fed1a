import type { Uuid } from '../../../kernel/ids.ts';
import { fail, ok, type Result } from '../../../kernel/result.ts';
import type { StaffActor } from '../../../platform/db/actor.ts';
import { exemptFromAudit } from '../../../platform/db/database.ts';
import { type GivenItem, type ItemProblem, readItem } from '../domain/store-item.ts';
import { storeById } from '../repository/partner-store.repository.ts';
import { type CatalogueItem, itemById, putItem, setItem } from '../repository/store-item.repository.ts';
import { recordGoods } from './goods-audit.ts';
import type { GoodsDeps } from './goods-deps.ts';

type Deps = Pick<GoodsDeps, 'database'>;

/** Adds an item to a store's catalogue; one that it has takes the new price. */
export const enterItem = (
  { database }: Deps,
  staff: StaffActor,
  storeId: Uuid,
  given: GivenItem,
): Promise<Result<null, 'no-such-store' | readonly ItemProblem[]>> =>
  database.withTenant(staff, async tx => {
    exemptFromAudit(tx, 'nothing was changed');
    if ((await storeById(tx, storeId)) === null) return fail('no-such-store');
    const read = readItem(given);
    if (!read.ok) return read;
    if ((await putItem(tx, storeId, read.value)) !== 'unchanged')
      await recordGoods(tx, 'store-item.enter', storeId);
    return ok(null);
  });

/** The item; null when there is none. */
export const showItem = (
  { database }: Deps,
  staff: StaffActor,
  itemId: Uuid,
): Promise<CatalogueItem | null> =>
  database.withTenant(staff, async tx => {
    exemptFromAudit(tx, 'a catalogue tells of nobody who has support');
    return itemById(tx, itemId);
  });

/** Sets what an item costs from now on, and whether the store sells it. Answers its store. */
export const changeItem = (
  { database }: Deps,
  staff: StaffActor,
  itemId: Uuid,
  given: { readonly priceYen: string; readonly available: boolean },
): Promise<Result<Uuid, 'no-such-item' | readonly ItemProblem[]>> =>
  database.withTenant(staff, async tx => {
    exemptFromAudit(tx, 'nothing was changed');
    const item = await itemById(tx, itemId);
    if (item === null) return fail('no-such-item');
    const read = readItem({ ...item, ...given });
    if (!read.ok) return read;
    await setItem(tx, itemId, read.value);
    await recordGoods(tx, 'store-item.change', item.storeId);
    return ok(item.storeId);
  });
