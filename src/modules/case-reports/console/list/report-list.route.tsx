import { type Route, type RouteRequest, staffCaller } from '../../../../platform/http/route.ts';
import { mayStaff } from '../../../accounts/index.ts';
import { CENTRE_QUERY, WHOLE_AUTHORITY } from '../../../institutions/index.ts';
import { QUALITY_FLAWS } from '../../domain/data-quality.ts';
import { listCaseReports } from '../../use-cases/list-case-reports.use-case.ts';
import { showReportDrafts } from '../../use-cases/report-drafts.use-case.ts';
import { actorOf, type CaseReportPages, READ, REVIEW } from '../case-report-pages.ts';
import { CASE_REPORTS_PATH, QUALITY_PATH } from '../paths.ts';
import { ja as words } from '../words.ja.ts';
import { QualityList, ReportList } from './report-list.page.tsx';
import { readPosition } from './report-list.schema.ts';
import { ja as listWords } from './words.ja.ts';

/** The list of an institution, the queue of the health centre, and the list of flaws. */
export const reportListRoutes = (deps: CaseReportPages): readonly Route[] => [
  { method: 'GET', path: CASE_REPORTS_PATH, access: READ, handle: request => list(deps, request) },
  { method: 'GET', path: QUALITY_PATH, access: REVIEW, handle: request => quality(deps, request) },
];

async function list(deps: CaseReportPages, request: RouteRequest): Promise<Response> {
  const caller = staffCaller(request);
  const may = (permission: string): boolean => mayStaff(caller.role, permission);
  const mayReview = may('case-report.review');
  const selection = mayReview && request.query('show') !== 'all' ? 'open' : 'all';
  const actor = actorOf(request);
  const isWhole = request.query(CENTRE_QUERY) === WHOLE_AUTHORITY;
  const page = await listCaseReports(deps, actor, selection, readPosition(request.query('after')), isWhole);
  const drafts = may('case-report.submit') ? await showReportDrafts(deps, actor) : [];
  return request.page(
    await deps.frame(
      { caller, path: request.path },
      {
        title: words.title,
        shortcuts: may('case-report.submit') ? [{ keys: 'n', label: listWords.write }] : [],
        children: (
          <ReportList
            page={page}
            selection={selection}
            isWhole={isWhole}
            drafts={drafts}
            isInstitution={caller.facilityId !== null}
            mayWrite={may('case-report.submit')}
            mayReview={mayReview}
            now={request.now}
          />
        ),
      },
    ),
  );
}

async function quality(deps: CaseReportPages, request: RouteRequest): Promise<Response> {
  const caller = staffCaller(request);
  const flaw = QUALITY_FLAWS.find(each => each === request.query('flaw')) ?? QUALITY_FLAWS[0];
  const after = readPosition(request.query('after'));
  const page = await listCaseReports(deps, actorOf(request), flaw, after, true);
  return request.page(
    await deps.frame(
      { caller, path: request.path },
      {
        title: listWords.qualityTitle,
        children: <QualityList page={page} flaw={flaw} now={request.now} />,
      },
    ),
  );
}
