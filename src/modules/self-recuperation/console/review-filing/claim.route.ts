import { parseUuid } from '../../../../kernel/ids.ts';
import type { Route, RouteRequest } from '../../../../platform/http/route.ts';
import { claimFiling, claimNextFiling } from '../../use-cases/claim-filing.use-case.ts';
import { putBackFiling } from '../../use-cases/put-back-filing.use-case.ts';
import { takeBackDecision } from '../../use-cases/take-back-decision.use-case.ts';
import { FILING_PATTERN, filingPath, NEXT_PATH, QUEUE_PATH } from '../paths.ts';
import { REVIEW, type ReviewPages, reviewerOf } from '../review-pages.ts';
import { drawProblem } from './draw-filing.tsx';

/** Taking a filing in hand, the next one or this one, putting it back, and taking a decision back. */
export const claimRoutes = (deps: ReviewPages): readonly Route[] => [
  { method: 'POST', path: NEXT_PATH, access: REVIEW, handle: request => claimNext(deps, request) },
  {
    method: 'POST',
    path: `${FILING_PATTERN}/claim`,
    access: REVIEW,
    handle: request => moveClaim(deps, request, claimFiling),
  },
  {
    method: 'POST',
    path: `${FILING_PATTERN}/put-back`,
    access: REVIEW,
    handle: request => moveClaim(deps, request, putBackFiling),
  },
  {
    method: 'POST',
    path: `${FILING_PATTERN}/take-back`,
    access: REVIEW,
    handle: request => moveClaim(deps, request, takeBackDecision),
  },
];

async function claimNext(deps: ReviewPages, request: RouteRequest): Promise<Response> {
  const after = parseUuid((await request.form()).text('after'));
  const filingId = await claimNextFiling(deps, reviewerOf(request), after);
  return request.seeOther(filingId === null ? `${QUEUE_PATH}?free=none` : filingPath(filingId));
}

async function moveClaim(
  deps: ReviewPages,
  request: RouteRequest,
  move: typeof claimFiling | typeof putBackFiling | typeof takeBackDecision,
): Promise<Response> {
  const filingId = parseUuid(request.param('filingId'));
  if (filingId === null) return request.notFound();
  const moved = await move(deps, reviewerOf(request), filingId);
  return moved.ok
    ? request.seeOther(filingPath(filingId))
    : drawProblem(deps, request, filingId, { problem: moved.reason });
}
