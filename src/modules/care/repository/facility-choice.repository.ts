import type { Uuid } from '../../../kernel/ids.ts';
import type { Tx } from '../../../platform/db/database.ts';
import type { InstitutionPlace } from '../domain/stay.ts';

/** An institution that takes patients in. */
export interface FacilityChoice {
  readonly facilityId: Uuid;
  readonly name: string;
  readonly place: InstitutionPlace;
}

/** More than any prefecture has of both kinds. */
const MOST = 1_000;

/** Every hospital and hotel that takes part, by name. */
export async function facilitiesToStayIn(tx: Tx): Promise<readonly FacilityChoice[]> {
  const rows = await tx.db
    .selectFrom('facility')
    .select(['facility_id as facilityId', 'name', 'kind'])
    .where('authority_id', '=', tx.authorityId)
    .where('kind', 'in', ['hospital', 'hotel'])
    .where('status', '=', 'active')
    .orderBy('name')
    .orderBy('facility_id')
    .limit(MOST)
    .execute();
  return rows.map(({ kind, ...rest }) => ({ ...rest, place: kind as InstitutionPlace }));
}
