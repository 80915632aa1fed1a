import type { RouteRequest } from '../../../platform/http/route.ts';
import type { AccountsPages } from './accounts-pages.ts';

/**
 * Scheme, host and port of the page that posted. The server took the post, so the header names the site itself: an
 * authority's own host, or the public one, which also stands in where a proxy took the header away.
 */
export const pageOrigin = (
  { publicOrigin }: Pick<AccountsPages, 'publicOrigin'>,
  { context }: RouteRequest,
): string => context.req.header('origin') ?? publicOrigin;
