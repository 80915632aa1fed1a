import { randomBytes } from 'node:crypto';
import type { KeyRing } from '../../../platform/crypto/key-ring.ts';
import type { Tx } from '../../../platform/db/database.ts';
import { encodeBase32 } from '../../../platform/proof/base32.ts';
import { signProof } from '../../../platform/proof/proof.ts';
import type { Paper } from '../domain/paper.ts';
import { packClaims, proofClaims } from '../domain/proof-claims.ts';
import { proofKeys } from '../repository/proof-keys.ts';

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
  const key = await proofKeys.signingKey(tx, keyRing);
  return async paper => {
    const reference = new Uint8Array(randomBytes(REFERENCE_BYTES));
    const claims = packClaims(proofClaims(paper, String(tx.authorityId), reference));
    return { proof: await signProof(claims, key), proofRef: encodeBase32(reference) };
  };
}
