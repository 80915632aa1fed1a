import { staffActorOf } from '../../../platform/db/actor.ts';
import type { Access, RouteRequest } from '../../../platform/http/route.ts';
import { staffCaller } from '../../../platform/http/route.ts';
import type { ConsoleFrame } from '../../../ui/console-frame.ts';
import type { DecideDeps } from '../use-cases/decide-filing.use-case.ts';
import type { Reviewer } from '../use-cases/review-step.ts';
import type { SearchDeps } from '../use-cases/search-filings.use-case.ts';
import type { ViewDeps } from '../use-cases/view-filing.use-case.ts';
import type { ViewImageDeps } from '../use-cases/view-filing-image.use-case.ts';

/** What the pages of the review work with. */
export type ReviewPages = SearchDeps &
  ViewDeps &
  ViewImageDeps &
  DecideDeps & { readonly frame: ConsoleFrame };

/** The permission that every page of the review needs. */
export const REVIEW: Access = { kind: 'staff', permission: 'filing.review' };

/** The caller of a page of the review as the one who acts. */
export function reviewerOf(request: RouteRequest): Reviewer {
  return staffActorOf(staffCaller(request));
}
