import { clearSessionCookie, readSessionCookie } from '../../../../platform/http/cookies.ts';
import type { Route, RouteRequest } from '../../../../platform/http/route.ts';
import { signOut } from '../../use-cases/own-sessions.use-case.ts';
import type { AccountsPages } from '../accounts-pages.ts';
import { OFFICE_FIELD, SIGN_IN_PATH, SIGN_OUT_PATH } from '../paths.ts';

/** The way out. Anyone may take it: a session that has run out must not answer "not found" to who wants to leave. */
export const signOutRoutes = (deps: AccountsPages): readonly Route[] => [
  {
    method: 'POST',
    path: SIGN_OUT_PATH,
    access: { kind: 'anyone' },
    handle: async request => {
      const cookie = readSessionCookie(request.context, 'staff');
      return leave(request, cookie !== null && (await signOut(deps, cookie)));
    },
  },
];

/**
 * Takes the cookie away, empties the browser's stores of this site (ASVS 14.3.1) and says goodbye; to somebody who is still
 * signed in at a provider, with the way out there.
 */
export function leave(request: RouteRequest, isStillAtProvider: boolean): Response {
  const office = readSessionCookie(request.context, 'staff')?.authorityId;
  clearSessionCookie(request.context, 'staff');
  request.context.header('clear-site-data', '"cache", "cookies", "storage"');
  const known = office === undefined || office === request.authorityId ? '' : `&${OFFICE_FIELD}=${office}`;
  const there = isStillAtProvider ? '&provider=1' : '';
  return request.seeOther(`${SIGN_IN_PATH}?told=signed-out${known}${there}`);
}
