import type { AuthorityId } from '../../../kernel/ids.ts';
import { addHours } from '../../../kernel/instant.ts';
import { systemActor } from '../../../platform/db/actor.ts';
import { type Database, exemptFromAudit } from '../../../platform/db/database.ts';
import { recordAudits } from '../../audit/index.ts';
import { deleteLonePatients } from '../repository/fhir-patient.repository.ts';

const KEPT_HOURS = 24;
const BITE = 200;

/** Removes Patients that no report names a day after they came; gives how many, 0 when none is left. For the tick. */
export const forgetLonePatients = (
  { database }: { readonly database: Database },
  authorityId: AuthorityId,
): Promise<number> =>
  database.withTenant(systemActor(authorityId, 'fhir.forget'), async tx => {
    const deleted = await deleteLonePatients(tx, addHours(tx.at, -KEPT_HOURS), BITE);
    if (deleted.length === 0) exemptFromAudit(tx, 'nothing was removed');
    await recordAudits(
      tx,
      deleted.map(subjectId => ({
        action: 'fhir-patient.delete',
        resource: 'fhir-patient',
        subjectId,
        purpose: 'retention' as const,
      })),
    );
    return deleted.length;
  });
