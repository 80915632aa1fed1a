import type { AuthorityId, Uuid } from '../../../kernel/ids.ts';
import { createBatches } from '../../../platform/batches/batches.ts';
import { hashToken } from '../../../platform/crypto/token.ts';
import { type Database, exemptFromAudit } from '../../../platform/db/database.ts';
import { filingsOfSessions, revokeResidentSession } from '../repository/resident-session.repository.ts';

/** The token of a resident's session cookie. */
export interface ResidentSession {
  readonly authorityId: AuthorityId;
  readonly token: string;
}

/** Finds the filing that a session shows; null when it expired or was ended. */
export type FindSessionFiling = (session: ResidentSession) => Promise<Uuid | null>;

const TOGETHER = { most: 1_000, inFlight: 2, worthwhile: 250, waiting: Number.POSITIVE_INFINITY };

/** Sessions are looked up together with those that are asked for at the same moment, since every request needs one. */
export function createSessionLookUp(deps: { readonly database: Database }): FindSessionFiling {
  const lookUps = createBatches<AuthorityId, string, Uuid | null>(TOGETHER, (authorityId, tokens) =>
    deps.database.withTenant({ kind: 'visitor', authorityId }, async tx => {
      exemptFromAudit(tx, 'sessions are looked up, nothing about a person is read');
      const hashes = tokens.map(hashToken);
      const filings = await filingsOfSessions(tx, hashes);
      return hashes.map(hash => filings.get(hash.toString('hex')) ?? null);
    }),
  );
  return async ({ authorityId, token }) => lookUps.submit(authorityId, token);
}

/** Ends the session on this device at once. */
export const endResidentSession = (
  deps: { readonly database: Database },
  { authorityId, token }: ResidentSession,
): Promise<void> =>
  deps.database.withTenant({ kind: 'visitor', authorityId }, tx => {
    exemptFromAudit(tx, 'a session ends, nothing about a person is read');
    return revokeResidentSession(tx, hashToken(token));
  });
