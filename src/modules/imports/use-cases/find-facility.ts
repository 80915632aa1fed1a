import type { Actor } from '../../../platform/db/actor.ts';
import { type Database, exemptFromAudit } from '../../../platform/db/database.ts';
import { type Facility, facilityByCode } from '../../institutions/index.ts';

/** The institution of a ten-digit code as somebody typed it; null when there is none. */
export const findFacility = (database: Database, actor: Actor, code: string): Promise<Facility | null> =>
  database.withTenant(actor, tx => {
    exemptFromAudit(tx, 'The registry of institutions names nobody.');
    return facilityByCode(tx, code.normalize('NFKC').replaceAll(/[^0-9]/g, ''));
  });
