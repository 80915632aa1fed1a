import { randomBytes } from 'node:crypto';
import type { KeyRing } from '../../../platform/crypto/key-ring.ts';
import type { Tx } from '../../../platform/db/database.ts';
import { encodeBase32 } from '../../../platform/proof/base32.ts';
import { signProof } from '../../../platform/proof/proof.ts';
import {
  generateProofKey,
  importSigningKey,
  type PrivateProofKey,
  publicProofKey,
  type SigningKey,
} from '../../../platform/proof/proof-keys.ts';
import type { Paper } from '../domain/paper.ts';
import { packClaims, proofClaims } from '../domain/proof-claims.ts';
import {
  currentProofKey,
  insertProofKey,
  retireCurrentProofKey,
} from '../repository/proof-key.repository.ts';

const REFERENCE_BYTES = 16;

export interface SignedPaper {
  readonly proof: string;
  /** 128 random bits in base32: names the paper when its state is asked, and tells nothing. */
  readonly proofRef: string;
}

/** Signs papers with the authority's current key, which is opened once for all that follow. */
export type PaperSigner = (paper: Paper) => Promise<SignedPaper>;

/** The signer of the authority, making its first key when there is none (K-44). */
export async function paperSigner(tx: Tx, keyRing: KeyRing): Promise<PaperSigner> {
  const key = await signingKey(tx, keyRing);
  return async paper => {
    const reference = new Uint8Array(randomBytes(REFERENCE_BYTES));
    const claims = packClaims(proofClaims(paper, String(tx.authorityId), reference));
    return { proof: await signProof(claims, key), proofRef: encodeBase32(reference) };
  };
}

/** Retires the signing key and makes a new one; returns its id. Papers signed before keep verifying. */
export async function rotateProofKey(tx: Tx, keyRing: KeyRing): Promise<string> {
  await retireCurrentProofKey(tx);
  return (await makeProofKey(tx, keyRing)).publicKey.kid;
}

async function signingKey(tx: Tx, keyRing: KeyRing): Promise<SigningKey> {
  const stored = (await currentProofKey(tx)) ?? (await makeProofKey(tx, keyRing));
  const { kid } = stored.publicKey;
  const jwk = Buffer.from(keyRing.openSmall(stored.privateSealed, sealContext(tx, kid))).toString('utf8');
  return importSigningKey(JSON.parse(jwk) as PrivateProofKey);
}

async function makeProofKey(tx: Tx, keyRing: KeyRing) {
  const key = await generateProofKey();
  await insertProofKey(tx, {
    publicKey: publicProofKey(key),
    privateSealed: keyRing.sealSmall(Buffer.from(JSON.stringify(key)), sealContext(tx, key.kid)),
  });
  const current = await currentProofKey(tx);
  if (current === null) throw new Error('The signing key that was just made is not visible.');
  return current;
}

const sealContext = (tx: Tx, kid: string): string => `proof_key|private_sealed|${kid}|${tx.authorityId}`;
