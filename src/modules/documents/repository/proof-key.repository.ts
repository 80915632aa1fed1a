import { z } from 'zod';
import type { Instant } from '../../../kernel/instant.ts';
import type { Tx } from '../../../platform/db/database.ts';
import type { PublicProofKey } from '../../../platform/proof/proof-keys.ts';

const publicJwk = z.strictObject({
  kty: z.literal('EC'),
  crv: z.literal('P-256'),
  x: z.string(),
  y: z.string(),
  kid: z.string(),
});

/** A signing key as stored: the public half in clear, the private half sealed. */
export interface StoredProofKey {
  readonly publicKey: PublicProofKey;
  readonly privateSealed: Uint8Array;
}

/** The key that signs now; null before the first. */
export async function currentProofKey(tx: Tx): Promise<StoredProofKey | null> {
  const row = await tx.db
    .selectFrom('proof_key')
    .select(['public_jwk', 'private_sealed'])
    .where('authority_id', '=', tx.authorityId)
    .where('retired_at', 'is', null)
    .executeTakeFirst();
  return row === undefined
    ? null
    : { publicKey: publicJwk.parse(row.public_jwk), privateSealed: row.private_sealed };
}

/** Stores a new signing key unless another request was first. */
export async function insertProofKey(tx: Tx, key: StoredProofKey): Promise<void> {
  await tx.db
    .insertInto('proof_key')
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

/** Takes the current key out of signing. Proofs that it signed still verify: its public half stays published. */
export async function retireCurrentProofKey(tx: Tx): Promise<void> {
  await tx.db
    .updateTable('proof_key')
    .set({ retired_at: tx.at })
    .where('authority_id', '=', tx.authorityId)
    .where('retired_at', 'is', null)
    .execute();
}

/** A key as an operator sees it; `retiredAt` is null for the one that signs. */
export interface ProofKeyLine {
  readonly keyId: string;
  readonly createdAt: Instant;
  readonly retiredAt: Instant | null;
}

/** The authority's keys, the newest first. */
export const listProofKeys = (tx: Tx): Promise<readonly ProofKeyLine[]> =>
  tx.db
    .selectFrom('proof_key')
    .select(['key_id as keyId', 'created_at as createdAt', 'retired_at as retiredAt'])
    .where('authority_id', '=', tx.authorityId)
    .orderBy('created_at', 'desc')
    .execute();

/** Every public key of the authority, retired ones too, for the page that verifies papers. */
export async function listPublicProofKeys(tx: Tx): Promise<readonly PublicProofKey[]> {
  const rows = await tx.db
    .selectFrom('proof_key')
    .select('public_jwk')
    .where('authority_id', '=', tx.authorityId)
    .orderBy('created_at')
    .execute();
  return rows.map(row => publicJwk.parse(row.public_jwk));
}
