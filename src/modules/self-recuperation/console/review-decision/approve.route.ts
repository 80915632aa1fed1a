import { parseUuid } from '../../../../kernel/ids.ts';
import type { Route, RouteRequest } from '../../../../platform/http/route.ts';
import { itemsTicked } from '../../domain/review-checklist.ts';
import { decideFiling } from '../../use-cases/decide-filing.use-case.ts';
import { FILING_PATTERN, filingPath } from '../paths.ts';
import { drawProblem } from '../review-filing/draw-filing.tsx';
import { REVIEW, type ReviewPages, reviewerOf } from '../review-pages.ts';

/** Accepting a filing: every item of its checklist must be ticked. */
export const approveRoute = (deps: ReviewPages): Route => ({
  method: 'POST',
  path: `${FILING_PATTERN}/approve`,
  access: REVIEW,
  handle: request => approve(deps, request),
});

async function approve(deps: ReviewPages, request: RouteRequest): Promise<Response> {
  const filingId = parseUuid(request.param('filingId'));
  if (filingId === null) return request.notFound();
  const ticked = (await request.form()).all('checked');
  const checked = itemsTicked(ticked);
  const approved = await decideFiling(deps, reviewerOf(request), filingId, { kind: 'approve', checked });
  return approved.ok
    ? request.seeOther(filingPath(filingId))
    : drawProblem(deps, request, filingId, { problem: approved.reason, checked });
}
