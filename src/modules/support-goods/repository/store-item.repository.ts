import { sql } from 'kysely';
import type { Uuid } from '../../../kernel/ids.ts';
import type { Tx } from '../../../platform/db/database.ts';
import type { StoreItem } from '../domain/store-item.ts';

/** An item of a store's catalogue. */
export interface CatalogueItem extends StoreItem {
  readonly itemId: Uuid;
  readonly storeId: Uuid;
}

const COLUMNS = sql.raw(
  `item_id as "itemId", store_id as "storeId", name, unit, price_yen as "priceYen", available`,
);

/** What became of an item that was handed in. */
export type ItemChange = 'added' | 'changed' | 'unchanged';

/** Adds an item to a catalogue, or sets price and availability of the one with this name and unit. */
export async function putItem(tx: Tx, storeId: Uuid, item: StoreItem): Promise<ItemChange> {
  const { rows } = await sql<{ added: boolean }>`
    insert into store_item (authority_id, item_id, store_id, name, unit, price_yen, available, changed_at, changed_by)
    values (${tx.authorityId}, ${tx.newId()}, ${storeId}, ${item.name}, ${item.unit}, ${item.priceYen},
      ${item.available}, ${tx.at}, ${tx.actorName})
    on conflict (authority_id, store_id, name, unit) do update
      set price_yen = excluded.price_yen, available = excluded.available, changed_at = excluded.changed_at,
        changed_by = excluded.changed_by
      where (store_item.price_yen, store_item.available) is distinct from (excluded.price_yen, excluded.available)
    returning (xmax = 0) as added`.execute(tx.db);
  const [row] = rows;
  if (row === undefined) return 'unchanged';
  return row.added ? 'added' : 'changed';
}

/** The place of an item in a catalogue. */
export type ItemPosition = Pick<CatalogueItem, 'name' | 'itemId'>;

/** The catalogue of a store by name. */
export async function listItems(
  tx: Tx,
  storeId: Uuid,
  page: { readonly after: ItemPosition | null; readonly limit: number },
): Promise<readonly CatalogueItem[]> {
  const { after, limit } = page;
  const { rows } = await sql<CatalogueItem>`select ${COLUMNS} from store_item
    where authority_id = ${tx.authorityId} and store_id = ${storeId}
      and (${after?.name ?? null}::text is null
        or (name, item_id) > (${after?.name ?? null}::text, ${after?.itemId ?? null}::uuid))
    order by name, item_id limit ${limit}`.execute(tx.db);
  return rows;
}

/** What a store sells now, by name. */
export async function availableItems(
  tx: Tx,
  storeId: Uuid,
  limit: number,
): Promise<readonly CatalogueItem[]> {
  const { rows } = await sql<CatalogueItem>`select ${COLUMNS} from store_item
    where authority_id = ${tx.authorityId} and store_id = ${storeId} and available
    order by name, item_id limit ${limit}`.execute(tx.db);
  return rows;
}

/** The item; null when the city has none with this id. */
export async function itemById(tx: Tx, itemId: Uuid): Promise<CatalogueItem | null> {
  const { rows } = await sql<CatalogueItem>`select ${COLUMNS} from store_item
    where authority_id = ${tx.authorityId} and item_id = ${itemId}`.execute(tx.db);
  return rows[0] ?? null;
}

/** Sets what an item costs, and whether the store sells it. */
export async function setItem(
  tx: Tx,
  itemId: Uuid,
  { priceYen, available }: Pick<StoreItem, 'priceYen' | 'available'>,
): Promise<void> {
  await tx.db
    .updateTable('store_item')
    .set({ price_yen: priceYen, available, changed_at: tx.at, changed_by: tx.actorName })
    .where('authority_id', '=', tx.authorityId)
    .where('item_id', '=', itemId)
    .execute();
}
