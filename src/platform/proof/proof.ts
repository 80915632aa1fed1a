import { fail, ok, type Result } from '../../kernel/result.ts';
import { decodeBase32, encodeBase32 } from './base32.ts';
import { type Bytes, concat } from './bytes.ts';
import type { CborMap, CborValue } from './cbor.ts';
import { decodeCbor } from './decode-cbor.ts';
import { encodeCbor } from './encode-cbor.ts';
import { ES256, type ProofKeySet, type SigningKey } from './proof-keys.ts';

/**
 * A signed statement short enough for a QR code: COSE_Sign1 (RFC 9052) over CWT claims (RFC 8392), ES256, written
 * in base32 so that a QR code packs it tightly. It is verified without a network, here and in the browser alike.
 */
export type Claims = CborMap;

/** Why a text proves nothing: it is no proof, its key is not among ours, or it was altered. */
type ProofRefusal = 'malformed' | 'unknown-key' | 'altered';

const COSE_SIGN1_TAG = 0xd2;
const ALG = 1;
const KID = 4;
const ALG_ES256 = -7;
const NONE = new Uint8Array();

/** Signs `claims`; the proof as base32 text. Two signatures of the same claims differ, so keep the text for reprints. */
export async function signProof(claims: Claims, { kid, key }: SigningKey): Promise<string> {
  const header = encodeCbor(
    new Map<number, CborValue>([
      [ALG, ALG_ES256],
      [KID, new TextEncoder().encode(kid)],
    ]),
  );
  const payload = encodeCbor(claims);
  const signature = new Uint8Array(await crypto.subtle.sign(ES256, key, signedBytes(header, payload)));
  const message = encodeCbor([header, new Map(), payload, signature]);
  return encodeBase32(concat([new Uint8Array([COSE_SIGN1_TAG]), message]));
}

/** Checks a proof's form and signature and gives its claims. Whether it has expired is the caller's question. */
export async function verifyProof(proof: string, keys: ProofKeySet): Promise<Result<Claims, ProofRefusal>> {
  const message = readMessage(proof);
  if (message === null) return fail('malformed');
  const key = keys.get(message.kid);
  if (key === undefined) return fail('unknown-key');
  const signed = signedBytes(message.header, message.payload);
  const genuine = await crypto.subtle.verify(ES256, key, message.signature, signed);
  return genuine ? ok(message.claims) : fail('altered');
}

// The Sig_structure of RFC 9052, 4.4.
const signedBytes = (header: Uint8Array, payload: Uint8Array): Bytes =>
  encodeCbor(['Signature1', header, NONE, payload]);

type Message = {
  readonly kid: string;
  readonly header: Uint8Array;
  readonly payload: Uint8Array;
  readonly claims: Claims;
  readonly signature: Bytes;
};

function readMessage(proof: string): Message | null {
  const bytes = decodeBase32(proof);
  if (bytes === null || bytes[0] !== COSE_SIGN1_TAG) return null;
  const parts = decodeCbor(bytes.subarray(1));
  if (!Array.isArray(parts) || parts.length !== 4) return null;
  const [header, unprotectedHeader, payload, signature] = parts as readonly CborValue[];
  if (!(header instanceof Uint8Array && payload instanceof Uint8Array && signature instanceof Uint8Array))
    return null;
  if (!(unprotectedHeader instanceof Map) || unprotectedHeader.size > 0 || signature.length !== 64)
    return null;

  const protectedHeader = decodeCbor(header);
  const claims = decodeCbor(payload);
  if (!(protectedHeader instanceof Map && claims instanceof Map)) return null;
  const kid = protectedHeader.get(KID);
  if (protectedHeader.get(ALG) !== ALG_ES256 || !(kid instanceof Uint8Array)) return null;
  return {
    kid: new TextDecoder().decode(kid),
    header,
    payload,
    claims,
    signature: new Uint8Array(signature),
  };
}
