import { parseUuid } from '../../../../kernel/ids.ts';
import { type Route, type RouteRequest, staffCaller } from '../../../../platform/http/route.ts';
import { listUnreached, recordCall } from '../../use-cases/undelivered-mails.use-case.ts';
import { REVIEW, reviewerOf } from '../review-pages.ts';
import type { InquiryPages } from './inquiry-pages.ts';
import { CALLED_PATTERN, UNDELIVERED_PATH } from './paths.ts';
import { Undelivered } from './undelivered.page.tsx';
import { ja as words } from './words.ja.ts';

/** Those whom no mail reaches, and taking them off the list after a call (K-36). */
export const undeliveredRoutes = (deps: InquiryPages): readonly Route[] => [
  { method: 'GET', path: UNDELIVERED_PATH, access: REVIEW, handle: request => list(deps, request) },
  { method: 'POST', path: CALLED_PATTERN, access: REVIEW, handle: request => called(deps, request) },
];

async function list(deps: InquiryPages, request: RouteRequest): Promise<Response> {
  const unreached = await listUnreached(deps, reviewerOf(request));
  return request.page(
    await deps.frame(
      { caller: staffCaller(request), path: request.path },
      { title: words.undelivered.title, children: <Undelivered unreached={unreached} /> },
    ),
  );
}

async function called(deps: InquiryPages, request: RouteRequest): Promise<Response> {
  const filingId = parseUuid(request.param('filingId'));
  const known = filingId !== null && (await recordCall(deps, reviewerOf(request), filingId));
  return known ? request.seeOther(UNDELIVERED_PATH) : request.notFound();
}
