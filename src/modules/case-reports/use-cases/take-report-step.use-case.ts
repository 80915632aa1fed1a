import type { Uuid } from '../../../kernel/ids.ts';
import { fail, ok, type Result } from '../../../kernel/result.ts';
import type { StaffActor } from '../../../platform/db/actor.ts';
import { exemptFromAudit, type Tx } from '../../../platform/db/database.ts';
import { publish } from '../../../platform/outbox/outbox.ts';
import { recordAudit } from '../../audit/index.ts';
import type { CaseReport } from '../domain/case-report.ts';
import { type CaseReportAct, isActOfInstitution, statusAfter } from '../domain/case-report-status.ts';
import { findCaseReport, moveCaseReport, routeCaseReport } from '../repository/case-report.repository.ts';
import { insertReportEvent, type ReportEventKind } from '../repository/case-report-history.repository.ts';
import type { CaseReportDeps } from './case-reports-deps.ts';
import { CASE_REPORT_CHANGED } from './submit-case-report.use-case.ts';

/** A step that changes where a report stands and not what it says. */
export type ReportMove =
  | { readonly act: 'query'; readonly message: string }
  | { readonly act: 'reply'; readonly message: string }
  | { readonly act: 'accept' }
  | { readonly act: 'reroute'; readonly healthCentreId: Uuid; readonly message: string }
  | { readonly act: 'transfer'; readonly recipient: string; readonly message: string }
  | { readonly act: 'withdraw'; readonly message: string };

export type MoveProblem =
  | { readonly kind: 'no-such-report' }
  | { readonly kind: 'not-now'; readonly status: CaseReport['status'] }
  | { readonly kind: 'no-message' }
  | { readonly kind: 'no-recipient' };

const EVENTS: Readonly<Record<ReportMove['act'], ReportEventKind>> = {
  query: 'queried',
  reply: 'replied',
  accept: 'accepted',
  reroute: 'rerouted',
  transfer: 'transferred',
  withdraw: 'withdrawn',
};

const LONGEST_MESSAGE = 1000;

/**
 * Takes one step of SM-3: accept (the institution sees it, H-18), ask back and reply (F-05), give to another health centre
 * or authority (F-24), withdraw. What has to be told of it must be written. Writes the audit row.
 */
export async function takeReportStep(
  deps: Pick<CaseReportDeps, 'database' | 'healthCentres'>,
  actor: StaffActor,
  reportId: Uuid,
  move: ReportMove,
): Promise<Result<CaseReport, MoveProblem>> {
  return deps.database.withTenant(actor, async tx => {
    const opened = await openForAct(tx, actor, reportId, move.act);
    if (!opened.ok) return opened;
    const { report, status } = opened.value;
    const checked = await readMove(tx, deps, move);
    if (!checked.ok) return refuse(tx, reportId, checked.reason);
    const { message, recipient, healthCentreId } = checked.value;
    await moveCaseReport(tx, report, status);
    if (healthCentreId !== null) await routeCaseReport(tx, reportId, healthCentreId);
    await insertReportEvent(tx, report, { kind: EVENTS[move.act], message, recipient });
    if (status === 'withdrawn' || status === 'transferred')
      await publish(tx, { type: CASE_REPORT_CHANGED, payload: { reportId } });
    await auditAct(tx, reportId, move.act, status);
    return ok({ ...report, status });
  });
}

/** Locks the report and asks the table whether the act is possible now; refusals are audited. */
export async function openForAct(
  tx: Tx,
  actor: StaffActor,
  reportId: Uuid,
  act: CaseReportAct,
): Promise<Result<{ readonly report: CaseReport; readonly status: CaseReport['status'] }, MoveProblem>> {
  const report = await findCaseReport(tx, reportId, true);
  if (report === null) {
    exemptFromAudit(tx, 'there is no such report');
    return fail({ kind: 'no-such-report' });
  }
  const status = statusAfter(report.status, act);
  const isAllowed = !actor.facilityId || isActOfInstitution(act);
  if (status === null || !isAllowed) return refuse(tx, reportId, { kind: 'not-now', status: report.status });
  return ok({ report, status });
}

/** Records what was done to a report. */
export const auditAct = (
  tx: Tx,
  reportId: Uuid,
  act: CaseReportAct,
  status: CaseReport['status'],
  fields: readonly string[] = [],
): Promise<void> =>
  recordAudit(tx, {
    action: `case-report.${act}`,
    resource: 'case-report',
    subjectId: reportId,
    purpose: 'surveillance',
    fields,
    detail: { status },
  });

async function refuse(tx: Tx, reportId: Uuid, problem: MoveProblem): Promise<Result<never, MoveProblem>> {
  await recordAudit(tx, {
    action: 'case-report.refuse-act',
    resource: 'case-report',
    subjectId: reportId,
    purpose: 'surveillance',
    detail: { reason: problem.kind },
  });
  return fail(problem);
}

async function readMove(
  tx: Tx,
  { healthCentres }: Pick<CaseReportDeps, 'healthCentres'>,
  move: ReportMove,
): Promise<
  Result<
    {
      readonly message: string | null;
      readonly recipient: string | null;
      readonly healthCentreId: Uuid | null;
    },
    MoveProblem
  >
> {
  if (move.act === 'accept') return ok({ message: null, recipient: null, healthCentreId: null });
  const message = move.message.slice(0, LONGEST_MESSAGE);
  if (message === '') return fail({ kind: 'no-message' });
  if (move.act === 'transfer')
    return move.recipient === ''
      ? fail({ kind: 'no-recipient' })
      : ok({ message, recipient: move.recipient.slice(0, LONGEST_MESSAGE), healthCentreId: null });
  if (move.act === 'reroute') {
    const centre = (await healthCentres(tx)).find(known => known.healthCentreId === move.healthCentreId);
    return centre === undefined
      ? fail({ kind: 'no-recipient' })
      : ok({ message, recipient: centre.name, healthCentreId: centre.healthCentreId });
  }
  return ok({ message, recipient: null, healthCentreId: null });
}
