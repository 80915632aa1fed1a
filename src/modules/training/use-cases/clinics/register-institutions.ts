import type { AuthorityId, Uuid } from '../../../../kernel/ids.ts';
import { systemActor } from '../../../../platform/db/actor.ts';
import { type Database, exemptFromAudit, type Tx } from '../../../../platform/db/database.ts';
import { listFacilities, registerFacility } from '../../../institutions/index.ts';
import { INSTITUTIONS } from '../../domain/synthetic/institutions.ja.ts';

type InstitutionKey = keyof typeof INSTITUTIONS;
type Institution = (typeof INSTITUTIONS)[InstitutionKey];

/** Enters the institutions of the training mode into the registry where they are not yet. Gives their ids. */
export const registerInstitutions = (
  { database }: { readonly database: Database },
  authorityId: AuthorityId,
): Promise<Readonly<Record<InstitutionKey, Uuid>>> =>
  database.withTenant(systemActor(authorityId, 'training.institutions'), async tx => {
    exemptFromAudit(tx, 'Each institution that is entered has its own row.');
    return {
      own: await registered(tx, INSTITUTIONS.own),
      centre: await registered(tx, INSTITUTIONS.centre),
      fax: await registered(tx, INSTITUTIONS.fax),
      hospital: await registered(tx, INSTITUTIONS.hospital),
      hotel: await registered(tx, INSTITUTIONS.hotel),
    };
  });

async function registered(tx: Tx, { physician: _, ...institution }: Institution): Promise<Uuid> {
  // By name: a hotel has no code.
  const found = await listFacilities(tx, { text: institution.name, after: null, limit: 1 });
  if (found[0] !== undefined) return found[0].facilityId;
  const made = await registerFacility(tx, { ...institution, email: null, healthCentreId: null });
  if (!made.ok) throw new Error(`The training has no institution ${institution.name}: ${made.reason}`);
  return made.value.facilityId;
}
