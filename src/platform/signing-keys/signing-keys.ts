import type { KeyRing } from '../crypto/key-ring.ts';
import type { Tx } from '../db/database.ts';
import {
  generateProofKey,
  importSigningKey,
  type PrivateProofKey,
  publicProofKey,
  type SigningKey,
} from '../proof/proof-keys.ts';
import {
  currentKey,
  insertKey,
  listKeys,
  retireKey,
  type SigningKeyLine,
  type SigningKeyTable,
  type StoredSigningKey,
} from './signing-key.repository.ts';

export type { SigningKeyLine } from './signing-key.repository.ts';

/** The keys with which an authority signs one kind of thing; the private halves are sealed with the operator's key. */
export interface SigningKeys {
  /** The key that signs now, ready to sign; the first one is made when there is none. */
  readonly signingKey: (tx: Tx, keyRing: KeyRing) => Promise<SigningKey>;
  /** Takes the key out of signing, if there is one, and makes a new one; returns its id. What was signed keeps verifying. */
  readonly rotate: (tx: Tx, keyRing: KeyRing) => Promise<string>;
  /** Every key, retired ones too, the newest first. */
  readonly list: (tx: Tx) => Promise<readonly SigningKeyLine[]>;
}

/** The signing keys of a table. */
export function signingKeysIn(table: SigningKeyTable): SigningKeys {
  const sealContext = (tx: Tx, kid: string): string => `${table}|private_sealed|${kid}|${tx.authorityId}`;

  async function make(tx: Tx, keyRing: KeyRing): Promise<StoredSigningKey> {
    const key = await generateProofKey();
    await insertKey(tx, table, {
      publicKey: publicProofKey(key),
      privateSealed: keyRing.sealSmall(Buffer.from(JSON.stringify(key)), sealContext(tx, key.kid)),
    });
    const current = await currentKey(tx, table);
    if (current === null) throw new Error('The signing key that was just made is not visible.');
    return current;
  }

  return {
    signingKey: async (tx, keyRing) => {
      const { publicKey, privateSealed } = (await currentKey(tx, table)) ?? (await make(tx, keyRing));
      const jwk = keyRing.openSmall(privateSealed, sealContext(tx, publicKey.kid));
      return importSigningKey(JSON.parse(Buffer.from(jwk).toString('utf8')) as PrivateProofKey);
    },
    rotate: async (tx, keyRing) => {
      await retireKey(tx, table);
      return (await make(tx, keyRing)).publicKey.kid;
    },
    list: tx => listKeys(tx, table),
  };
}
