import type { Database } from '../../../platform/db/database.ts';
import { type AuditRecord, listAuditOfSubject, recordAudit } from '../../audit/index.ts';
import { type AccessRecord, type AccessVisit, visitsOf } from '../domain/access-record.ts';
import { filingById } from '../repository/filing.repository.ts';
import { type Resident, residentActor } from './resident.ts';

const MOST = 200;

/** Who has seen the resident's data: staff of any role, newest first, from at most 200 records of filing and case. */
export async function listAccess(
  deps: { readonly database: Database },
  resident: Resident,
): Promise<readonly AccessVisit[]> {
  return deps.database.withTenant(residentActor(resident), async tx => {
    const filing = await filingById(tx, resident.filingId);
    if (filing === null) throw new Error('A session without its filing cannot exist.');
    const records = [
      ...(await listAuditOfSubject(tx, filing.filingId, { limit: MOST })),
      ...(await listAuditOfSubject(tx, filing.caseId, { limit: MOST })),
    ];
    await recordAudit(tx, {
      action: 'filing.read-access-log',
      resource: 'filing',
      subjectId: filing.filingId,
      purpose: 'self-recuperation',
    });
    const newestFirst = records.flatMap(ofStaff).sort((a, b) => (a.at < b.at ? 1 : -1));
    return visitsOf(newestFirst.slice(0, MOST));
  });
}

const ofStaff = ({ at, role, action, purpose }: AuditRecord): readonly AccessRecord[] =>
  role === null ? [] : [{ at, role, action, purpose }];
