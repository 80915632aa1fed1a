import type { StaffActor } from '../../../platform/db/actor.ts';
import { exemptFromAudit } from '../../../platform/db/database.ts';
import type { Facility } from '../../institutions/index.ts';
import type { TestReportsDeps } from './test-reports-deps.ts';

/** The institutions that the authority's staff may enter for, found by name or code. */
export const listFacilities = (
  deps: Pick<TestReportsDeps, 'database' | 'findFacilities'>,
  actor: StaffActor,
  text: string,
): Promise<readonly Facility[]> =>
  deps.database.withTenant(actor, tx => {
    exemptFromAudit(tx, 'the register of institutions says nothing about a patient');
    return deps.findFacilities(tx, text);
  });
