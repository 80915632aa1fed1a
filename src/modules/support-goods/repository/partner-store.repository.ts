import { sql } from 'kysely';
import type { Uuid } from '../../../kernel/ids.ts';
import type { PlainDate } from '../../../kernel/plain-date.ts';
import type { Tx } from '../../../platform/db/database.ts';
import type { PartnerStore } from '../domain/partner-store.ts';

/** A store as the city knows it. */
export interface Store extends PartnerStore {
  readonly storeId: Uuid;
  /** The first day on which it takes part no more; null while it does. */
  readonly closedOn: PlainDate | null;
}

/** A store with what matters for an order on a day. */
export interface ListedStore extends Store {
  /** The last day of the agreement that is in force on the day; null without one. */
  readonly agreedThrough: PlainDate | null;
  /** Items that it sells now. */
  readonly items: number;
}

const COLUMNS =
  sql.raw(`s.store_id as "storeId", s.name, s.postal_code as "postalCode", s.address, s.phone, s.fax,
  s.contact_person as "contactPerson", s.note, s.closed_on as "closedOn"`);

/** Enters a store of the acting city; false when one of that name and address is known. */
export async function insertStore(tx: Tx, storeId: Uuid, store: PartnerStore): Promise<boolean> {
  const inserted = await tx.db
    .insertInto('partner_store')
    .values({
      authority_id: tx.authorityId,
      store_id: storeId,
      municipality_code: cityCodeOf(tx),
      ...columnsOf(store),
      entered_at: tx.at,
      entered_by: tx.actorName,
      changed_at: tx.at,
    })
    .onConflict(conflict => conflict.columns(['authority_id', 'name', 'address']).doNothing())
    .executeTakeFirst();
  return inserted.numInsertedOrUpdatedRows === 1n;
}

/** The six-digit code of the acting city. */
export const cityCodeOf = (tx: Tx): string => String(tx.authorityId).padStart(6, '0');

const columnsOf = (store: PartnerStore) => ({
  name: store.name,
  postal_code: store.postalCode,
  address: store.address,
  phone: store.phone,
  fax: store.fax,
  contact_person: store.contactPerson,
  note: store.note,
});

/** Corrects a store; false when another one has that name and address. */
export async function updateStore(tx: Tx, storeId: Uuid, store: PartnerStore): Promise<boolean> {
  const { rows } = await sql`select from partner_store where authority_id = ${tx.authorityId}
    and name = ${store.name} and address = ${store.address} and store_id <> ${storeId}`.execute(tx.db);
  if (rows.length > 0) return false;
  await tx.db
    .updateTable('partner_store')
    .set({ ...columnsOf(store), changed_at: tx.at })
    .where('authority_id', '=', tx.authorityId)
    .where('store_id', '=', storeId)
    .execute();
  return true;
}

/** Says from which day on a store takes part no more; null when it does again. */
export async function setStoreClosed(tx: Tx, storeId: Uuid, closedOn: PlainDate | null): Promise<void> {
  await tx.db
    .updateTable('partner_store')
    .set({ closed_on: closedOn, changed_at: tx.at })
    .where('authority_id', '=', tx.authorityId)
    .where('store_id', '=', storeId)
    .execute();
}

/** The store; null when the city has none with this id. */
export async function storeById(tx: Tx, storeId: Uuid): Promise<Store | null> {
  const { rows } = await sql<Store>`select ${COLUMNS} from partner_store s
    where s.authority_id = ${tx.authorityId} and s.store_id = ${storeId}`.execute(tx.db);
  return rows[0] ?? null;
}

/** The place of a store in the list. */
export type StorePosition = Pick<Store, 'name' | 'storeId'>;

/** Stores by name, with whether one may order there on `day`. */
export async function listStores(
  tx: Tx,
  day: PlainDate,
  page: { readonly after: StorePosition | null; readonly limit: number },
): Promise<readonly ListedStore[]> {
  const { after, limit } = page;
  const { rows } = await sql<ListedStore>`
    select ${COLUMNS},
      (select max(a.in_force_through) from store_agreement a
        where a.authority_id = s.authority_id and a.store_id = s.store_id
          and ${day}::date between a.in_force_from and a.in_force_through) as "agreedThrough",
      (select count(*)::int from store_item i
        where i.authority_id = s.authority_id and i.store_id = s.store_id and i.available) as items
    from partner_store s
    where s.authority_id = ${tx.authorityId}
      and (${after?.name ?? null}::text is null
        or (s.name, s.store_id) > (${after?.name ?? null}::text, ${after?.storeId ?? null}::uuid))
    order by s.name, s.store_id limit ${limit}`.execute(tx.db);
  return rows;
}

/** Stores that take part on `day` and have no agreement in force `days` later, or none at all. */
export async function countStoresRunningOut(tx: Tx, day: PlainDate, later: PlainDate): Promise<number> {
  const { rows } = await sql<{ found: number }>`
    select count(*)::int as found from partner_store s
    where s.authority_id = ${tx.authorityId} and (s.closed_on is null or s.closed_on > ${day}::date)
      and not exists (select from store_agreement a where a.authority_id = s.authority_id and a.store_id = s.store_id
        and ${later}::date between a.in_force_from and a.in_force_through)`.execute(tx.db);
  return rows[0]?.found ?? 0;
}
