import type { Uuid } from '../../../kernel/ids.ts';
import { jstDate } from '../../../kernel/instant.ts';
import { fail, ok, type Result } from '../../../kernel/result.ts';
import type { StaffActor } from '../../../platform/db/actor.ts';
import { exemptFromAudit, type Tx } from '../../../platform/db/database.ts';
import { publish } from '../../../platform/outbox/outbox.ts';
import { mayStaff } from '../../accounts/index.ts';
import { recordAudit } from '../../audit/index.ts';
import { mayStillCorrect, testReportingOn } from '../../rulebook/index.ts';
import {
  type CorrectionProblem,
  decideCorrection,
  type ReportChange,
  type ReportCommand,
} from '../domain/correct-report.ts';
import { type ContractStanding, changedParts, type TestReport } from '../domain/test-report.ts';
import { keepRevision } from '../repository/revision.repository.ts';
import { countInstead } from '../repository/test-count.repository.ts';
import { replaceReport, reportForUpdate } from '../repository/test-report.repository.ts';
import { CORRECTED } from './report-test.use-case.ts';
import type { TestReportsDeps } from './test-reports-deps.ts';

type ChangeDeps = Pick<TestReportsDeps, 'database' | 'rulebook' | 'contractOn'>;

/** Whether the rule in force today lets this caller still change the report (F-08). */
export const isInWindow = (
  { rulebook }: Pick<TestReportsDeps, 'rulebook'>,
  tx: Pick<Tx, 'at'>,
  actor: StaffActor,
  { enteredAt }: Pick<TestReport, 'enteredAt'>,
): boolean =>
  mayStillCorrect(
    testReportingOn(rulebook, jstDate(tx.at)),
    (actor.facilityId ?? null) === null ? 'authority' : 'institution',
    { enteredAt, now: tx.at },
  );

/**
 * Corrects or withdraws a report; the state before is kept with the reason (F-08). Tells `test-report.corrected`.
 * Fails with `no-such-report` when there is none or it is another institution's, else as `decideCorrection` does.
 */
export function changeReport(
  deps: ChangeDeps,
  actor: StaffActor,
  { reportId, seenRevision }: { readonly reportId: Uuid; readonly seenRevision: number },
  command: ReportCommand,
): Promise<Result<null, CorrectionProblem | 'no-such-report'>> {
  return deps.database.withTenant(actor, async tx => {
    const report = await reportForUpdate(tx, reportId);
    const decided =
      report === null
        ? fail('no-such-report' as const)
        : decideCorrection(report, command, {
            isInWindow: isInWindow(deps, tx, actor, report),
            seenRevision,
          });
    if (report === null || !decided.ok) {
      exemptFromAudit(tx, 'nothing is shown or changed');
      return decided.ok ? fail('no-such-report') : decided;
    }
    await keepRevision(tx, report, decided.value);
    await replaceReport(tx, reportId, {
      ...decided.value,
      revision: report.revision + 1,
      contract: await contractAfter(tx, deps, report, decided.value),
    });
    const { entry, status } = decided.value;
    await countInstead(tx, report, { ...entry, status, facilityId: report.facilityId });
    await recordAudit(tx, {
      action: `test-report.${command.kind}`,
      resource: 'test-report',
      subjectId: reportId,
      purpose: 'surveillance',
      fields: changedParts(report, decided.value.entry),
      detail: { reason: decided.value.reason, revision: report.revision + 1 },
    });
    await publish(tx, {
      type: CORRECTED,
      payload: {
        reportId,
        revision: report.revision,
        isEntitled: mayStaff(actor.role, 'person.join'),
      },
    });
    return ok(null);
  });
}

/** Another day of sampling or another method may be under another contract. */
async function contractAfter(
  tx: Tx,
  deps: ChangeDeps,
  report: TestReport,
  { entry }: ReportChange,
): Promise<ContractStanding> {
  if (entry.sampledOn === report.sampledOn && entry.method === report.method) return report;
  return deps.contractOn(tx, { facilityId: report.facilityId, day: entry.sampledOn, method: entry.method });
}
