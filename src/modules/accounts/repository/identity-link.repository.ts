import type { Uuid } from '../../../kernel/ids.ts';
import type { Instant } from '../../../kernel/instant.ts';
import type { Tx } from '../../../platform/db/database.ts';
import type { IdentityLink } from '../domain/identity-link.ts';

/** The link by which a provider's name for a person leads to an account of this authority; null when there is none. */
export const linkOfSubject = (
  tx: Tx,
  { issuer, subject }: { readonly issuer: string; readonly subject: string },
): Promise<IdentityLink | null> =>
  first(openLinks(tx).where('issuer', '=', issuer).where('subject', '=', subject));

/** The invitation of this address that still holds; null when there is none. */
export const invitationOf = (
  tx: Tx,
  { issuer, email, at }: { readonly issuer: string; readonly email: string; readonly at: Instant },
): Promise<IdentityLink | null> =>
  first(
    openLinks(tx)
      .where('issuer', '=', issuer)
      .where('email', '=', email)
      .where('subject', 'is', null)
      .where('expires_at', '>', at),
  );

/** Links and invitations of an account that nobody ended, newest first. */
export const linksOf = (tx: Tx, accountId: Uuid): Promise<readonly IdentityLink[]> =>
  openLinks(tx)
    .where('account_id', '=', accountId)
    .orderBy('created_at', 'desc')
    .orderBy('link_id', 'desc')
    .execute();

/** Adds a link or an invitation; false when the subject or the address is another account's, or the account has one. */
export async function insertLink(
  tx: Tx,
  link: Omit<IdentityLink, 'lastUsedAt' | 'lastFlowAt'>,
  createdBy: Uuid,
): Promise<boolean> {
  const result = await tx.db
    .insertInto('identity_link')
    .values({
      authority_id: tx.authorityId,
      link_id: link.linkId,
      account_id: link.accountId,
      issuer: link.issuer,
      subject: link.subject,
      email: link.email,
      created_at: link.createdAt,
      created_by: createdBy,
      expires_at: link.expiresAt,
      linked_at: link.linkedAt,
    })
    .onConflict(conflict => conflict.doNothing())
    .executeTakeFirst();
  return result.numInsertedOrUpdatedRows === 1n;
}

/** Makes a link of an invitation. */
export async function acceptInvitation(
  tx: Tx,
  linkId: Uuid,
  accepted: { readonly subject: string; readonly at: Instant },
): Promise<void> {
  await update(tx, linkId).set({ subject: accepted.subject, linked_at: accepted.at }).execute();
}

/** Keeps that somebody came in by the link, and when they had set out. */
export async function useLink(
  tx: Tx,
  linkId: Uuid,
  used: { readonly at: Instant; readonly flowAt: Instant },
): Promise<void> {
  await update(tx, linkId).set({ last_used_at: used.at, last_flow_at: used.flowAt }).execute();
}

/** Ends what links the account to any provider, invitations included; returns how many. The addresses are forgotten. */
export async function endLinks(
  tx: Tx,
  accountId: Uuid,
  ended: { readonly at: Instant; readonly by: Uuid },
): Promise<number> {
  const result = await tx.db
    .updateTable('identity_link')
    .set({ ended_at: ended.at, ended_by: ended.by, email: null })
    .where('authority_id', '=', tx.authorityId)
    .where('account_id', '=', accountId)
    .where('ended_at', 'is', null)
    .executeTakeFirst();
  return Number(result.numUpdatedRows);
}

/** Ends invitations of an address that have run out, so that somebody else can be given it. */
export async function endExpired(
  tx: Tx,
  email: string,
  ended: { readonly at: Instant; readonly by: Uuid },
): Promise<void> {
  await tx.db
    .updateTable('identity_link')
    .set({ ended_at: ended.at, ended_by: ended.by, email: null })
    .where('authority_id', '=', tx.authorityId)
    .where('email', '=', email)
    .where('subject', 'is', null)
    .where('ended_at', 'is', null)
    .where('expires_at', '<=', ended.at)
    .execute();
}

const openLinks = (tx: Tx) =>
  tx.db
    .selectFrom('identity_link')
    .select([
      'link_id as linkId',
      'account_id as accountId',
      'issuer',
      'subject',
      'email',
      'created_at as createdAt',
      'expires_at as expiresAt',
      'linked_at as linkedAt',
      'last_used_at as lastUsedAt',
      'last_flow_at as lastFlowAt',
    ])
    .where('authority_id', '=', tx.authorityId)
    .where('ended_at', 'is', null);

const first = async (query: ReturnType<typeof openLinks>): Promise<IdentityLink | null> =>
  (await query.executeTakeFirst()) ?? null;

const update = (tx: Tx, linkId: Uuid) =>
  tx.db.updateTable('identity_link').where('authority_id', '=', tx.authorityId).where('link_id', '=', linkId);
