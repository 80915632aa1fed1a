import type { Tx } from '../../../platform/db/database.ts';
import { municipalitiesOfPeople } from '../../persons/index.ts';
import type { HealthCentre } from '../domain/health-centre.ts';
import { listHealthCentres } from '../repository/health-centre.repository.ts';

/** The areas to which a list can be narrowed. */
export interface AreaChoices {
  readonly centres: readonly HealthCentre[];
  /** Municipalities in which people live and which no health centre looks after, by code. */
  readonly elsewhere: readonly string[];
}

/** The health centres with their municipalities, and where else people live. Reads nothing personal. */
export async function areaChoices(tx: Tx): Promise<AreaChoices> {
  const centres = await listHealthCentres(tx);
  const lookedAfter = new Set(centres.flatMap(({ municipalityCodes }) => municipalityCodes));
  const lived = await municipalitiesOfPeople(tx);
  return { centres, elsewhere: lived.filter(code => !lookedAfter.has(code)) };
}
