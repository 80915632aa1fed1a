import type { Uuid } from '../../../kernel/ids.ts';
import type { StaffActor } from '../../../platform/db/actor.ts';
import { type Database, exemptFromAudit, type Tx } from '../../../platform/db/database.ts';
import { pickVisible, visibleInList } from '../../accounts/index.ts';
import { recordAudit } from '../../audit/index.ts';
import {
  type Area,
  type AreaChoices,
  areaChoices,
  areaText,
  type CentreScope,
  centreScope,
  limitOf,
} from '../../institutions/index.ts';
import { nameSearch } from '../../persons/index.ts';
import { isQualityFlaw, type QualityFlaw } from '../domain/data-quality.ts';
import {
  type CaseReportRow,
  countOpenReports,
  listFlawedReports,
  listQueriedReports,
  type ReportPosition,
} from '../repository/case-report-list.repository.ts';
import {
  type FoundPosition,
  isOldestFirst,
  listReports,
  type ReportPlace,
  type ReportState,
  reportsByName,
} from '../repository/narrowed-report.repository.ts';
import type { CaseReportFields } from './view-case-report.use-case.ts';

export type { FoundPosition, ReportPosition, ReportState };
export { isOldestFirst };

/** Which reports are wanted: those that wait, all in the order of entry, those of one status, or those with a flaw. */
export type ReportSelection = ReportState | QualityFlaw;

/** Of which part of the authority reports are wanted. */
export interface ReportScope {
  /** Null for the reader's health centres, or for the whole authority. */
  readonly area: Area | null;
  /** Whether somebody of a health centre asks for the whole authority. */
  readonly isWhole: boolean;
}

const WHOLE: ReportScope = { area: null, isWhole: true };

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

export interface CaseReportPage<Position = ReportPosition> {
  readonly rows: readonly CaseReportLine[];
  /** Where the next page begins; null on the last. */
  readonly next: Position | null;
  /** Reports that were sent back with a question. */
  readonly queried: readonly CaseReportLine[];
  /** The fields that the acting role sees, from which the columns follow. */
  readonly visible: ReadonlySet<string>;
  readonly scope: CentreScope;
  /** The areas to choose among; null for somebody of an institution. */
  readonly areas: AreaChoices | null;
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
  asked: ReportScope = WHOLE,
): Promise<CaseReportPage> {
  return database.withTenant(actor, async tx => {
    const scope = await scopeOf(tx, actor, isQualityFlaw(selection) ? WHOLE : asked);
    const limit = REPORT_PAGE_ROWS + 1;
    const found = isQualityFlaw(selection)
      ? await listFlawedReports(tx, selection, { after, limit })
      : await listReports(tx, { state: selection, place: scope.place }, after, limit);
    const queried = actor.facilityId && after === null ? await listQueriedReports(tx, MOST_QUERIED) : [];
    const page = await pageOf(tx, actor, { found, scope, selection, asked, action: 'case-report.list' });
    const last = found.length > REPORT_PAGE_ROWS ? found[REPORT_PAGE_ROWS - 1] : undefined;
    return {
      ...page,
      next: last === undefined ? null : positionOf(last, selection),
      queried: queried.map(row => lineOf(row, page.visible)),
    };
  });
}

/** One page of those whose patient's name or reading begins as typed, by it; none for a text without letters. */
export async function findCaseReports(
  { database }: { readonly database: Database },
  actor: StaffActor,
  selection: ReportState,
  text: string,
  after: FoundPosition | null,
  asked: ReportScope,
): Promise<CaseReportPage<FoundPosition>> {
  return database.withTenant(actor, async tx => {
    const scope = await scopeOf(tx, actor, asked);
    const search = nameSearch(text);
    const narrowing = { state: selection, place: scope.place };
    const found =
      search === null ? [] : await reportsByName(tx, search, narrowing, after, REPORT_PAGE_ROWS + 1);
    const page = await pageOf(tx, actor, { found, scope, selection, asked, action: 'case-report.search' });
    const last = found.length > REPORT_PAGE_ROWS ? found[REPORT_PAGE_ROWS - 1] : undefined;
    return { ...page, next: last ?? null, queried: [] };
  });
}

interface Scope extends Pick<CaseReportPage, 'scope' | 'areas'> {
  readonly place: ReportPlace | null;
}

async function scopeOf(tx: Tx, { facilityId }: StaffActor, { area, isWhole }: ReportScope): Promise<Scope> {
  const scope = await centreScope(tx, isWhole || area !== null);
  const areas = facilityId ? null : await areaChoices(tx);
  if (area?.kind === 'municipality') return { scope, areas, place: area };
  const ids = area === null ? idsOf(scope) : [area.healthCentreId];
  // Those of no health centre yet wait for all of them.
  const place = ids && { kind: 'health-centres' as const, ids: area === null ? [null, ...ids] : ids };
  return { scope, areas, place };
}

async function pageOf(
  tx: Tx,
  { role }: StaffActor,
  {
    found,
    scope: { scope, areas },
    selection,
    asked,
    action,
  }: {
    readonly found: readonly CaseReportRow[];
    readonly scope: Scope;
    readonly selection: ReportSelection;
    readonly asked: ReportScope;
    readonly action: 'case-report.list' | 'case-report.search';
  },
) {
  const rows = found.slice(0, REPORT_PAGE_ROWS);
  const visible = visibleInList(role, 'case-report.read');
  await recordAudit(tx, {
    action,
    resource: 'case-report',
    subjectId: null,
    purpose: 'surveillance',
    fields: [...visible],
    detail: {
      rows: rows.length,
      selection,
      area: asked.area && areaText(asked.area),
      wholeAuthority: scope.isWhole,
    },
  });
  return { rows: rows.map(row => lineOf(row, visible)), visible, scope, areas };
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

/** What waits, and lists of flaws, run by when a report was made, the others by its entry. */
const positionOf = (
  { reportId, enteredAt, reportedAt }: CaseReportRow,
  selection: ReportSelection,
): ReportPosition => ({
  at: isQualityFlaw(selection) || isOldestFirst(selection) ? reportedAt : enteredAt,
  reportId,
});

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
