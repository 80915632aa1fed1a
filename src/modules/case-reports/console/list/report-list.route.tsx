import { type Route, type RouteRequest, staffCaller } from '../../../../platform/http/route.ts';
import { mayStaff } from '../../../accounts/index.ts';
import { QUALITY_FLAWS } from '../../domain/data-quality.ts';
import { findCaseReports, listCaseReports } from '../../use-cases/list-case-reports.use-case.ts';
import { showReportDrafts } from '../../use-cases/report-drafts.use-case.ts';
import { actorOf, type CaseReportPages, READ, REVIEW } from '../case-report-pages.ts';
import { CASE_REPORTS_PATH, QUALITY_PATH } from '../paths.ts';
import { ja as words } from '../words.ja.ts';
import { QualityList } from './quality-list.tsx';
import { ReportList } from './report-list.page.tsx';
import { foundText, readFound, readPart, readPosition, reportListHref } from './report-list.schema.ts';
import type { ReportListProps } from './report-list-props.ts';
import { ja as listWords } from './words.ja.ts';

/** The list of an institution, the queue of the health centre, looking for some of them by name, and the list of flaws. */
export const reportListRoutes = (deps: CaseReportPages): readonly Route[] => [
  { method: 'GET', path: CASE_REPORTS_PATH, access: READ, handle: request => list(deps, request) },
  { method: 'POST', path: CASE_REPORTS_PATH, access: READ, handle: request => search(deps, request) },
  { method: 'GET', path: QUALITY_PATH, access: REVIEW, handle: request => quality(deps, request) },
];

const rightsOf = (request: RouteRequest) => {
  const { role } = staffCaller(request);
  return {
    mayReview: mayStaff(role, 'case-report.review'),
    mayWrite: mayStaff(role, 'case-report.submit'),
  };
};

async function list(deps: CaseReportPages, request: RouteRequest): Promise<Response> {
  const part = readPart(request.query, rightsOf(request));
  const actor = actorOf(request);
  const page = await listCaseReports(deps, actor, part.state, readPosition(request.query('after')), part);
  const drafts = rightsOf(request).mayWrite ? await showReportDrafts(deps, actor) : [];
  const nextHref = page.next === null ? undefined : reportListHref(part, page.next);
  return draw(deps, request, { page, part, text: '', drafts, nextHref });
}

/** What narrows the list stands in the address, what is searched for does not: such a form is sent on to the right address. */
async function search(deps: CaseReportPages, request: RouteRequest): Promise<Response> {
  const rights = rightsOf(request);
  const form = await request.form();
  const text = form.text('text');
  const isPage = form.text('after') !== '';
  const part = readPart(isPage ? request.query : form.text, rights);
  const address = reportListHref(part);
  if (text === '') return request.seeOther(address);
  if (address !== reportListHref(readPart(request.query, rights))) return request.sendOn(address);
  const after = readFound(form.text('after'));
  const page = await findCaseReports(deps, actorOf(request), part.state, text, after, part);
  const nextFound = page.next === null ? undefined : foundText(page.next);
  return draw(deps, request, { page, part, text, drafts: [], nextFound });
}

async function draw(
  deps: CaseReportPages,
  request: RouteRequest,
  shown: Pick<ReportListProps, 'page' | 'part' | 'text' | 'drafts' | 'nextHref' | 'nextFound'>,
): Promise<Response> {
  const caller = staffCaller(request);
  const rights = rightsOf(request);
  return request.page(
    await deps.frame(
      { caller, path: request.path },
      {
        title: words.title,
        shortcuts: rights.mayWrite ? [{ keys: 'n', label: listWords.write }] : [],
        children: (
          <ReportList
            {...shown}
            {...rights}
            isInstitution={caller.facilityId !== null}
            municipalityName={code => deps.addressBook.municipalityCoded(code)?.name ?? null}
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
  const page = await listCaseReports(deps, actorOf(request), flaw, after);
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
