import { z } from 'zod';
import type { Instant } from '../../../../kernel/instant.ts';
import type { Tx } from '../../../../platform/db/database.ts';
import type { PublicProofKey } from '../../../../platform/proof/proof-keys.ts';

const publicJwk = z.strictObject({
  kty: z.literal('EC'),
  crv: z.literal('P-256'),
  x: z.string(),
  y: z.string(),
  kid: z.string(),
});

/** A key that signs packages: the public half in clear, the private half sealed. */
export interface StoredProvisionKey {
  readonly publicKey: PublicProofKey;
  readonly privateSealed: Uint8Array;
}

/** A key as people see it; `retiredAt` is null for the one that signs. */
export interface ProvisionKeyLine {
  readonly publicKey: PublicProofKey;
  readonly createdAt: Instant;
  readonly retiredAt: Instant | null;
}

/** The key that signs now; null before the first. */
export async function currentProvisionKey(tx: Tx): Promise<StoredProvisionKey | null> {
  const row = await tx.db
    .selectFrom('provision_key')
    .select(['public_jwk', 'private_sealed'])
    .where('authority_id', '=', tx.authorityId)
    .where('retired_at', 'is', null)
    .executeTakeFirst();
  return row === undefined
    ? null
    : { publicKey: publicJwk.parse(row.public_jwk), privateSealed: row.private_sealed };
}

/** Stores a new key unless another request was first. */
export async function insertProvisionKey(tx: Tx, key: StoredProvisionKey): Promise<void> {
  await tx.db
    .insertInto('provision_key')
    .values({
      authority_id: tx.authorityId,
      key_id: key.publicKey.kid,
      public_jwk: JSON.stringify(key.publicKey),
      private_sealed: Buffer.from(key.privateSealed),
      created_at: tx.at,
    })
    .onConflict(conflict => conflict.doNothing())
    .execute();
}

/** Takes the current key out of signing. A city that has registered it still opens what it signed. */
export async function retireProvisionKey(tx: Tx): Promise<void> {
  await tx.db
    .updateTable('provision_key')
    .set({ retired_at: tx.at })
    .where('authority_id', '=', tx.authorityId)
    .where('retired_at', 'is', null)
    .execute();
}

/** The authority's keys, the newest first. */
export async function listProvisionKeys(tx: Tx): Promise<readonly ProvisionKeyLine[]> {
  const rows = await tx.db
    .selectFrom('provision_key')
    .select(['public_jwk', 'created_at as createdAt', 'retired_at as retiredAt'])
    .where('authority_id', '=', tx.authorityId)
    .orderBy('created_at', 'desc')
    .orderBy('key_id')
    .execute();
  return rows.map(({ public_jwk, ...line }) => ({ ...line, publicKey: publicJwk.parse(public_jwk) }));
}
