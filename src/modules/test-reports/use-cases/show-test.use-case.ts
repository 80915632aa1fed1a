import type { Uuid } from '../../../kernel/ids.ts';
import { jstDate } from '../../../kernel/instant.ts';
import type { StaffActor } from '../../../platform/db/actor.ts';
import { exemptFromAudit } from '../../../platform/db/database.ts';
import { pickVisible, visibleFields } from '../../accounts/index.ts';
import { recordAudit } from '../../audit/index.ts';
import { facilityById } from '../../institutions/index.ts';
import { entryDue, reportingDuty, testReportingOn } from '../../rulebook/index.ts';
import { isFinal } from '../domain/correct-report.ts';
import { type Latency, latencyOf, resultedAt } from '../domain/latency.ts';
import type { TestEntry } from '../domain/test-entry.ts';
import { changedParts, type ReplacedRevision, type TestReport } from '../domain/test-report.ts';
import { revisionsOf } from '../repository/revision.repository.ts';
import { reportById } from '../repository/test-report.repository.ts';
import { isInWindow } from './change-report.use-case.ts';
import { accountIn } from './entered-by.ts';
import type { TestReportsDeps } from './test-reports-deps.ts';

/** An earlier state of a report, as far as it said something else. */
export type ShownRevision = Omit<ReplacedRevision, 'content'> & {
  /** What stood in the parts that were changed then, as far as the acting role sees them. */
  readonly before: Partial<TestEntry>;
};

/** Everything that a test report tells, by the names of the policy table. */
export interface TestReportFields
  extends TestEntry,
    Pick<
      TestReport,
      | 'contractState'
      | 'channel'
      | 'channelReason'
      | 'channelNote'
      | 'proxy'
      | 'sheetId'
      | 'enteredBy'
      | 'enteredAt'
      | 'status'
    > {
  /** The name of the institution. */
  readonly facility: string;
  /** Every earlier state, newest first (F-08). */
  readonly revisions: readonly ShownRevision[];
}

/** One report with everything that a page of it shows. */
export interface ShownReport {
  readonly reportId: Uuid;
  readonly revision: number;
  /** Exactly the fields that the policy table shows to the acting role (H-18). */
  readonly fields: Partial<TestReportFields>;
  readonly latency: Latency;
  readonly contractRedecidedAt: TestReport['contractRedecidedAt'];
  readonly isLate: boolean;
  /** Whether the institution had to report it on the day of entry (F-22). */
  readonly duty: 'required' | 'voluntary';
  /** Whether the caller may still correct or withdraw it. */
  readonly mayChange: boolean;
  /** Names of those who entered or changed it, by account. */
  readonly names: ReadonlyMap<Uuid, string>;
}

/** One report with its history; null when there is none, or it is another institution's. */
export function showTest(
  deps: Pick<TestReportsDeps, 'database' | 'rulebook' | 'staffNames'>,
  actor: StaffActor,
  reportId: Uuid,
): Promise<ShownReport | null> {
  return deps.database.withTenant(actor, async tx => {
    const report = await reportById(tx, reportId);
    const facility = report === null ? null : await facilityById(tx, report.facilityId);
    if (report === null || facility === null) {
      exemptFromAudit(tx, 'nothing is shown');
      return null;
    }
    const revisions = await revisionsOf(tx, reportId);
    const actors = [report.enteredBy, ...revisions.map(({ replacedBy }) => replacedBy)];
    const accounts = [...new Set(actors.map(accountIn).filter(id => id !== null))];
    const visible = visibleFields(actor.role, 'test.read');
    const rule = testReportingOn(deps.rulebook, jstDate(report.enteredAt));
    await recordAudit(tx, {
      action: 'test-report.read',
      resource: 'test-report',
      subjectId: reportId,
      purpose: 'surveillance',
      fields: [...visible],
    });
    return {
      reportId,
      revision: report.revision,
      fields: pickVisible<TestReportFields>(
        { ...report, facility: facility.name, revisions: shownRevisions(report, revisions, visible) },
        visible,
      ),
      latency: latencyOf(report, report.enteredAt),
      contractRedecidedAt: report.contractRedecidedAt,
      isLate: report.enteredAt > entryDue(rule, resultedAt(report)),
      duty: reportingDuty(rule, { result: report.result, facilityKind: facility.kind }),
      mayChange: !isFinal(report.status) && isInWindow(deps, tx, actor, report),
      names: await deps.staffNames(tx, accounts),
    };
  });
}

const shownRevisions = (
  report: TestReport,
  revisions: readonly ReplacedRevision[],
  visible: ReadonlySet<string>,
): readonly ShownRevision[] =>
  revisions.map(({ content, ...revision }, place) => {
    const changed = changedParts(content, revisions[place - 1]?.content ?? report);
    return { ...revision, before: pickVisible(content, new Set(changed.filter(part => visible.has(part)))) };
  });
