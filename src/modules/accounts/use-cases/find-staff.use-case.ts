import type { AuthorityId } from '../../../kernel/ids.ts';
import { jstDate } from '../../../kernel/instant.ts';
import { hashToken } from '../../../platform/crypto/token.ts';
import type { Actor } from '../../../platform/db/actor.ts';
import { exemptFromAudit } from '../../../platform/db/database.ts';
import { mayBelongToCentre } from '../domain/centre-role.ts';
import { isLive, needsTouch } from '../domain/session.ts';
import { isValidOn } from '../domain/validity.ts';
import { sessionByTokenHash, touchSession } from '../repository/staff-session.repository.ts';
import type { AccountsDeps } from './accounts-deps.ts';
import type { SignedInStaff } from './signed-in-staff.ts';

/** The secret of a session cookie and the authority that it names. */
export interface SessionToken {
  readonly authorityId: AuthorityId;
  readonly token: string;
}

/**
 * Who asks: the person behind a session that holds, else null. Role and state are read anew at every request, so that
 * ending a session or an account works from the next one on (ASVS 7.4.1, 8.3.2).
 */
export async function findStaff(
  deps: Pick<AccountsDeps, 'database' | 'clock'>,
  { authorityId, token }: SessionToken,
): Promise<SignedInStaff | null> {
  const visitor: Actor = { kind: 'visitor', authorityId };
  return deps.database.withTenant(visitor, async tx => {
    exemptFromAudit(tx, 'finds out who asks; what they then do is audited');
    const session = await sessionByTokenHash(tx, hashToken(token));
    const at = deps.clock.now();
    if (session?.status !== 'active' || !isLive(session, at)) return null;
    if (!isValidOn(session, jstDate(at))) return null;
    if (needsTouch(session, at)) await touchSession(tx, session.sessionId, at);
    const { accountId, sessionId, role, facilityId, displayName, unitName, stage } = session;
    return {
      kind: 'staff',
      authorityId,
      accountId,
      sessionId,
      role,
      facilityId,
      healthCentreIds: mayBelongToCentre(role) ? session.healthCentreIds : [],
      displayName,
      unitName,
      stage,
    };
  });
}
