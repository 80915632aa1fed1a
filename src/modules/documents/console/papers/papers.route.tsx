import { parseUuid, type Uuid } from '../../../../kernel/ids.ts';
import { type Route, type RouteRequest, staffCaller } from '../../../../platform/http/route.ts';
import { reissueDocument } from '../../use-cases/reissue-document.use-case.ts';
import { revokeDocument } from '../../use-cases/revoke-document.use-case.ts';
import { findPapers, showPaper } from '../../use-cases/show-papers.use-case.ts';
import { type DocumentPages, drawPage, READ_PAPERS, REVOKE_PAPERS, staffActor } from '../document-pages.ts';
import { PAPER_PATTERN, PAPERS_PATH, paperPath } from '../paths.ts';
import { ja as words } from '../words.ja.ts';
import { PaperPage } from './paper.page.tsx';
import { type PaperStep, PaperStepPage, type RefusedStep } from './paper-step.page.tsx';
import { PapersPage } from './papers.page.tsx';

/** Finding a paper by its number, looking at it, taking it back and making it anew. */
export const paperRoutes = (deps: DocumentPages): readonly Route[] => [
  {
    method: 'GET',
    path: PAPERS_PATH,
    access: READ_PAPERS,
    handle: async request => {
      const number = request.query('number')?.trim() ?? '';
      const found = number === '' ? null : await findPapers(deps, staffActor(request), number);
      return drawPage(deps, request, {
        title: words.papers.title,
        hasErrors: found?.kind === 'mistyped',
        children: <PapersPage number={number} found={found} />,
      });
    },
  },
  {
    method: 'GET',
    path: PAPER_PATTERN,
    access: READ_PAPERS,
    handle: async request => {
      const view = await viewOf(deps, request);
      if (view === null) return request.notFound();
      const mayEnd = deps.mayStaff(staffCaller(request).role, 'document.revoke');
      return drawPage(deps, request, {
        title: words.kind[view.document.paper.kind],
        children: <PaperPage view={view} mayEnd={mayEnd} />,
      });
    },
  },
  ...(['revoke', 'reissue'] as const).flatMap(step => stepRoutes(deps, step)),
];

const stepRoutes = (deps: DocumentPages, step: PaperStep): readonly Route[] => [
  {
    method: 'GET',
    path: `${PAPER_PATTERN}/${step}`,
    access: REVOKE_PAPERS,
    handle: request => ask(deps, request, step, null),
  },
  {
    method: 'POST',
    path: `${PAPER_PATTERN}/${step}`,
    access: REVOKE_PAPERS,
    handle: async request => {
      const documentId = parseUuid(request.param('documentId'));
      if (documentId === null) return request.notFound();
      const reason = (await request.form()).text('reason');
      const done = await take(deps, request, step, documentId, reason);
      if (done.ok) return request.seeOther(paperPath(done.value));
      if (done.reason === 'no-such-document') return request.notFound();
      return ask(deps, request, step, { problem: done.reason, reason });
    },
  },
];

async function take(
  deps: DocumentPages,
  request: RouteRequest,
  step: PaperStep,
  documentId: Uuid,
  reason: string,
) {
  const staff = staffActor(request);
  if (step === 'reissue') {
    const made = await reissueDocument(deps, staff, documentId, reason);
    return made.ok ? { ok: true as const, value: made.value.documentId } : made;
  }
  const revoked = await revokeDocument(deps, staff, documentId, reason);
  return revoked.ok ? { ok: true as const, value: documentId } : revoked;
}

async function ask(
  deps: DocumentPages,
  request: RouteRequest,
  step: PaperStep,
  refused: RefusedStep | null,
): Promise<Response> {
  const view = await viewOf(deps, request);
  if (view === null) return request.notFound();
  const status = refused === null ? 200 : refused.problem === 'no-reason' ? 422 : 409;
  return drawPage(
    deps,
    request,
    {
      title: words.step[step].question,
      hasErrors: status === 422,
      children: <PaperStepPage document={view.document} step={step} refused={refused} />,
    },
    status,
  );
}

async function viewOf(deps: DocumentPages, request: RouteRequest) {
  const documentId = parseUuid(request.param('documentId'));
  return documentId === null ? null : showPaper(deps, staffActor(request), documentId);
}
