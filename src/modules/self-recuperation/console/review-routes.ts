import type { Route } from '../../../platform/http/route.ts';
import { approveRoute } from './review-decision/approve.route.ts';
import { rejectRoutes, returnRoutes } from './review-decision/send-away.route.tsx';
import { claimRoutes } from './review-filing/claim.route.ts';
import { filingRoute } from './review-filing/filing.route.ts';
import { imageRoute } from './review-filing/image.route.ts';
import type { ReviewPages } from './review-pages.ts';
import { queueRoutes } from './review-queue/queue.route.tsx';
import { searchRoutes } from './review-queue/search.route.tsx';

/** Every route of the review of filings by the prefecture. */
export const reviewRoutes = (deps: ReviewPages): readonly Route[] => [
  ...queueRoutes(deps),
  ...searchRoutes(deps),
  ...claimRoutes(deps),
  filingRoute(deps),
  imageRoute(deps),
  approveRoute(deps),
  ...returnRoutes(deps),
  ...rejectRoutes(deps),
];
