import { encodeBase32 } from './base32.ts';

/** The curve and hash of ES256. Older phones lack Ed25519 in WebCrypto; they all have this. */
export const ES256 = { name: 'ECDSA', namedCurve: 'P-256', hash: 'SHA-256' } as const;

/** A public key as a JWK with the `kid` that proofs name. The page of verification carries a list of these. */
export type PublicProofKey = {
  readonly kty: 'EC';
  readonly crv: 'P-256';
  readonly x: string;
  readonly y: string;
  readonly kid: string;
};

/** A private key as a JWK: a secret of the configuration, never in the database or a log. */
export type PrivateProofKey = PublicProofKey & { readonly d: string };

/** A private key ready to sign. */
export type SigningKey = { readonly kid: string; readonly key: CryptoKey };

/** Public keys by `kid`. Retired keys stay in it until the last proof they signed has expired. */
export type ProofKeySet = ReadonlyMap<string, CryptoKey>;

/** Makes a new signing key; its `kid` is the start of the JWK thumbprint (RFC 7638) of its public half. */
export async function generateProofKey(): Promise<PrivateProofKey> {
  const pair = await crypto.subtle.generateKey(ES256, true, ['sign', 'verify']);
  const { x = '', y = '', d = '' } = await crypto.subtle.exportKey('jwk', pair.privateKey);
  return { kty: 'EC', crv: 'P-256', x, y, d, kid: await thumbprint(x, y) };
}

/** The half of the key that everyone may have. */
export const publicProofKey = ({ kty, crv, x, y, kid }: PrivateProofKey): PublicProofKey => ({
  kty,
  crv,
  x,
  y,
  kid,
});

/** Reads a private key. Throws when it is none, or when its `kid` is not that of its public half. */
export async function importSigningKey(jwk: PrivateProofKey): Promise<SigningKey> {
  if (jwk.kid !== (await thumbprint(jwk.x, jwk.y))) throw new Error(`Not the kid of its key: ${jwk.kid}`);
  return { kid: jwk.kid, key: await crypto.subtle.importKey('jwk', { ...jwk }, ES256, false, ['sign']) };
}

/** Reads the public keys, in any order. Throws when one is none. */
export async function importProofKeys(jwks: readonly PublicProofKey[]): Promise<ProofKeySet> {
  const keys = jwks.map(async ({ kty, crv, x, y, kid }) => {
    const key = await crypto.subtle.importKey('jwk', { kty, crv, x, y }, ES256, false, ['verify']);
    return [kid, key] as const;
  });
  return new Map(await Promise.all(keys));
}

/** The whole JWK thumbprint (RFC 7638) as 16 groups of four hexadecimal digits, for two people to compare. */
export async function keyFingerprint({ x, y }: Pick<PublicProofKey, 'x' | 'y'>): Promise<string> {
  const bytes = new Uint8Array(await thumbprintBytes(x, y));
  const hexadecimal = Array.from(bytes, byte => byte.toString(16).padStart(2, '0')).join('');
  return hexadecimal.replace(/(.{4})(?=.)/g, '$1 ');
}

const thumbprint = async (x: string, y: string): Promise<string> =>
  encodeBase32(new Uint8Array(await thumbprintBytes(x, y), 0, 5));

function thumbprintBytes(x: string, y: string): Promise<ArrayBuffer> {
  const canonical = new TextEncoder().encode(JSON.stringify({ crv: 'P-256', kty: 'EC', x, y }));
  return crypto.subtle.digest('SHA-256', canonical);
}
