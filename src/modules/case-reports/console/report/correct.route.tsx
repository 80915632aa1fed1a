import type { Uuid } from '../../../../kernel/ids.ts';
import { jstDate } from '../../../../kernel/instant.ts';
import { type Route, type RouteRequest, staffCaller } from '../../../../platform/http/route.ts';
import { rawOf } from '../../domain/parse-case-report.ts';
import {
  type CorrectionProblem,
  correctCaseReport,
  readCorrectionReason,
} from '../../use-cases/correct-case-report.use-case.ts';
import { viewCaseReport } from '../../use-cases/view-case-report.use-case.ts';
import { actorOf, type CaseReportPages, SUBMIT, withReport } from '../case-report-pages.ts';
import { CONTROLS, readAnswers } from '../form/form-answers.ts';
import { REPORT_PATTERN, reportPath } from '../paths.ts';
import { CorrectionPage, type TypedCorrection } from './correct.page.tsx';
import { ja as words } from './words.ja.ts';

/** The form that replaces what a report says. */
export const correctRoutes = (deps: CaseReportPages): readonly Route[] => [
  {
    method: 'GET',
    path: `${REPORT_PATTERN}/correct`,
    access: SUBMIT,
    handle: request => withReport(request, reportId => draw(deps, request, reportId, null, null)),
  },
  {
    method: 'POST',
    path: `${REPORT_PATTERN}/correct`,
    access: SUBMIT,
    handle: request => withReport(request, reportId => correct(deps, request, reportId)),
  },
];

async function correct(deps: CaseReportPages, request: RouteRequest, reportId: Uuid): Promise<Response> {
  const form = await request.form();
  const typed: TypedCorrection = {
    answers: readAnswers(form),
    reason: readCorrectionReason(form.text(CONTROLS.reason)),
    note: form.text(CONTROLS.note),
  };
  const corrected = await correctCaseReport(deps, actorOf(request), reportId, typed);
  if (corrected.ok) return request.seeOther(reportPath(reportId));
  return draw(deps, request, reportId, typed, corrected.reason);
}

async function draw(
  deps: CaseReportPages,
  request: RouteRequest,
  reportId: Uuid,
  typed: TypedCorrection | null,
  problem: CorrectionProblem | null,
): Promise<Response> {
  const view = await viewCaseReport(deps, actorOf(request), reportId);
  if (view === null || problem?.kind === 'no-such-report') return request.notFound();
  const page = await deps.frame(
    { caller: staffCaller(request), path: request.path },
    {
      title: words.correctTitle,
      hasErrors: problem !== null,
      islands: ['date-age'],
      children: (
        <CorrectionPage
          view={view}
          typed={typed ?? { answers: rawOf(view.fields), reason: null, note: '' }}
          problem={problem}
          today={jstDate(request.now)}
        />
      ),
    },
  );
  return request.page(page, problem === null ? 200 : problem.kind === 'not-now' ? 409 : 422);
}
