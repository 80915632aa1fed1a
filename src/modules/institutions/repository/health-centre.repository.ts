import { sql } from 'kysely';
import type { Uuid } from '../../../kernel/ids.ts';
import type { Tx } from '../../../platform/db/database.ts';
import type { HealthCentre } from '../domain/health-centre.ts';

const centres = (tx: Tx) =>
  tx.db
    .selectFrom('health_centre')
    .select([
      'health_centre_id as healthCentreId',
      'name',
      'phone',
      'municipality_codes as municipalityCodes',
    ])
    .where('authority_id', '=', tx.authorityId);

/** Every health centre of the authority, by name. */
export const listHealthCentres = (tx: Tx): Promise<readonly HealthCentre[]> =>
  centres(tx).orderBy('name').orderBy('health_centre_id').execute();

/** The health centre that looks after the municipality (six digits); null when none does. */
export async function healthCentreFor(tx: Tx, municipalityCode: string): Promise<Uuid | null> {
  const row = await centres(tx)
    .where(sql<boolean>`municipality_codes @> array[${municipalityCode}::text]`)
    .orderBy('health_centre_id')
    .limit(1)
    .executeTakeFirst();
  return row?.healthCentreId ?? null;
}

/** Adds a health centre. */
export async function insertHealthCentre(tx: Tx, centre: HealthCentre): Promise<void> {
  await tx.db
    .insertInto('health_centre')
    .values({
      authority_id: tx.authorityId,
      health_centre_id: centre.healthCentreId,
      name: centre.name,
      phone: centre.phone,
      municipality_codes: [...centre.municipalityCodes],
    })
    .execute();
}

/** Writes name, phone and municipalities anew. */
export async function updateHealthCentre(tx: Tx, centre: HealthCentre): Promise<void> {
  await tx.db
    .updateTable('health_centre')
    .set({ name: centre.name, phone: centre.phone, municipality_codes: [...centre.municipalityCodes] })
    .where('authority_id', '=', tx.authorityId)
    .where('health_centre_id', '=', centre.healthCentreId)
    .execute();
}
