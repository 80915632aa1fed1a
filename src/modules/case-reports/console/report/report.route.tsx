import { parseUuid, type Uuid } from '../../../../kernel/ids.ts';
import { jstDate } from '../../../../kernel/instant.ts';
import type { Result } from '../../../../kernel/result.ts';
import { readDayNear } from '../../../../kernel/written-day.ts';
import type { Form } from '../../../../platform/http/form.ts';
import { type Access, type Route, type RouteRequest, staffCaller } from '../../../../platform/http/route.ts';
import { mayStaff } from '../../../accounts/index.ts';
import { readJudgements } from '../../../persons/index.ts';
import { recordDeath } from '../../use-cases/correct-case-report.use-case.ts';
import { judgeReport, likeReported } from '../../use-cases/judge-likeness.use-case.ts';
import { printCaseReport } from '../../use-cases/print-case-report.use-case.ts';
import {
  type MoveProblem,
  type ReportMove,
  takeReportStep,
} from '../../use-cases/take-report-step.use-case.ts';
import { viewCaseReport } from '../../use-cases/view-case-report.use-case.ts';
import { actorOf, type CaseReportPages, READ, REVIEW, SUBMIT, withReport } from '../case-report-pages.ts';
import { REPORT_PATTERN, type ReportStep, reportPath } from '../paths.ts';
import { ja as words } from '../words.ja.ts';
import { ReportPage } from './report.page.tsx';
import { type StepProblem, stepProblem } from './step-problem.ts';
import { formWords, ja as reportWords } from './words.ja.ts';

/** One report, its paper, and the steps of SM-3. */
export const reportRoutes = (deps: CaseReportPages): readonly Route[] => [
  {
    method: 'GET',
    path: REPORT_PATTERN,
    access: READ,
    handle: request => withReport(request, reportId => draw(deps, request, reportId, null)),
  },
  {
    method: 'GET',
    path: `${REPORT_PATTERN}/form`,
    access: READ,
    handle: request => withReport(request, reportId => print(deps, request, reportId)),
  },
  step(deps, 'accept', REVIEW, () => ({ act: 'accept' })),
  step(deps, 'query', REVIEW, form => ({ act: 'query', message: form.text('query-message') })),
  step(deps, 'reply', SUBMIT, form => ({ act: 'reply', message: form.text('reply-message') })),
  step(deps, 'reroute', REVIEW, form => ({
    act: 'reroute',
    // An unknown centre is told beside the box, like one that was not chosen.
    healthCentreId: parseUuid(form.text('health-centre')) ?? ('' as Uuid),
    message: form.text('reroute-message'),
  })),
  step(deps, 'transfer', REVIEW, form => ({
    act: 'transfer',
    recipient: form.text('recipient'),
    message: form.text('transfer-message'),
  })),
  step(deps, 'withdraw', REVIEW, form => ({ act: 'withdraw', message: form.text('withdraw-message') })),
  {
    method: 'POST',
    path: `${REPORT_PATTERN}/same-person`,
    access: SUBMIT,
    handle: request => withReport(request, reportId => judge(deps, request, reportId)),
  },
  {
    method: 'POST',
    path: `${REPORT_PATTERN}/death`,
    access: REVIEW,
    handle: request =>
      withReport(request, async reportId => {
        const form = await request.form();
        const died = {
          on: readDayNear(form.text('died-on'), jstDate(request.now)),
          note: form.text('death-message'),
        };
        const recorded = await recordDeath(deps, actorOf(request), reportId, died);
        return answer(deps, request, reportId, 'death', recorded, form);
      }),
  },
];

/** Keeps what was said about those who look like the patient. */
async function judge(deps: CaseReportPages, request: RouteRequest, reportId: Uuid): Promise<Response> {
  const judgements = readJudgements(await request.form());
  if (!(await judgeReport(deps, actorOf(request), reportId, judgements))) return request.notFound();
  return request.seeOther(`${reportPath(reportId)}?told=${judgements.size === 0 ? 'reported' : 'judged'}`);
}

function step(
  deps: CaseReportPages,
  name: ReportStep,
  access: Access,
  read: (form: Form) => ReportMove,
): Route {
  return {
    method: 'POST',
    path: `${REPORT_PATTERN}/${name}`,
    access,
    handle: request =>
      withReport(request, async reportId => {
        const form = await request.form();
        const moved = await takeReportStep(deps, actorOf(request), reportId, read(form));
        return answer(deps, request, reportId, name, moved, form);
      }),
  };
}

/** Back to the report, or the page again with what is to be put right. */
async function answer(
  deps: CaseReportPages,
  request: RouteRequest,
  reportId: Uuid,
  name: ReportStep,
  result: Result<unknown, MoveProblem | { readonly kind: 'no-date' } | { readonly kind: 'before-onset' }>,
  form: Form,
): Promise<Response> {
  if (result.ok) return request.seeOther(reportPath(reportId));
  if (result.reason.kind === 'no-such-report') return request.notFound();
  return draw(deps, request, reportId, stepProblem(name, result.reason, Object.fromEntries(form.texts)));
}

/** What was done just now. */
const TOLD = ['reported', 'judged'] as const;

async function draw(
  deps: CaseReportPages,
  request: RouteRequest,
  reportId: Uuid,
  problem: StepProblem | null,
): Promise<Response> {
  const view = await viewCaseReport(deps, actorOf(request), reportId);
  if (view === null) return request.notFound();
  const caller = staffCaller(request);
  const mayReview = mayStaff(caller.role, 'case-report.review');
  const mayWrite = mayStaff(caller.role, 'case-report.submit');
  const told = TOLD.find(known => known === request.query('told')) ?? null;
  const candidates = told !== null && mayWrite ? await likeReported(deps, actorOf(request), reportId) : [];
  const page = await deps.frame(
    { caller, path: request.path },
    {
      title: words.numbered(view.fields.name ?? ''),
      hasErrors: problem !== null,
      shortcuts: [
        ...(mayReview ? [{ keys: 'a', label: reportWords.accept }] : []),
        ...(mayWrite
          ? [
              { keys: 'n', label: reportWords.next },
              { keys: 'f', label: reportWords.family },
              { keys: 'e', label: reportWords.correct },
            ]
          : []),
        ...(candidates.length > 0 ? [{ keys: 'm', label: reportWords.judge }] : []),
        { keys: 'p', label: reportWords.print },
        { keys: 'u', label: reportWords.back },
      ],
      children: (
        <ReportPage
          view={view}
          problem={problem}
          told={told}
          candidates={candidates}
          mayWrite={mayWrite}
          mayReview={mayReview}
        />
      ),
    },
  );
  return request.page(page, problem?.status ?? 200);
}

async function print(deps: CaseReportPages, request: RouteRequest, reportId: Uuid): Promise<Response> {
  const printed = await printCaseReport(deps, actorOf(request), reportId, deps.authorityName, formWords);
  if (!printed.ok) return request.notFound();
  return new Response(printed.value as BodyInit, {
    headers: {
      'content-type': 'application/pdf',
      'content-disposition': `inline; filename="case-report-${reportId}.pdf"`,
    },
  });
}
