import { sql } from 'kysely';
import { z } from 'zod';
import type { Instant } from '../../kernel/instant.ts';
import type { Tx } from '../db/database.ts';
import type { PublicProofKey } from '../proof/proof-keys.ts';

/** The tables of signing keys, alike but for what is signed: papers, packages. */
export type SigningKeyTable = 'proof_key' | 'provision_key';

/** A signing key as stored: the public half in clear, the private half sealed. */
export interface StoredSigningKey {
  readonly publicKey: PublicProofKey;
  readonly privateSealed: Uint8Array;
}

/** A signing key as people see it; `retiredAt` is null for the one that signs. */
export interface SigningKeyLine {
  readonly publicKey: PublicProofKey;
  readonly createdAt: Instant;
  readonly retiredAt: Instant | null;
}

const publicJwk = z.strictObject({
  kty: z.literal('EC'),
  crv: z.literal('P-256'),
  x: z.string(),
  y: z.string(),
  kid: z.string(),
});

/** The key that signs now; null before the first. */
export async function currentKey(tx: Tx, table: SigningKeyTable): Promise<StoredSigningKey | null> {
  const { rows } = await sql<{ jwk: unknown; privateSealed: Uint8Array }>`
    select public_jwk as jwk, private_sealed as "privateSealed" from ${sql.table(table)}
    where authority_id = ${tx.authorityId} and retired_at is null`.execute(tx.db);
  const [row] = rows;
  return row === undefined ? null : { publicKey: publicJwk.parse(row.jwk), privateSealed: row.privateSealed };
}

/** Stores a new key unless another request was first. */
export async function insertKey(tx: Tx, table: SigningKeyTable, key: StoredSigningKey): Promise<void> {
  await sql`
    insert into ${sql.table(table)} (authority_id, key_id, public_jwk, private_sealed, created_at)
    values (${tx.authorityId}, ${key.publicKey.kid}, ${JSON.stringify(key.publicKey)},
      ${Buffer.from(key.privateSealed)}, ${tx.at})
    on conflict do nothing`.execute(tx.db);
}

/** Takes the key that signs now out of signing. */
export async function retireKey(tx: Tx, table: SigningKeyTable): Promise<void> {
  await sql`update ${sql.table(table)} set retired_at = ${tx.at}
    where authority_id = ${tx.authorityId} and retired_at is null`.execute(tx.db);
}

/** The authority's keys, the newest first. */
export async function listKeys(tx: Tx, table: SigningKeyTable): Promise<readonly SigningKeyLine[]> {
  const { rows } = await sql<Omit<SigningKeyLine, 'publicKey'> & { jwk: unknown }>`
    select public_jwk as jwk, created_at as "createdAt", retired_at as "retiredAt" from ${sql.table(table)}
    where authority_id = ${tx.authorityId}
    order by created_at desc, retired_at is not null, key_id`.execute(tx.db);
  return rows.map(({ jwk, ...line }) => ({ ...line, publicKey: publicJwk.parse(jwk) }));
}
