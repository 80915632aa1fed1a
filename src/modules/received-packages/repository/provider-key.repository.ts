import { sql } from 'kysely';
import { z } from 'zod';
import type { Uuid } from '../../../kernel/ids.ts';
import type { Instant } from '../../../kernel/instant.ts';
import type { Tx } from '../../../platform/db/database.ts';
import type { PublicProofKey } from '../../../platform/proof/proof-keys.ts';

/** The public half of a signing key, as it is stored and as it is typed. */
export const publicKeySchema = z.strictObject({
  kty: z.literal('EC'),
  crv: z.literal('P-256'),
  x: z.string().regex(/^[A-Za-z0-9_-]{43}$/),
  y: z.string().regex(/^[A-Za-z0-9_-]{43}$/),
  kid: z.string().regex(/^[A-Z2-7]{8}$/),
});

/** A key whose signature the city believes. */
export interface ProviderKey {
  readonly providerKeyId: Uuid;
  readonly providerCode: number;
  readonly providerName: string;
  readonly key: PublicProofKey;
  readonly registeredAt: Instant;
  readonly registeredBy: Uuid;
  readonly revokedAt: Instant | null;
}

/** Every key that was registered, those in use first. */
export async function listProviderKeys(tx: Tx): Promise<readonly ProviderKey[]> {
  const rows = await tx.db
    .selectFrom('provider_key')
    .select([
      'provider_key_id as providerKeyId',
      'provider_code as providerCode',
      'provider_name as providerName',
      'public_jwk',
      'registered_at as registeredAt',
      'registered_by as registeredBy',
      'revoked_at as revokedAt',
    ])
    .where('authority_id', '=', tx.authorityId)
    .orderBy('revoked_at', order => order.desc().nullsFirst())
    .orderBy('registered_at', 'desc')
    .execute();
  return rows.map(({ public_jwk, ...key }) => ({ ...key, key: publicKeySchema.parse(public_jwk) }));
}

/** Registers a key; false when this very key is in use already. */
export async function insertProviderKey(
  tx: Tx,
  key: Omit<ProviderKey, 'registeredAt' | 'revokedAt'> & { readonly fingerprint: Uint8Array },
): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await tx.db
    .insertInto('provider_key')
    .values({
      authority_id: tx.authorityId,
      provider_key_id: key.providerKeyId,
      provider_code: key.providerCode,
      provider_name: key.providerName,
      key_id: key.key.kid,
      public_jwk: JSON.stringify(key.key),
      fingerprint: Buffer.from(key.fingerprint),
      registered_at: tx.at,
      registered_by: key.registeredBy,
    })
    .onConflict(conflict => conflict.doNothing())
    .executeTakeFirst();
  return (numInsertedOrUpdatedRows ?? 0n) > 0n;
}

/** Believes a key no longer, since the first time that was said; false when there is none with this id. */
export async function revokeProviderKey(tx: Tx, providerKeyId: Uuid, by: Uuid): Promise<boolean> {
  const { numUpdatedRows } = await tx.db
    .updateTable('provider_key')
    .set({
      revoked_at: sql`coalesce(revoked_at, ${tx.at})`,
      revoked_by: sql`coalesce(revoked_by, ${by})`,
    })
    .where('authority_id', '=', tx.authorityId)
    .where('provider_key_id', '=', providerKeyId)
    .executeTakeFirst();
  return numUpdatedRows > 0n;
}
