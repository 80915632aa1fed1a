import type { AuthorityId, Uuid } from '../../../kernel/ids.ts';
import { systemActor } from '../../../platform/db/actor.ts';
import { exemptFromAudit, type Tx } from '../../../platform/db/database.ts';
import { recordAudit } from '../../audit/index.ts';
import type { SubjectCorrection } from '../../persons/index.ts';
import type { TestReport } from '../domain/test-report.ts';
import { type InfectedPerson, infectedPersonOf } from '../domain/tested-person.ts';
import { revisionsOf } from '../repository/revision.repository.ts';
import { reportById, setPerson } from '../repository/test-report.repository.ts';
import type { TestReportsDeps } from './test-reports-deps.ts';

export interface JoinDeps extends Pick<TestReportsDeps, 'database'> {
  /** The one person whom these details name, known already or new; never joined on name and birth date alone. */
  readonly joinSubject: (tx: Tx, subject: InfectedPerson) => Promise<{ readonly personId: Uuid }>;
  /** Carries what a corrected report says over to its person, or proposes it. */
  readonly correctSubject: (
    tx: Tx,
    correction: Omit<SubjectCorrection, 'before' | 'after'> & Record<'before' | 'after', InfectedPerson>,
  ) => Promise<unknown>;
}

/** A correction of a report: the revision that it replaced, and whether whoever made it may decide about persons. */
interface MadeCorrection {
  readonly revision: number;
  readonly isEntitled: boolean;
}

/**
 * Brings an infected person whom a report names into the register of persons, as the authority: institutions see no
 * register. Opens no case: the physician's report does. A report that names nobody any more lets its person go; one that
 * says something else about the same person is carried over to them, or proposed. Safe to run twice.
 */
export function joinPersonOfReport(
  deps: JoinDeps,
  authorityId: AuthorityId,
  reportId: Uuid,
  correction: MadeCorrection | null,
): Promise<void> {
  return deps.database.withTenant(systemActor(authorityId, 'test-reports.join'), async tx => {
    const report = await reportById(tx, reportId);
    const subject = report === null || report.status === 'withdrawn' ? null : infectedPersonOf(report);
    if (report === null || (subject === null && report.personId === null))
      return exemptFromAudit(tx, 'the report names nobody in whom the disease was found');
    if (subject !== null && correction !== null && (await carryOver(tx, deps, report, correction))) return;
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

/**
 * Carries a correction over to the person of the report; false when it has none yet, when the report told of nobody before,
 * or when it told of somebody else: then the person is looked for anew.
 */
async function carryOver(
  tx: Tx,
  deps: Pick<JoinDeps, 'correctSubject'>,
  report: TestReport,
  { revision, isEntitled }: MadeCorrection,
): Promise<boolean> {
  const { reportId, personId } = report;
  const revisions = await revisionsOf(tx, reportId);
  const replaced = revisions.find(known => known.revision === revision);
  const next = revisions.find(known => known.revision === revision + 1)?.content ?? report;
  const before = replaced === undefined ? null : infectedPersonOf(replaced.content);
  const after = infectedPersonOf(next);
  if (replaced === undefined || replaced.reason === 'wrong-person') return false;
  if (personId === null || before === null || after === null) return false;
  exemptFromAudit(tx, 'what becomes of the person has its own row');
  await deps.correctSubject(tx, {
    personId,
    report: { kind: 'test-report', reportId, revision },
    before,
    after,
    correctedAt: replaced.replacedAt,
    correctedBy: replaced.replacedBy,
    isEntitled,
  });
  return true;
}
