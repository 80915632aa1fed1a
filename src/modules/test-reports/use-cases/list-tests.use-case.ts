import type { Uuid } from '../../../kernel/ids.ts';
import { jstDate } from '../../../kernel/instant.ts';
import type { StaffActor } from '../../../platform/db/actor.ts';
import type { Tx } from '../../../platform/db/database.ts';
import { pickVisible, visibleInList } from '../../accounts/index.ts';
import { recordAudit } from '../../audit/index.ts';
import { type CentreScope, centreScope, limitOf } from '../../institutions/index.ts';
import { testReportingOn } from '../../rulebook/index.ts';
import {
  type ListedReport,
  type ReportFilter,
  type ReportPosition,
  reportPage,
} from '../repository/report-list.repository.ts';
import { accountIn } from './entered-by.ts';
import type { TestReportFields } from './show-test.use-case.ts';
import type { TestReportsDeps } from './test-reports-deps.ts';

export {
  REPORT_FLAGS,
  type ReportFilter,
  type ReportFlag,
  type ReportPosition,
} from '../repository/report-list.repository.ts';

const PAGE = 50;
/** As many lines leave in one file; a narrower filter gives the rest. */
export const EXPORT_ROWS = 5_000;

type ListDeps = Pick<TestReportsDeps, 'database' | 'rulebook' | 'staffNames'>;

/** One line of a list. */
export interface ReportLine {
  /** Where the list goes on behind it. */
  readonly position: ReportPosition;
  readonly reportId: Uuid;
  readonly isLate: boolean;
  readonly isCorrected: boolean;
  /** Exactly the fields of a line that the policy table shows to the acting role (H-18). */
  readonly fields: Partial<Omit<TestReportFields, 'revisions'>>;
}

export interface ReportList {
  readonly reports: readonly ReportLine[];
  /** The fields that the acting role sees, from which the columns follow. */
  readonly visible: ReadonlySet<string>;
  /** Names of those who entered them, by account. */
  readonly names: ReadonlyMap<Uuid, string>;
  readonly scope: CentreScope;
  /** Where the next page goes on; null on the last. */
  readonly next: ReportPosition | null;
}

/** The reports that the caller may see, newest entry first, a page at a time (H-08). */
export const listTests = (
  deps: ListDeps,
  actor: StaffActor,
  filter: ReportFilter,
  after: ReportPosition | null,
): Promise<ReportList> =>
  deps.database.withTenant(actor, tx =>
    read(tx, deps, actor, filter, { after, limit: PAGE, action: 'test-report.list' }),
  );

/** All of them as far as a spreadsheet is of use; the audit row counts the lines that left. */
export const exportTests = (deps: ListDeps, actor: StaffActor, filter: ReportFilter): Promise<ReportList> =>
  deps.database.withTenant(actor, tx =>
    read(tx, deps, actor, filter, { after: null, limit: EXPORT_ROWS, action: 'test-report.export' }),
  );

async function read(
  tx: Tx,
  { rulebook, staffNames }: ListDeps,
  actor: StaffActor,
  filter: ReportFilter,
  { action, after, limit }: { action: string; after: ReportPosition | null; limit: number },
): Promise<ReportList> {
  const { slowAfterHours } = testReportingOn(rulebook, jstDate(tx.at));
  const visible = visibleInList(actor.role, 'test.read');
  const scope = await centreScope(tx, filter.isWhole || filter.facilityId !== null);
  const reports = await reportPage(
    tx,
    { ...filter, facilityId: actor.facilityId ?? filter.facilityId },
    { centres: limitOf(scope), after, limit, slowAfterHours },
  );
  const names = await staffNames(tx, [
    ...new Set(reports.map(({ enteredBy }) => accountIn(enteredBy)).filter(id => id !== null)),
  ]);
  await recordAudit(tx, {
    action,
    resource: 'test-report',
    subjectId: null,
    purpose: 'surveillance',
    fields: [...visible],
    detail: {
      rows: reports.length,
      result: filter.result,
      flag: filter.flag,
      on: filter.enteredOn,
      wholeAuthority: scope.isWhole,
    },
  });
  return {
    reports: reports.map(report => lineOf(report, visible)),
    visible,
    names,
    scope,
    next: reports.length === limit ? (reports.at(-1) ?? null) : null,
  };
}

const lineOf = (
  { facilityName, isLate, ...report }: ListedReport,
  visible: ReadonlySet<string>,
): ReportLine => ({
  position: { enteredAt: report.enteredAt, reportId: report.reportId },
  reportId: report.reportId,
  isLate,
  isCorrected: report.revision > 1,
  fields: pickVisible<ReportLine['fields']>({ ...report, facility: facilityName }, visible),
});
