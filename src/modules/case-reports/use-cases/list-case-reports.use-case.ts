import type { Uuid } from '../../../kernel/ids.ts';
import type { StaffActor } from '../../../platform/db/actor.ts';
import { type Database, exemptFromAudit, type Tx } from '../../../platform/db/database.ts';
import { pickVisible, visibleInList } from '../../accounts/index.ts';
import { recordAudit } from '../../audit/index.ts';
import { type CentreScope, centreScope, limitOf } from '../../institutions/index.ts';
import type { QualityFlaw } from '../domain/data-quality.ts';
import {
  type CaseReportRow,
  countOpenReports,
  type ListPlace,
  listEnteredReports,
  listFlawedReports,
  listOpenReports,
  listQueriedReports,
  type ReportPosition,
} from '../repository/case-report-list.repository.ts';
import type { CaseReportFields } from './view-case-report.use-case.ts';

export type { ReportPosition };

/** Which reports are wanted: those that wait, all in the order of entry, or those with a flaw. */
export type ReportSelection = 'open' | 'all' | QualityFlaw;

/** One line of a list. */
export interface CaseReportLine {
  readonly reportId: Uuid;
  /** Exactly the fields of a line that the policy table shows to the acting role (H-18). */
  readonly fields: Partial<
    Omit<CaseReportFields, 'facility' | 'healthCentre' | 'queries' | 'revisions'> & {
      readonly facility: string;
      readonly healthCentre: string | null;
    }
  >;
}

export interface CaseReportPage {
  readonly rows: readonly CaseReportLine[];
  /** Where the next page begins; null on the last. */
  readonly next: ReportPosition | null;
  /** Reports that were sent back with a question. */
  readonly queried: readonly CaseReportLine[];
  /** The fields that the acting role sees, from which the columns follow. */
  readonly visible: ReadonlySet<string>;
  readonly scope: CentreScope;
}

const REPORT_PAGE_ROWS = 50;
const MOST_QUERIED = 20;

/**
 * One page of reports. Somebody of an institution sees its own alone; what was sent back stands first there (H-18). Somebody
 * of a health centre gets those of its own, unless they ask for the whole authority; lists of flaws are of the whole.
 */
export async function listCaseReports(
  { database }: { readonly database: Database },
  actor: StaffActor,
  selection: ReportSelection,
  after: ReportPosition | null,
  asksForWhole = false,
): Promise<CaseReportPage> {
  return database.withTenant(actor, async tx => {
    const scope = await centreScope(tx, asksForWhole);
    const found = await rowsOf(tx, selection, {
      after,
      limit: REPORT_PAGE_ROWS + 1,
      centres: idsOf(scope),
    });
    const rows = found.slice(0, REPORT_PAGE_ROWS);
    const visible = visibleInList(actor.role, 'case-report.read');
    const queried = actor.facilityId && after === null ? await listQueriedReports(tx, MOST_QUERIED) : [];
    await recordAudit(tx, {
      action: 'case-report.list',
      resource: 'case-report',
      subjectId: null,
      purpose: 'surveillance',
      fields: [...visible],
      detail: { rows: rows.length, selection, wholeAuthority: scope.isWhole },
    });
    const last = found.length > REPORT_PAGE_ROWS ? rows.at(-1) : undefined;
    return {
      rows: rows.map(row => lineOf(row, visible)),
      next: last === undefined ? null : positionOf(last, selection),
      queried: queried.map(row => lineOf(row, visible)),
      visible,
      scope,
    };
  });
}

const idsOf = (scope: CentreScope) => limitOf(scope)?.map(({ healthCentreId }) => healthCentreId) ?? null;

const lineOf = (
  { facilityName, healthCentreName, ...report }: CaseReportRow,
  visible: ReadonlySet<string>,
): CaseReportLine => ({
  reportId: report.reportId,
  fields: pickVisible<CaseReportLine['fields']>(
    { ...report, facility: facilityName, healthCentre: healthCentreName },
    visible,
  ),
});

/** All reports run by their entry, the others by when they were made. */
const positionOf = (
  { reportId, enteredAt, reportedAt }: CaseReportRow,
  selection: ReportSelection,
): ReportPosition => ({ at: selection === 'all' ? enteredAt : reportedAt, reportId });

const rowsOf = (tx: Tx, selection: ReportSelection, place: ListPlace): Promise<readonly CaseReportRow[]> =>
  selection === 'open'
    ? listOpenReports(tx, place)
    : selection === 'all'
      ? listEnteredReports(tx, place)
      : listFlawedReports(tx, selection, place);

/** How many reports wait for the caller or at their own health centres, for the navigation. */
export async function countCaseReports(
  { database }: { readonly database: Database },
  actor: StaffActor,
): ReturnType<typeof countOpenReports> {
  return database.withTenant(actor, async tx => {
    exemptFromAudit(tx, 'a count tells of no single person');
    return countOpenReports(tx, idsOf(await centreScope(tx, false)));
  });
}
