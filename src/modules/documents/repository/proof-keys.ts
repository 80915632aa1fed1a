import { signingKeysIn } from '../../../platform/signing-keys/signing-keys.ts';

/** The keys with which an authority signs its papers (K-44). */
export const proofKeys = signingKeysIn('proof_key');
