import type { Uuid } from '../../../kernel/ids.ts';
import type { Instant } from '../../../kernel/instant.ts';
import type { Tx } from '../../../platform/db/database.ts';

/** Adds a token under its hash, and removes those of the client that have ended. */
export async function insertToken(
  tx: Tx,
  token: { readonly tokenHash: Uint8Array; readonly clientId: Uuid; readonly expiresAt: Instant },
): Promise<void> {
  await tx.db
    .deleteFrom('fhir_token')
    .where('authority_id', '=', tx.authorityId)
    .where('client_id', '=', token.clientId)
    .where('expires_at', '<=', tx.at)
    .execute();
  await tx.db
    .insertInto('fhir_token')
    .values({
      authority_id: tx.authorityId,
      token_hash: Buffer.from(token.tokenHash),
      client_id: token.clientId,
      issued_at: tx.at,
      expires_at: token.expiresAt,
    })
    .execute();
}

/** Ends every token of a client. */
export async function endTokens(tx: Tx, clientId: Uuid): Promise<void> {
  await tx.db
    .deleteFrom('fhir_token')
    .where('authority_id', '=', tx.authorityId)
    .where('client_id', '=', clientId)
    .execute();
}

/** The client of a token that holds, while the client is let in; else null. */
export async function clientOfToken(
  tx: Tx,
  tokenHash: Uint8Array,
): Promise<{
  readonly clientId: Uuid;
  readonly facilityId: Uuid;
  readonly lastUsedAt: Instant | null;
} | null> {
  const row = await tx.db
    .selectFrom('fhir_token')
    .innerJoin('fhir_client', join =>
      join
        .onRef('fhir_client.authority_id', '=', 'fhir_token.authority_id')
        .onRef('fhir_client.client_id', '=', 'fhir_token.client_id'),
    )
    .select([
      'fhir_client.client_id as clientId',
      'fhir_client.facility_id as facilityId',
      'fhir_client.last_used_at as lastUsedAt',
    ])
    .where('fhir_token.authority_id', '=', tx.authorityId)
    .where('fhir_token.token_hash', '=', Buffer.from(tokenHash))
    .where('fhir_token.expires_at', '>', tx.at)
    .where('fhir_client.status', '=', 'active')
    .executeTakeFirst();
  return row ?? null;
}
