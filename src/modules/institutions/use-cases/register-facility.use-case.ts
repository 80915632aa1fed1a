import { fail, ok, type Result } from '../../../kernel/result.ts';
import type { Tx } from '../../../platform/db/database.ts';
import { recordAudit } from '../../audit/index.ts';
import type { Facility } from '../domain/facility.ts';
import { changeFromNothing } from '../domain/facility-change.ts';
import type { FacilityEntry } from '../domain/facility-entry.ts';
import { insertFacilities } from '../repository/facility.repository.ts';
import { type FacilityEvent, insertFacilityEvents } from '../repository/facility-event.repository.ts';

/** Enters an institution into the registry of its authority (H-04). `code-taken` when another has its ten-digit code. */
export async function registerFacility(
  tx: Tx,
  given: FacilityEntry,
  source: FacilityEvent['source'] = 'program',
): Promise<Result<Facility, 'code-taken'>> {
  const facility: Facility = { ...given, facilityId: tx.newId(), status: 'active' };
  const { facilityId } = facility;
  const added = (await insertFacilities(tx, [facility])) === 1;
  if (added)
    await insertFacilityEvents(tx, [
      { facilityId, kind: 'registered', changes: changeFromNothing(given), source },
    ]);
  await recordAudit(tx, {
    action: added ? 'facility.register' : 'facility.refuse-register',
    resource: 'facility',
    subjectId: added ? facilityId : null,
    purpose: 'access-control',
    fields: ['code', 'name', 'kind', 'address', 'phone', 'email'],
  });
  return added ? ok(facility) : fail('code-taken');
}
