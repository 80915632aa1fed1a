import { parseUuid } from '../../../../kernel/ids.ts';
import type { Route, RouteRequest } from '../../../../platform/http/route.ts';
import { viewFilingImage } from '../../use-cases/view-filing-image.use-case.ts';
import { FILING_PATTERN } from '../paths.ts';
import { REVIEW, type ReviewPages, reviewerOf } from '../review-pages.ts';

/** One picture of a filing. It stands alone in a sandbox: nothing in it can act on this site. */
export const imageRoute = (deps: ReviewPages): Route => ({
  method: 'GET',
  path: `${FILING_PATTERN}/images/:imageId`,
  access: REVIEW,
  handle: request => serveImage(deps, request),
});

async function serveImage(deps: ReviewPages, request: RouteRequest): Promise<Response> {
  const filingId = parseUuid(request.param('filingId'));
  const imageId = parseUuid(request.param('imageId'));
  if (filingId === null || imageId === null) return request.notFound();
  const jpeg = await viewFilingImage(deps, reviewerOf(request), filingId, imageId);
  if (jpeg === null) return request.notFound();
  return request.context.body(new Uint8Array(jpeg), 200, {
    'content-type': 'image/jpeg',
    'content-disposition': 'inline; filename="image.jpg"',
    'content-security-policy': "default-src 'none'; sandbox",
    'cache-control': 'no-store',
  });
}
