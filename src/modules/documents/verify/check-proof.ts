import type { PlainDate } from '../../../kernel/plain-date.ts';
import { encodeBase32 } from '../../../platform/proof/base32.ts';
import { verifyProof } from '../../../platform/proof/proof.ts';
import type { ProofKeySet } from '../../../platform/proof/proof-keys.ts';
import { type ProofClaims, unpackClaims } from '../domain/proof-claims.ts';

/**
 * What the page says about a paper. Without a network it knows that the paper is genuine and whether it has expired;
 * `confirmed` is true when the register was asked too, which alone knows of a withdrawal or a newer paper.
 */
export type ProofOutcome =
  | { readonly state: 'no-proof' | 'not-genuine' }
  | {
      readonly state: 'valid' | 'expired' | 'withdrawn' | 'superseded' | 'unknown';
      readonly claims: ProofClaims;
      readonly confirmed: boolean;
    };

/** Checks the proof in a fragment (`#BASE32`) against our public keys, as on `today` in Japan (K-44, K-53). */
export async function checkProof(
  fragment: string,
  keys: ProofKeySet,
  today: PlainDate,
): Promise<ProofOutcome> {
  const proof = fragment.replace(/^#/, '');
  if (proof === '') return { state: 'no-proof' };
  const verified = await verifyProof(proof, keys);
  const claims = verified.ok ? unpackClaims(verified.value) : null;
  if (claims === null) return { state: 'not-genuine' };
  const expired = claims.validThrough !== null && claims.validThrough < today;
  return { state: expired ? 'expired' : 'valid', claims, confirmed: false };
}

/** The name under which the register is asked about a paper: 128 random bits in base32, nothing of the person. */
export const statusReference = ({ reference }: ProofClaims): string => encodeBase32(reference);

const STATES = ['valid', 'expired', 'withdrawn', 'superseded', 'unknown'] as const;

/**
 * Takes in the register's answer, `{"status": …}`. It is the issuer's own word, also on expiry, where the clock of a
 * phone may be wrong. `unknown`: the signature is genuine, yet the register holds no such paper. An answer that is not
 * understood confirms nothing.
 */
export function withRegisterAnswer(outcome: ProofOutcome, answer: unknown): ProofOutcome {
  if (!('claims' in outcome)) return outcome;
  const status = typeof answer === 'object' && answer !== null && 'status' in answer ? answer.status : null;
  const state = STATES.find(known => known === status);
  return state === undefined ? outcome : { ...outcome, state, confirmed: true };
}
