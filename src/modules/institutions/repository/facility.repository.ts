import type { Uuid } from '../../../kernel/ids.ts';
import type { Tx } from '../../../platform/db/database.ts';
import type { Facility } from '../domain/facility.ts';

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

/** Adds the institution; false when another of this authority has its code. */
export async function insertFacility(tx: Tx, facility: Facility): Promise<boolean> {
  const result = await tx.db
    .insertInto('facility')
    .values({
      authority_id: tx.authorityId,
      facility_id: facility.facilityId,
      code: facility.code,
      name: facility.name,
      kind: facility.kind,
      postal_code: facility.postalCode,
      municipality_code: facility.municipalityCode,
      address: facility.address,
      phone: facility.phone,
      email: facility.email,
      health_centre_id: facility.healthCentreId,
      status: facility.status,
      created_at: tx.at,
    })
    .onConflict(conflict => conflict.columns(['authority_id', 'code']).doNothing())
    .executeTakeFirst();
  return result.numInsertedOrUpdatedRows === 1n;
}

/** The institution; null when the caller's authority has none, or it is not the caller's own. */
export async function facilityById(tx: Tx, facilityId: Uuid): Promise<Facility | null> {
  const row = await tx.db
    .selectFrom('facility')
    .select(COLUMNS)
    .where('authority_id', '=', tx.authorityId)
    .where('facility_id', '=', facilityId)
    .executeTakeFirst();
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
