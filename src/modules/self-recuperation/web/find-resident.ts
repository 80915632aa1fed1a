import type { SessionCookie } from '../../../platform/http/cookies.ts';
import type { ResidentCaller } from '../../../platform/http/route.ts';
import { createSessionLookUp } from '../use-cases/resident-session.use-case.ts';

/** Finds the resident behind a session cookie, for the HTTP server; null when it expired or was ended. */
export function createResidentFinder(
  deps: Parameters<typeof createSessionLookUp>[0],
): (cookie: SessionCookie) => Promise<ResidentCaller | null> {
  const filingOf = createSessionLookUp(deps);
  return async cookie => {
    const filingId = await filingOf(cookie);
    return filingId === null ? null : { kind: 'resident', authorityId: cookie.authorityId, filingId };
  };
}
