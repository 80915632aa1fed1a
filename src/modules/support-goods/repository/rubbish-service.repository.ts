import { sql } from 'kysely';
import type { Uuid } from '../../../kernel/ids.ts';
import type { Instant } from '../../../kernel/instant.ts';
import type { Tx } from '../../../platform/db/database.ts';
import type { RubbishArea } from '../domain/rubbish-round.ts';
import type { AllowedUse } from '../domain/use-of-data.ts';

/** An area, with how many people it is done for now. */
export interface StoredArea extends RubbishArea {
  readonly areaId: Uuid;
  readonly people: number;
}

/** The areas by name. */
export async function listAreas(tx: Tx): Promise<readonly StoredArea[]> {
  const { rows } = await sql<StoredArea>`
    select a.area_id as "areaId", a.name, a.weekdays,
      (select count(*)::int from rubbish_service v
        join support_case c on c.authority_id = v.authority_id and c.support_case_id = v.support_case_id
        where v.authority_id = a.authority_id and v.area_id = a.area_id and v.ended_at is null
          and c.status = 'active') as people
    from rubbish_area a where a.authority_id = ${tx.authorityId} order by a.name limit 500`.execute(tx.db);
  return rows;
}

/** Adds an area, or sets the days of the one with this id; false when another one has its name. */
export async function putArea(tx: Tx, areaId: Uuid, { name, weekdays }: RubbishArea): Promise<boolean> {
  const { rows } = await sql`select from rubbish_area
    where authority_id = ${tx.authorityId} and name = ${name} and area_id <> ${areaId}`.execute(tx.db);
  if (rows.length > 0) return false;
  const values = { name, weekdays: [...weekdays], changed_at: tx.at, changed_by: tx.actorName };
  await tx.db
    .insertInto('rubbish_area')
    .values({ authority_id: tx.authorityId, area_id: areaId, ...values })
    .onConflict(conflict => conflict.columns(['authority_id', 'area_id']).doUpdateSet(values))
    .execute();
  return true;
}

/** That somebody's rubbish is put out for them. */
export interface RubbishService extends AllowedUse {
  readonly areaId: Uuid;
  readonly areaName: string;
  readonly weekdays: readonly number[];
  readonly placeNote: string | null;
  readonly agreedAt: Instant;
  readonly endedAt: Instant | null;
}

/** Whether and how it is done for somebody; null when it never was. */
export async function rubbishServiceOf(tx: Tx, supportCaseId: Uuid): Promise<RubbishService | null> {
  const { rows } = await sql<RubbishService>`
    select v.area_id as "areaId", a.name as "areaName", a.weekdays, v.basis, v.own_wish_note as "ownWishNote",
      v.place_note as "placeNote", v.agreed_at as "agreedAt", v.ended_at as "endedAt"
    from rubbish_service v
    join rubbish_area a on a.authority_id = v.authority_id and a.area_id = v.area_id
    where v.authority_id = ${tx.authorityId} and v.support_case_id = ${supportCaseId}`.execute(tx.db);
  return rows[0] ?? null;
}

/** Begins it, or changes how it is done. */
export async function putRubbishService(
  tx: Tx,
  supportCaseId: Uuid,
  service: Pick<RubbishService, 'areaId' | 'basis' | 'ownWishNote' | 'placeNote'>,
): Promise<void> {
  const values = {
    area_id: service.areaId,
    basis: service.basis,
    own_wish_note: service.ownWishNote,
    place_note: service.placeNote,
    agreed_at: tx.at,
    agreed_by: tx.actorName,
    ended_at: null,
  };
  await tx.db
    .insertInto('rubbish_service')
    .values({ authority_id: tx.authorityId, support_case_id: supportCaseId, ...values })
    .onConflict(conflict => conflict.columns(['authority_id', 'support_case_id']).doUpdateSet(values))
    .execute();
}

/** Ends it; false when it is not done for them. */
export async function endRubbishService(tx: Tx, supportCaseId: Uuid): Promise<boolean> {
  const ended = await tx.db
    .updateTable('rubbish_service')
    .set({ ended_at: tx.at })
    .where('authority_id', '=', tx.authorityId)
    .where('support_case_id', '=', supportCaseId)
    .where('ended_at', 'is', null)
    .executeTakeFirst();
  return ended.numUpdatedRows === 1n;
}
