import type { Uuid } from '../../../kernel/ids.ts';
import { hashToken } from '../../../platform/crypto/token.ts';
import type { Actor } from '../../../platform/db/actor.ts';
import { exemptFromAudit, type Tx } from '../../../platform/db/database.ts';
import { recordAudit } from '../../audit/index.ts';
import { hasOpened } from '../domain/identity-link.ts';
import { isLive } from '../domain/session.ts';
import { linksOf } from '../repository/identity-link.repository.ts';
import {
  revokeSessions,
  type SessionChoice,
  type StaffSession,
  sessionByTokenHash,
  sessionsOf,
} from '../repository/staff-session.repository.ts';
import type { AccountsDeps } from './accounts-deps.ts';
import type { SessionToken } from './find-staff.use-case.ts';
import { type StaffIdentity, staffActor } from './signed-in-staff.ts';

type Deps = Pick<AccountsDeps, 'database' | 'clock'>;

/** The caller's sessions that hold, newest first (ASVS 7.5.2). */
export async function listOwnSessions(deps: Deps, caller: StaffIdentity): Promise<readonly StaffSession[]> {
  return deps.database.withTenant(staffActor(caller), async tx => {
    exemptFromAudit(tx, 'shows a person their own sessions');
    const at = deps.clock.now();
    return (await sessionsOf(tx, caller.accountId)).filter(session => isLive(session, at));
  });
}

/** Ends one of the caller's sessions, or all but the present one. Another person's session is left alone. */
export async function endOwnSessions(
  deps: Deps,
  caller: StaffIdentity,
  which: { readonly only: Uuid } | 'others',
): Promise<void> {
  await deps.database.withTenant(staffActor(caller), tx =>
    end(tx, deps, caller.accountId, which === 'others' ? { allBut: caller.sessionId } : which),
  );
}

/**
 * Ends the session of a token, whatever its stage. A token without a session is none the worse for it. Tells whether the
 * session was opened by a provider of identities, where the person is then still signed in.
 */
export async function signOut(deps: Deps, { authorityId, token }: SessionToken): Promise<boolean> {
  const visitor: Actor = { kind: 'visitor', authorityId };
  return deps.database.withTenant(visitor, async tx => {
    const session = await sessionByTokenHash(tx, hashToken(token));
    if (session === null) {
      exemptFromAudit(tx, 'the session is unknown: nothing ends');
      return false;
    }
    await end(tx, deps, session.accountId, { only: session.sessionId });
    return (await linksOf(tx, session.accountId)).some(link => hasOpened(link, session));
  });
}

async function end(tx: Tx, deps: Deps, accountId: Uuid, which: SessionChoice): Promise<void> {
  const ended = await revokeSessions(tx, accountId, which, deps.clock.now());
  await recordAudit(tx, {
    action: 'session.end',
    resource: 'session',
    subjectId: accountId,
    purpose: 'access-control',
    detail: { ended },
  });
}
