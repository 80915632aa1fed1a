import { sql } from 'kysely';
import type { Uuid } from '../../../kernel/ids.ts';
import type { PlainDate } from '../../../kernel/plain-date.ts';
import type { Tx } from '../../../platform/db/database.ts';
import type { NewAgreement, SignedAgreement } from '../domain/store-agreement.ts';

/** An agreement between mayor and store (Y-19). */
export interface StoreAgreement extends SignedAgreement {
  readonly storeId: Uuid;
  readonly number: string;
  readonly terms: string;
  readonly endedBecause: string | null;
}

const COLUMNS =
  sql.raw(`agreement_id as "agreementId", store_id as "storeId", number, terms, starts_on as "startsOn",
  ends_on as "endsOn", signed_on as "signedOn", ended_on as "endedOn", ended_because as "endedBecause"`);

/** Enters an agreement; false when its number is taken. */
export async function insertAgreement(
  tx: Tx,
  agreementId: Uuid,
  storeId: Uuid,
  agreement: NewAgreement,
): Promise<boolean> {
  const inserted = await tx.db
    .insertInto('store_agreement')
    .values({
      authority_id: tx.authorityId,
      agreement_id: agreementId,
      store_id: storeId,
      number: agreement.number,
      terms: agreement.terms,
      starts_on: agreement.startsOn,
      ends_on: agreement.endsOn,
      signed_on: agreement.signedOn,
      entered_at: tx.at,
      entered_by: tx.actorName,
    })
    .onConflict(conflict => conflict.columns(['authority_id', 'number']).doNothing())
    .executeTakeFirst();
  return inserted.numInsertedOrUpdatedRows === 1n;
}

/** The agreements of a store, the newest first. */
export async function agreementsOfStore(tx: Tx, storeId: Uuid): Promise<readonly StoreAgreement[]> {
  const { rows } = await sql<StoreAgreement>`select ${COLUMNS} from store_agreement
    where authority_id = ${tx.authorityId} and store_id = ${storeId}
    order by starts_on desc, agreement_id limit 100`.execute(tx.db);
  return rows;
}

/** The agreement, locked; null when the city has none with this id. */
export async function lockAgreement(tx: Tx, agreementId: Uuid): Promise<StoreAgreement | null> {
  const { rows } = await sql<StoreAgreement>`select ${COLUMNS} from store_agreement
    where authority_id = ${tx.authorityId} and agreement_id = ${agreementId} for update`.execute(tx.db);
  return rows[0] ?? null;
}

/** Records the signature. */
export async function setSigned(tx: Tx, agreementId: Uuid, signedOn: PlainDate): Promise<void> {
  await tx.db
    .updateTable('store_agreement')
    .set({ signed_on: signedOn })
    .where('authority_id', '=', tx.authorityId)
    .where('agreement_id', '=', agreementId)
    .execute();
}

/** Ends the agreement early. The database refuses a day before an order that was placed under it. */
export async function setEnded(
  tx: Tx,
  agreementId: Uuid,
  { endedOn, because }: { readonly endedOn: PlainDate; readonly because: string },
): Promise<void> {
  await tx.db
    .updateTable('store_agreement')
    .set({ ended_on: endedOn, ended_because: because })
    .where('authority_id', '=', tx.authorityId)
    .where('agreement_id', '=', agreementId)
    .execute();
}

/** The last day of an order under the agreement: on which it was placed, or is fetched; null when there is none. */
export async function lastOrderUnder(tx: Tx, agreementId: Uuid): Promise<PlainDate | null> {
  const { rows } = await sql<{ day: PlainDate | null }>`
    select max(greatest(placed_on, wanted_on)) as day from goods_order
    where authority_id = ${tx.authorityId} and agreement_id = ${agreementId}`.execute(tx.db);
  return rows[0]?.day ?? null;
}
