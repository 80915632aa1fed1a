import type { StaffActor } from '../../../platform/db/actor.ts';
import { type Database, exemptFromAudit, type Tx } from '../../../platform/db/database.ts';
import { recordAudit } from '../../audit/index.ts';
import type { QualityFlaw } from '../domain/data-quality.ts';
import {
  type CaseReportRow,
  countOpenReports,
  listEnteredReports,
  listFlawedReports,
  listOpenReports,
  listQueriedReports,
  type ReportPosition,
} from '../repository/case-report-list.repository.ts';

export type { CaseReportRow, ReportPosition };

/** Which reports are wanted: those that wait, all in the order of entry, or those with a flaw. */
export type ReportSelection = 'open' | 'all' | QualityFlaw;

export interface CaseReportPage {
  readonly rows: readonly CaseReportRow[];
  readonly hasNext: boolean;
  /** Reports that were sent back with a question. */
  readonly queried: readonly CaseReportRow[];
}

const REPORT_PAGE_ROWS = 50;
const MOST_QUERIED = 20;

/** One page of reports. Somebody of an institution sees its own alone; what was sent back stands first there (H-18). */
export async function listCaseReports(
  { database }: { readonly database: Database },
  actor: StaffActor,
  selection: ReportSelection,
  after: ReportPosition | null,
): Promise<CaseReportPage> {
  return database.withTenant(actor, async tx => {
    const found = await rowsOf(tx, selection, { after, limit: REPORT_PAGE_ROWS + 1 });
    const rows = found.slice(0, REPORT_PAGE_ROWS);
    const queried = actor.facilityId && after === null ? await listQueriedReports(tx, MOST_QUERIED) : [];
    await recordAudit(tx, {
      action: 'case-report.list',
      resource: 'case-report',
      subjectId: null,
      purpose: 'surveillance',
      fields: ['name', 'birthDate', 'kind', 'status', 'reportedAt', 'facility'],
      detail: { rows: rows.length, selection },
    });
    return { rows, hasNext: found.length > REPORT_PAGE_ROWS, queried };
  });
}

const rowsOf = (
  tx: Tx,
  selection: ReportSelection,
  place: { readonly after: ReportPosition | null; readonly limit: number },
): Promise<readonly CaseReportRow[]> =>
  selection === 'open'
    ? listOpenReports(tx, place)
    : selection === 'all'
      ? listEnteredReports(tx, place)
      : listFlawedReports(tx, selection, place);

/** How many reports wait for the caller, for the navigation. */
export async function countCaseReports(
  { database }: { readonly database: Database },
  actor: StaffActor,
): ReturnType<typeof countOpenReports> {
  return database.withTenant(actor, tx => {
    exemptFromAudit(tx, 'a count tells of no single person');
    return countOpenReports(tx);
  });
}
