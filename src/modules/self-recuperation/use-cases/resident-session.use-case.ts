import type { AuthorityId, Uuid } from '../../../kernel/ids.ts';
import { hashToken } from '../../../platform/crypto/token.ts';
import { type Database, exemptFromAudit } from '../../../platform/db/database.ts';
import { filingOfSession, revokeResidentSession } from '../repository/resident-session.repository.ts';

/** The token of a resident's session cookie. */
export interface ResidentSession {
  readonly authorityId: AuthorityId;
  readonly token: string;
}

/** The filing that the session shows; null when it expired or was ended. */
export const findSessionFiling = (
  deps: { readonly database: Database },
  { authorityId, token }: ResidentSession,
): Promise<Uuid | null> =>
  deps.database.withTenant({ kind: 'visitor', authorityId }, tx => {
    exemptFromAudit(tx, 'a session is looked up, nothing about a person is read');
    return filingOfSession(tx, hashToken(token));
  });

/** Ends the session on this device at once. */
export const endResidentSession = (
  deps: { readonly database: Database },
  { authorityId, token }: ResidentSession,
): Promise<void> =>
  deps.database.withTenant({ kind: 'visitor', authorityId }, tx => {
    exemptFromAudit(tx, 'a session ends, nothing about a person is read');
    return revokeResidentSession(tx, hashToken(token));
  });
