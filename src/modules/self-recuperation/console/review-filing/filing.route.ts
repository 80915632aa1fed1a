import { parseUuid } from '../../../../kernel/ids.ts';
import type { Route } from '../../../../platform/http/route.ts';
import { FILING_PATTERN } from '../paths.ts';
import { REVIEW, type ReviewPages } from '../review-pages.ts';
import { drawFiling } from './draw-filing.tsx';

/** The page of one filing. */
export const filingRoute = (deps: ReviewPages): Route => ({
  method: 'GET',
  path: FILING_PATTERN,
  access: REVIEW,
  handle: request => {
    const filingId = parseUuid(request.param('filingId'));
    return filingId === null ? request.notFound() : drawFiling(deps, request, filingId);
  },
});
