import type { Uuid } from '../../../kernel/ids.ts';
import type { Instant } from '../../../kernel/instant.ts';
import { hashToken, randomToken } from '../../../platform/crypto/token.ts';
import type { Tx } from '../../../platform/db/database.ts';
import { type Stage, sessionEnd } from '../domain/session.ts';
import { insertSession } from '../repository/staff-session.repository.ts';

export { COOKIE_SECONDS } from '../domain/session.ts';

/** Starts a session under a fresh token and returns the token; only its hash is kept (ASVS 7.2.2–7.2.4). */
export async function startSession(tx: Tx, accountId: Uuid, stage: Stage, at: Instant): Promise<string> {
  const token = randomToken();
  await insertSession(
    tx,
    {
      sessionId: tx.newId(),
      accountId,
      stage,
      createdAt: at,
      lastSeenAt: at,
      expiresAt: sessionEnd(stage, at),
      revokedAt: null,
    },
    hashToken(token),
  );
  return token;
}
