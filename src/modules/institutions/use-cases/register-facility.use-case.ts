import { fail, ok, type Result } from '../../../kernel/result.ts';
import type { Tx } from '../../../platform/db/database.ts';
import { recordAudit } from '../../audit/index.ts';
import type { Facility } from '../domain/facility.ts';
import { insertFacility } from '../repository/facility.repository.ts';

/** Enters an institution into the registry of its authority (H-04). `code-taken` when another has its ten-digit code. */
export async function registerFacility(
  tx: Tx,
  given: Omit<Facility, 'facilityId' | 'status'>,
): Promise<Result<Facility, 'code-taken'>> {
  const facility: Facility = { ...given, facilityId: tx.newId(), status: 'active' };
  const added = await insertFacility(tx, facility);
  await recordAudit(tx, {
    action: added ? 'facility.register' : 'facility.refuse-register',
    resource: 'facility',
    subjectId: added ? facility.facilityId : null,
    purpose: 'access-control',
    fields: ['code', 'name', 'kind', 'address', 'phone', 'email'],
  });
  return added ? ok(facility) : fail('code-taken');
}
