import type { SessionCookie } from '../../../platform/http/cookies.ts';
import type { ResidentCaller } from '../../../platform/http/route.ts';
import { findSessionFiling } from '../use-cases/resident-session.use-case.ts';

/** Finds the resident behind a session cookie, for the HTTP server; null when it expired or was ended. */
export async function findResident(
  deps: Parameters<typeof findSessionFiling>[0],
  cookie: SessionCookie,
): Promise<ResidentCaller | null> {
  const filingId = await findSessionFiling(deps, cookie);
  return filingId === null ? null : { kind: 'resident', authorityId: cookie.authorityId, filingId };
}
