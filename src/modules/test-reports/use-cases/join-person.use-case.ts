import type { AuthorityId, Uuid } from '../../../kernel/ids.ts';
import { systemActor } from '../../../platform/db/actor.ts';
import { exemptFromAudit, type Tx } from '../../../platform/db/database.ts';
import { recordAudit } from '../../audit/index.ts';
import { type InfectedPerson, infectedPersonOf } from '../domain/tested-person.ts';
import { reportById, setPerson } from '../repository/test-report.repository.ts';
import type { TestReportsDeps } from './test-reports-deps.ts';

export interface JoinDeps extends Pick<TestReportsDeps, 'database'> {
  /** The one person whom these details name, known already or new; never joined on name and birth date alone. */
  readonly joinSubject: (tx: Tx, subject: InfectedPerson) => Promise<{ readonly personId: Uuid }>;
}

/**
 * Brings an infected person whom a report names into the register of persons, as the authority: institutions see no
 * register. Opens no case: the physician's report does. A report that names nobody any more lets its person go. Safe to
 * run twice.
 */
export function joinPersonOfReport(deps: JoinDeps, authorityId: AuthorityId, reportId: Uuid): Promise<void> {
  return deps.database.withTenant(systemActor(authorityId, 'test-reports.join'), async tx => {
    const report = await reportById(tx, reportId);
    const subject = report === null || report.status === 'withdrawn' ? null : infectedPersonOf(report);
    if (report === null || (subject === null && report.personId === null))
      return exemptFromAudit(tx, 'the report names nobody in whom the disease was found');
    const personId = subject === null ? null : (await deps.joinSubject(tx, subject)).personId;
    if (personId !== report.personId) await setPerson(tx, reportId, personId);
    await recordAudit(tx, {
      action: personId === null ? 'test-report.let-go' : 'test-report.join',
      resource: 'test-report',
      subjectId: reportId,
      purpose: 'surveillance',
      fields: ['name', 'nameKana', 'birthDate', 'phone'],
    });
  });
}
