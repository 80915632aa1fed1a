import type { Uuid } from '../../../../kernel/ids.ts';
import { type RouteRequest, staffCaller } from '../../../../platform/http/route.ts';
import { viewFiling } from '../../use-cases/view-filing.use-case.ts';
import { type ReviewPages, reviewerOf } from '../review-pages.ts';
import { ja as shared } from '../review-words.ja.ts';
import { FilingReview } from './filing.page.tsx';
import { pageShortcuts } from './page-shortcuts.ts';
import type { RefusedStep } from './refused-step.ts';

/** Answers with the page of a filing; not found when there is none. */
export async function drawFiling(
  deps: ReviewPages,
  request: RouteRequest,
  filingId: Uuid,
  refused: RefusedStep | null = null,
  status: 200 | 409 | 422 = 200,
): Promise<Response> {
  const view = await viewFiling(deps, reviewerOf(request), filingId);
  if (view === null) return request.notFound();
  const page = await deps.frame(
    { caller: staffCaller(request), path: request.path },
    {
      title: shared.title,
      hasErrors: refused !== null,
      islands: ['image-viewer'],
      shortcuts: pageShortcuts(view),
      children: <FilingReview view={view} refused={refused} />,
    },
  );
  return request.page(page, status);
}

/** Answers a refused step with the same page: 422 where the reviewer can put it right, 409 where others were faster. */
export function drawProblem(
  deps: ReviewPages,
  request: RouteRequest,
  filingId: Uuid,
  refused: RefusedStep,
): Promise<Response> {
  switch (refused.problem.kind) {
    case 'no-such-filing':
      return request.notFound();
    case 'checklist-incomplete':
    case 'no-reason':
    case 'reason-does-not-apply':
      return drawFiling(deps, request, filingId, refused, 422);
    case 'not-open':
    case 'not-claimed':
    case 'claimed-by-other':
    case 'decided-already':
    case 'too-late':
      return drawFiling(deps, request, filingId, refused, 409);
  }
}
