import { parseUuid } from '../../../../kernel/ids.ts';
import { type Route, type RouteRequest, staffCaller } from '../../../../platform/http/route.ts';
import { ConfirmForm } from '../../../../ui/confirm-form/confirm-form.tsx';
import { Notice } from '../../../../ui/notice/notice.tsx';
import { describeQuestion } from '../../use-cases/describe-question.ts';
import { releaseByStaff } from '../../use-cases/release-by-staff.use-case.ts';
import { type CaseView, showCase } from '../../use-cases/show-case.use-case.ts';
import { type ConsolePages, drawPage, READ_CASES, RELEASE_CASES, staffActor } from '../console-pages.ts';
import { casePath, PATTERNS, releasePath } from '../paths.ts';
import { CasePage } from './case.page.tsx';
import { ja as words } from './words.ja.ts';

/** One person's case, and its release by staff. */
export const caseRoutes = (deps: ConsolePages): readonly Route[] => [
  { method: 'GET', path: PATTERNS.case, access: READ_CASES, handle: r => show(deps, r) },
  { method: 'GET', path: PATTERNS.release, access: RELEASE_CASES, handle: r => confirm(deps, r) },
  { method: 'POST', path: PATTERNS.release, access: RELEASE_CASES, handle: r => release(deps, r) },
];

const viewOf = async (deps: ConsolePages, request: RouteRequest): Promise<CaseView | null> => {
  const caseId = parseUuid(request.param('caseId'));
  return caseId === null ? null : showCase(deps, staffActor(request), caseId);
};

async function show(deps: ConsolePages, request: RouteRequest): Promise<Response> {
  const view = await viewOf(deps, request);
  if (view === null) return request.notFound();
  const question = describeQuestion(deps.rulebook, request.now);
  const extras = (await deps.caseExtras?.(staffActor(request), view.subject.caseId)) ?? null;
  return drawPage(deps, request, {
    title: view.person.name,
    children: <CasePage view={view} question={question} extras={extras} now={request.now} />,
  });
}

async function confirm(
  deps: ConsolePages,
  request: RouteRequest,
  refusal: keyof typeof words.releaseRefused | null = null,
): Promise<Response> {
  const view = await viewOf(deps, request);
  if (view === null) return request.notFound();
  const { caseId } = view.subject;
  const title = words.releaseQuestion(view.person.name);
  return drawPage(
    deps,
    request,
    {
      title,
      children: (
        <>
          {refusal === null ? null : <Notice tone="warn" title={words.releaseRefused[refusal]} />}
          <ConfirmForm
            action={releasePath(caseId)}
            question={title}
            confirmLabel={words.release}
            cancelHref={casePath(caseId)}
          >
            <p>{words.releaseWhat}</p>
            {view.obstacle === null ? null : <p>{words.obstacles[view.obstacle]}</p>}
          </ConfirmForm>
        </>
      ),
    },
    refusal === null ? 200 : 409,
  );
}

async function release(deps: ConsolePages, request: RouteRequest): Promise<Response> {
  const caseId = parseUuid(request.param('caseId'));
  if (caseId === null) return request.notFound();
  const released = await releaseByStaff(deps, staffActor(request), caseId, staffCaller(request).displayName);
  if (released.ok) return request.seeOther(casePath(caseId));
  return released.reason === 'no-such-case' ? request.notFound() : confirm(deps, request, released.reason);
}
