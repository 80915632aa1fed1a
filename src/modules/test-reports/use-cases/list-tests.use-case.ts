import type { Uuid } from '../../../kernel/ids.ts';
import { jstDate } from '../../../kernel/instant.ts';
import type { StaffActor } from '../../../platform/db/actor.ts';
import type { Tx } from '../../../platform/db/database.ts';
import { recordAudit } from '../../audit/index.ts';
import { testReportingOn } from '../../rulebook/index.ts';
import {
  type ListedReport,
  type ReportFilter,
  type ReportPosition,
  reportPage,
} from '../repository/report-list.repository.ts';
import { accountIn } from './entered-by.ts';
import type { TestReportsDeps } from './test-reports-deps.ts';

export {
  type ListedReport,
  REPORT_FLAGS,
  type ReportFilter,
  type ReportFlag,
  type ReportPosition,
} from '../repository/report-list.repository.ts';

const PAGE = 50;
/** As many lines leave in one file; a narrower filter gives the rest. */
export const EXPORT_ROWS = 5_000;
const FIELDS = ['name', 'sampledAt', 'resultedAt', 'method', 'result', 'enteredBy', 'enteredAt', 'status'];

type ListDeps = Pick<TestReportsDeps, 'database' | 'rulebook' | 'staffNames'>;

export interface ReportList {
  readonly reports: readonly ListedReport[];
  /** Names of those who entered them, by account. */
  readonly names: ReadonlyMap<Uuid, string>;
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
    read(tx, deps, filter, { after, limit: PAGE, action: 'test-report.list' }),
  );

/** All of them as far as a spreadsheet is of use; the audit row counts the lines that left. */
export const exportTests = (deps: ListDeps, actor: StaffActor, filter: ReportFilter): Promise<ReportList> =>
  deps.database.withTenant(actor, tx =>
    read(tx, deps, filter, { after: null, limit: EXPORT_ROWS, action: 'test-report.export' }),
  );

async function read(
  tx: Tx,
  { rulebook, staffNames }: ListDeps,
  filter: ReportFilter,
  { action, after, limit }: { action: string; after: ReportPosition | null; limit: number },
): Promise<ReportList> {
  const { slowAfterHours } = testReportingOn(rulebook, jstDate(tx.at));
  const own = tx.actor.kind === 'staff' ? (tx.actor.facilityId ?? null) : null;
  const reports = await reportPage(
    tx,
    { ...filter, facilityId: own ?? filter.facilityId },
    { after, limit, slowAfterHours },
  );
  const names = await staffNames(tx, [
    ...new Set(reports.map(({ enteredBy }) => accountIn(enteredBy)).filter(id => id !== null)),
  ]);
  await recordAudit(tx, {
    action,
    resource: 'test-report',
    subjectId: null,
    purpose: 'surveillance',
    fields: FIELDS,
    detail: { rows: reports.length, result: filter.result, flag: filter.flag, on: filter.enteredOn },
  });
  return { reports, names, next: reports.length === limit ? (reports.at(-1) ?? null) : null };
}
