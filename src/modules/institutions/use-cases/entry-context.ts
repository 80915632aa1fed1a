import { parseUuid } from '../../../kernel/ids.ts';
import type { Tx } from '../../../platform/db/database.ts';
import { normalisePhone } from '../../persons/index.ts';
import type { EntryContext } from '../domain/facility-entry.ts';
import { listHealthCentres } from '../repository/health-centre.repository.ts';
import { type InstitutionsDeps, placesOf } from './institutions-deps.ts';

/** What entries of the registry are read with: the address book and the authority's health centres. */
export async function entryContext(
  tx: Tx,
  deps: Pick<InstitutionsDeps, 'addressBook' | 'prefecture'>,
): Promise<EntryContext> {
  const centres = await listHealthCentres(tx);
  return {
    places: placesOf(deps),
    normalisePhone,
    healthCentreNamed: text =>
      centres.find(({ healthCentreId, name }) => name === text || healthCentreId === parseUuid(text))
        ?.healthCentreId ?? null,
    healthCentreFor: code =>
      centres.find(({ municipalityCodes }) => municipalityCodes.includes(code))?.healthCentreId ?? null,
  };
}
