import type { Uuid } from '../../../kernel/ids.ts';
import type { Instant } from '../../../kernel/instant.ts';
import type { Tx } from '../../../platform/db/database.ts';

/** A one-time link by which an institution applies; only its hash is kept. */
export interface Invitation {
  readonly invitationId: Uuid;
  readonly facilityId: Uuid;
  readonly tokenHash: Buffer;
  readonly channel: 'mail' | 'letter';
  readonly expiresAt: Instant;
}

/** Keeps the links of some letters or mails. */
export async function insertInvitations(tx: Tx, invitations: readonly Invitation[]): Promise<void> {
  if (invitations.length === 0) return;
  const rows = invitations.map(invitation => ({
    authority_id: tx.authorityId,
    invitation_id: invitation.invitationId,
    facility_id: invitation.facilityId,
    token_hash: invitation.tokenHash,
    channel: invitation.channel,
    created_at: tx.at,
    expires_at: invitation.expiresAt,
    ended_at: null,
  }));
  await tx.db.insertInto('facility_invitation').values(rows).execute();
}

/** The institution that the link still invites; null when there is none, and when it was used, ended or has run out. */
export async function invitedBy(tx: Tx, tokenHash: Buffer): Promise<Uuid | null> {
  const row = await tx.db
    .selectFrom('facility_invitation')
    .select('facility_id as facilityId')
    .where('authority_id', '=', tx.authorityId)
    .where('token_hash', '=', tokenHash)
    .where('ended_at', 'is', null)
    .where('expires_at', '>', tx.at)
    .executeTakeFirst();
  return row?.facilityId ?? null;
}

/** Ends every link of the institution that is still open. */
export async function endInvitations(tx: Tx, facilityId: Uuid): Promise<void> {
  await tx.db
    .updateTable('facility_invitation')
    .set({ ended_at: tx.at })
    .where('authority_id', '=', tx.authorityId)
    .where('facility_id', '=', facilityId)
    .where('ended_at', 'is', null)
    .execute();
}
