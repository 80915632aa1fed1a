import type { Uuid } from '../../../kernel/ids.ts';
import type { Instant } from '../../../kernel/instant.ts';
import type { PlainDate } from '../../../kernel/plain-date.ts';
import type { Tx } from '../../../platform/db/database.ts';
import type { Role } from '../domain/policy.ts';
import type { SessionTimes, Stage } from '../domain/session.ts';

export interface StaffSession extends SessionTimes {
  readonly sessionId: Uuid;
  readonly accountId: Uuid;
  readonly stage: Stage;
  readonly createdAt: Instant;
}

/** A session with what a request needs to know of its account. */
export interface SessionOfAccount extends StaffSession {
  readonly role: Role;
  readonly status: 'active' | 'suspended';
  readonly displayName: string;
  readonly unitName: string;
  readonly facilityId: Uuid | null;
  readonly healthCentreIds: readonly Uuid[];
  readonly validFrom: PlainDate | null;
  readonly validThrough: PlainDate | null;
}

/** Adds a session under the hash of its token. */
export async function insertSession(tx: Tx, session: StaffSession, tokenHash: Uint8Array): Promise<void> {
  await tx.db
    .insertInto('staff_session')
    .values({
      authority_id: tx.authorityId,
      token_hash: Buffer.from(tokenHash),
      session_id: session.sessionId,
      account_id: session.accountId,
      stage: session.stage,
      created_at: session.createdAt,
      last_seen_at: session.lastSeenAt,
      expires_at: session.expiresAt,
      revoked_at: session.revokedAt,
    })
    .execute();
}

/** The session of a token, whether or not it still holds; null when there is none. */
export async function sessionByTokenHash(tx: Tx, tokenHash: Uint8Array): Promise<SessionOfAccount | null> {
  const row = await sessions(tx)
    .innerJoin('staff_account', join =>
      join
        .onRef('staff_account.authority_id', '=', 'staff_session.authority_id')
        .onRef('staff_account.account_id', '=', 'staff_session.account_id'),
    )
    .select([
      'staff_account.role',
      'staff_account.status',
      'staff_account.display_name as displayName',
      'staff_account.unit_name as unitName',
      'staff_account.facility_id as facilityId',
      'staff_account.health_centre_ids as healthCentreIds',
      'staff_account.valid_from as validFrom',
      'staff_account.valid_through as validThrough',
    ])
    .where('token_hash', '=', Buffer.from(tokenHash))
    .executeTakeFirst();
  return (row as SessionOfAccount | undefined) ?? null;
}

/** The sessions of an account that nobody has ended, newest first. They may have run out. */
export async function sessionsOf(tx: Tx, accountId: Uuid): Promise<readonly StaffSession[]> {
  const rows = await sessions(tx)
    .where('staff_session.account_id', '=', accountId)
    .where('revoked_at', 'is', null)
    .orderBy('staff_session.created_at', 'desc')
    .execute();
  return rows as StaffSession[];
}

/** Records that the session was used. */
export async function touchSession(tx: Tx, sessionId: Uuid, at: Instant): Promise<void> {
  await tx.db
    .updateTable('staff_session')
    .set({ last_seen_at: at })
    .where('authority_id', '=', tx.authorityId)
    .where('session_id', '=', sessionId)
    .execute();
}

/** Keeps what a passkey must sign next in this session; a newer one takes the place of an older. */
export async function keepChallenge(tx: Tx, sessionId: Uuid, challenge: Uint8Array): Promise<void> {
  await tx.db
    .updateTable('staff_session')
    .set({ passkey_challenge: Buffer.from(challenge) })
    .where('authority_id', '=', tx.authorityId)
    .where('session_id', '=', sessionId)
    .execute();
}

/** Takes away what a passkey was to sign, so that it counts once; null when nothing was asked, or the session has ended. */
export async function takeChallenge(
  tx: Tx,
  { sessionId, accountId }: SessionOwner,
): Promise<Uint8Array | null> {
  const asked = await tx.db
    .selectFrom('staff_session')
    .select('passkey_challenge as challenge')
    .where('authority_id', '=', tx.authorityId)
    .where('session_id', '=', sessionId)
    .where('account_id', '=', accountId)
    .where('revoked_at', 'is', null)
    .forUpdate()
    .executeTakeFirst();
  if (asked === undefined || asked.challenge === null) return null;
  await tx.db
    .updateTable('staff_session')
    .set({ passkey_challenge: null })
    .where('authority_id', '=', tx.authorityId)
    .where('session_id', '=', sessionId)
    .execute();
  return asked.challenge;
}

type SessionOwner = Pick<StaffSession, 'sessionId' | 'accountId'>;

/** Which sessions of an account to end; `unfinished` are those that owe the second factor. */
export type SessionChoice = 'all' | 'unfinished' | { readonly only: Uuid } | { readonly allBut: Uuid };

/** Ends sessions of the account from the next request on; returns how many. */
export async function revokeSessions(
  tx: Tx,
  accountId: Uuid,
  which: SessionChoice,
  at: Instant,
): Promise<number> {
  let update = tx.db
    .updateTable('staff_session')
    .set({ revoked_at: at })
    .where('authority_id', '=', tx.authorityId)
    .where('account_id', '=', accountId)
    .where('revoked_at', 'is', null);
  if (which === 'unfinished') update = update.where('stage', '=', 'password');
  else if (which !== 'all' && 'only' in which) update = update.where('session_id', '=', which.only);
  else if (which !== 'all') update = update.where('session_id', '<>', which.allBut);
  const result = await update.executeTakeFirst();
  return Number(result.numUpdatedRows);
}

const sessions = (tx: Tx) =>
  tx.db
    .selectFrom('staff_session')
    .select([
      'staff_session.session_id as sessionId',
      'staff_session.account_id as accountId',
      'staff_session.stage',
      'staff_session.created_at as createdAt',
      'staff_session.last_seen_at as lastSeenAt',
      'staff_session.expires_at as expiresAt',
      'staff_session.revoked_at as revokedAt',
    ])
    .where('staff_session.authority_id', '=', tx.authorityId);
