import { sql } from 'kysely';
import type { Uuid } from '../../../kernel/ids.ts';
import type { Tx } from '../../../platform/db/database.ts';
import type { Facility, FacilityKind } from '../domain/facility.ts';
import type { FacilityEntry } from '../domain/facility-entry.ts';

const COLUMNS = [
  'facility_id as facilityId',
  'code',
  'name',
  'kind',
  'postal_code as postalCode',
  'municipality_code as municipalityCode',
  'address',
  'phone',
  'email',
  'health_centre_id as healthCentreId',
  'status',
] as const;

const columnsOf = (entry: FacilityEntry) => ({
  code: entry.code,
  name: entry.name,
  kind: entry.kind,
  postal_code: entry.postalCode,
  municipality_code: entry.municipalityCode,
  address: entry.address,
  phone: entry.phone,
  email: entry.email,
  health_centre_id: entry.healthCentreId,
});

/** Adds the institutions, at most a few thousand; those whose code another of this authority has are left out. Returns how many were added. */
export async function insertFacilities(tx: Tx, facilities: readonly Facility[]): Promise<number> {
  if (facilities.length === 0) return 0;
  const rows = facilities.map(facility => ({
    authority_id: tx.authorityId,
    facility_id: facility.facilityId,
    ...columnsOf(facility),
    status: facility.status,
    created_at: tx.at,
  }));
  const result = await tx.db
    .insertInto('facility')
    .values(rows)
    .onConflict(conflict => conflict.columns(['authority_id', 'code']).doNothing())
    .executeTakeFirst();
  return Number(result.numInsertedOrUpdatedRows);
}

/** Whether an institution other than this one has the code. */
export async function isCodeTaken(tx: Tx, code: string, facilityId: Uuid): Promise<boolean> {
  const other = await facilityByCode(tx, code);
  return other !== null && other.facilityId !== facilityId;
}

/** Writes the fields of the registry anew. */
export async function updateFacility(tx: Tx, facilityId: Uuid, entry: FacilityEntry): Promise<void> {
  await tx.db
    .updateTable('facility')
    .set(columnsOf(entry))
    .where('authority_id', '=', tx.authorityId)
    .where('facility_id', '=', facilityId)
    .execute();
}

/** Marks the institution as closed. */
export async function closeFacilityRow(tx: Tx, facilityId: Uuid): Promise<void> {
  await tx.db
    .updateTable('facility')
    .set({ status: 'closed' })
    .where('authority_id', '=', tx.authorityId)
    .where('facility_id', '=', facilityId)
    .execute();
}

/** Which institutions are asked for. What is absent narrows nothing. */
export interface FacilityFilter {
  /** Part of the name, or the beginning of the code. */
  readonly text: string;
  readonly kind?: FacilityKind | null;
  readonly healthCentreId?: Uuid | null;
  readonly status?: Facility['status'] | null;
  /** The last one of the page before. */
  readonly after: Pick<Facility, 'name' | 'facilityId'> | null;
  readonly limit: number;
}

/** Institutions by name, at most `limit`; for somebody of an institution, their own alone. */
export async function listFacilities(tx: Tx, filter: FacilityFilter): Promise<readonly Facility[]> {
  const { text, after } = filter;
  let query = tx.db.selectFrom('facility').select(COLUMNS).where('authority_id', '=', tx.authorityId);
  if (text !== '') {
    const escaped = text.replaceAll(/[\\%_]/g, '\\$&');
    query = query.where(({ or, eb }) =>
      or([eb('name', 'ilike', `%${escaped}%`), eb('code', 'like', `${escaped}%`)]),
    );
  }
  if (filter.kind) query = query.where('kind', '=', filter.kind);
  if (filter.healthCentreId) query = query.where('health_centre_id', '=', filter.healthCentreId);
  if (filter.status) query = query.where('status', '=', filter.status);
  if (after !== null)
    query = query.where(sql<boolean>`(name, facility_id) > (${after.name}, ${after.facilityId}::uuid)`);
  const rows = await query.orderBy('name').orderBy('facility_id').limit(filter.limit).execute();
  return rows as unknown as readonly Facility[];
}

/** Every institution of the registry, closed ones too; for comparing with a list. */
export async function allFacilities(tx: Tx): Promise<readonly Facility[]> {
  const rows = await tx.db
    .selectFrom('facility')
    .select(COLUMNS)
    .where('authority_id', '=', tx.authorityId)
    .execute();
  return rows as unknown as readonly Facility[];
}

/** The institution; null when the caller's authority has none, or it is not the caller's own. */
export async function facilityById(tx: Tx, facilityId: Uuid, lock?: 'lock'): Promise<Facility | null> {
  const query = tx.db
    .selectFrom('facility')
    .select(COLUMNS)
    .where('authority_id', '=', tx.authorityId)
    .where('facility_id', '=', facilityId);
  const row = await (lock ? query.forUpdate() : query).executeTakeFirst();
  return (row as Facility | undefined) ?? null;
}

/** The institution with this ten-digit code; null like `facilityById`. */
export async function facilityByCode(tx: Tx, code: string): Promise<Facility | null> {
  const row = await tx.db
    .selectFrom('facility')
    .select(COLUMNS)
    .where('authority_id', '=', tx.authorityId)
    .where('code', '=', code)
    .executeTakeFirst();
  return (row as Facility | undefined) ?? null;
}

/** Institutions in these municipalities that belong to the health centre; with null those that belong to none. */
export async function facilitiesIn(
  tx: Tx,
  municipalityCodes: readonly string[],
  healthCentreId: Uuid | null,
): Promise<readonly Facility[]> {
  if (municipalityCodes.length === 0) return [];
  const rows = await tx.db
    .selectFrom('facility')
    .select(COLUMNS)
    .where('authority_id', '=', tx.authorityId)
    .where('municipality_code', 'in', [...municipalityCodes])
    .where('health_centre_id', 'is not distinct from', healthCentreId)
    .execute();
  return rows as unknown as readonly Facility[];
}
