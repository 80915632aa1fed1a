import type { Instant } from '../../../kernel/instant.ts';
import type { Database } from '../../../platform/db/database.ts';
import { type AuditRecord, listAuditOfSubject, recordAudit } from '../../audit/index.ts';
import { filingById } from '../repository/filing.repository.ts';
import { type Resident, residentActor } from './resident.ts';

/** One time that somebody of the authority saw or changed the resident's data. Names no person, only their role. */
export interface AccessRecord {
  readonly at: Instant;
  readonly role: string;
  readonly action: string;
  readonly purpose: string;
}

const MOST = 200;

/** Who has seen the resident's data: staff of any role, newest first, at most 200 records of filing and case together. */
export async function listAccess(
  deps: { readonly database: Database },
  resident: Resident,
): Promise<readonly AccessRecord[]> {
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
    return records
      .flatMap(ofStaff)
      .sort((a, b) => (a.at < b.at ? 1 : -1))
      .slice(0, MOST);
  });
}

const ofStaff = ({ at, role, action, purpose }: AuditRecord): readonly AccessRecord[] =>
  role === null ? [] : [{ at, role, action, purpose }];
