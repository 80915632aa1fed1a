import type { AuthorityId, Uuid } from '../../../kernel/ids.ts';
import { startOfJstDay } from '../../../kernel/instant.ts';
import { systemActor } from '../../../platform/db/actor.ts';
import { exemptFromAudit, type Tx } from '../../../platform/db/database.ts';
import { publish } from '../../../platform/outbox/outbox.ts';
import { recordAudit } from '../../audit/index.ts';
import {
  caseById,
  closeCase,
  openCase,
  openCasesOf,
  recordCaseFact,
  transferCase,
} from '../../cases/index.ts';
import { lockPerson } from '../../persons/index.ts';
import type { CaseReport } from '../domain/case-report.ts';
import { personIn, rawOf } from '../domain/parse-case-report.ts';
import { isOfDeceased } from '../domain/profile.ts';
import {
  casesWithoutReport,
  countOtherReportsOfCase,
  findCaseReport,
  joinCaseReport,
  routeCaseReport,
} from '../repository/case-report.repository.ts';
import {
  insertReportEvent,
  listReportEvents,
  listReportRevisions,
} from '../repository/case-report-history.repository.ts';
import type { CaseReportDeps } from './case-reports-deps.ts';

type FollowDeps = Pick<
  CaseReportDeps,
  'database' | 'rulebook' | 'healthCentreFor' | 'healthCentres' | 'joinReported' | 'correctReported'
>;

/**
 * What the authority does with a new report: finds the health centre of the address (F-24), joins the person, and opens a
 * case, of a suspected patient too (H-16). Somebody watched in self-recuperation is handed over; somebody whose earlier
 * case is over begins another (re-infection). A death closes the case. Safe to be told twice.
 */
export async function followSubmittedReport(
  deps: FollowDeps,
  authorityId: AuthorityId,
  reportId: Uuid,
): Promise<void> {
  await deps.database.withTenant(systemActor(authorityId, 'case-reports.follow'), async tx => {
    const report = await findCaseReport(tx, reportId, true);
    if (report === null || report.caseId !== null || isGone(report)) {
      exemptFromAudit(tx, 'the report is followed already, or gone');
      return;
    }
    await route(tx, deps, report);
    const { personId } = await deps.joinReported(tx, report);
    const caseId = await caseOf(tx, deps, report, personId);
    await joinCaseReport(tx, reportId, { personId, caseId });
    if (isOfDeceased(report.kind) || report.diedOn !== null) await closeCase(tx, caseId, 'died');
    await audit(tx, 'case-report.follow', reportId);
  });
}

/**
 * What follows from a report that says something else, or that is gone: a new address another health centre, an onset that
 * was added the period, another name or number the person, and a withdrawal, a death or another authority the end of the
 * case. Tells `case.unreported` when no report of the case is left, also long after the case ended. Safe to be told twice.
 */
export async function followChangedReport(
  deps: FollowDeps,
  authorityId: AuthorityId,
  reportId: Uuid,
  correction: MadeCorrection | null,
): Promise<void> {
  await deps.database.withTenant(systemActor(authorityId, 'case-reports.follow'), async tx => {
    const report = await findCaseReport(tx, reportId, true);
    if (report === null || report.caseId === null) {
      exemptFromAudit(tx, 'the report is gone, or not followed yet');
      return;
    }
    if (isGone(report)) {
      if ((await countOtherReportsOfCase(tx, report.caseId, reportId)) === 0)
        await closeCase(tx, report.caseId, report.status === 'withdrawn' ? 'withdrawn' : 'handed-over');
      if ((await casesWithoutReport(tx, [report.caseId])).has(report.caseId))
        await publish(tx, { type: 'case.unreported', payload: { caseId: report.caseId } });
    } else {
      if (correction !== null) await carryOver(tx, deps, report, correction);
      if (report.diedOn !== null) await closeCase(tx, report.caseId, 'died');
      else {
        await route(tx, deps, report);
        await addOnset(tx, deps, report, report.caseId);
      }
    }
    await audit(tx, 'case-report.follow-change', reportId);
  });
}

/** A correction of a report: the revision that it replaced, and whether whoever made it may decide about persons. */
interface MadeCorrection {
  readonly revision: number;
  readonly isEntitled: boolean;
}

/** A report of the wrong person is about another one: of whom others report as well, a human decides. */
async function carryOver(
  tx: Tx,
  deps: Pick<FollowDeps, 'correctReported'>,
  report: CaseReport,
  { revision, isEntitled }: MadeCorrection,
): Promise<void> {
  const revisions = await listReportRevisions(tx, report.reportId);
  const replaced = revisions.find(known => known.revision === revision);
  if (report.personId === null || replaced === undefined) return;
  const next = revisions.find(known => known.revision === revision + 1)?.items ?? rawOf(report);
  await deps.correctReported(tx, {
    personId: report.personId,
    report: { kind: 'case-report', reportId: report.reportId, revision },
    before: personIn(replaced.items),
    after: personIn(next),
    correctedAt: replaced.replacedAt,
    correctedBy: replaced.replacedBy,
    isEntitled: isEntitled && replaced.reason !== 'wrong-person',
  });
}

const isGone = ({ status }: CaseReport): boolean => status === 'withdrawn' || status === 'transferred';

/** A health centre that a person chose is never changed by a rule. */
async function route(tx: Tx, deps: FollowDeps, report: CaseReport): Promise<void> {
  const events = await listReportEvents(tx, report.reportId);
  if (events.some(({ kind }) => kind === 'rerouted')) return;
  const healthCentreId = await deps.healthCentreFor(tx, report.municipalityCode);
  if (healthCentreId === report.healthCentreId) return;
  await routeCaseReport(tx, report.reportId, healthCentreId);
  const centre = (await deps.healthCentres(tx)).find(known => known.healthCentreId === healthCentreId);
  await insertReportEvent(tx, report, { kind: 'routed', recipient: centre?.name ?? null });
}

async function caseOf(tx: Tx, deps: FollowDeps, report: CaseReport, personId: Uuid): Promise<Uuid> {
  await lockPerson(tx, personId);
  const open = await openCasesOf(tx, personId);
  const watched = open.find(({ category }) => category === 'notified') ?? open[0];
  if (watched === undefined) {
    const opened = await openCase(tx, deps.rulebook, {
      personId,
      testedOn: report.sampledOn ?? report.diagnosedOn,
      onsetOn: report.onsetOn,
      category: 'notified',
      startsOn: report.diagnosedOn,
    });
    return opened.caseId;
  }
  if (watched.category === 'self') await transferCase(tx, watched.caseId);
  await addOnset(tx, deps, report, watched.caseId);
  return watched.caseId;
}

/** A case without symptoms learns of an onset that the report tells. */
async function addOnset(
  tx: Tx,
  { rulebook }: FollowDeps,
  { onsetOn }: CaseReport,
  caseId: Uuid,
): Promise<void> {
  const subject = await caseById(tx, caseId);
  if (onsetOn === null || subject === null || subject.symptomatic) return;
  await recordCaseFact(tx, rulebook, caseId, { kind: 'onset', happenedAt: startOfJstDay(onsetOn) });
}

const audit = (tx: Tx, action: string, reportId: Uuid): Promise<void> =>
  recordAudit(tx, {
    action,
    resource: 'case-report',
    subjectId: reportId,
    purpose: 'surveillance',
    fields: ['name', 'birthDate', 'phone', 'address'],
  });
