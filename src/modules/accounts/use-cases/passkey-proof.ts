import { verifyAuthenticationResponse, verifyRegistrationResponse } from '@simplewebauthn/server';
import { z } from 'zod';
import type { StaffPasskey } from '../repository/staff-passkey.repository.ts';

/** COSE numbers of ES256, EdDSA and RS256: what devices offer, most of them the first. */
const ALGORITHMS = [-7, -8, -257];
const PATIENCE_MS = 120_000;

const bytes = z.string().regex(/^[A-Za-z0-9_-]+$/);
const credential = { id: bytes, rawId: bytes, type: z.literal('public-key') };
const attestation = z.object({
  ...credential,
  response: z.object({
    clientDataJSON: bytes,
    attestationObject: bytes,
    transports: z
      .array(z.string().regex(/^[a-z-]{1,20}$/))
      .max(10)
      .default([]),
  }),
});
const assertion = z.object({
  ...credential,
  response: z.object({ clientDataJSON: bytes, authenticatorData: bytes, signature: bytes }),
});

/** What was to be signed, and the page that asked for it: scheme, host and port as the browser names them. */
export interface PasskeyQuestion {
  readonly challenge: Uint8Array;
  readonly origin: string;
}

/** What `navigator.credentials.create` is asked for, as JSON: bytes are base64url. The site is the page's own. */
export const creationOptions = (asked: {
  readonly challenge: Uint8Array;
  readonly serviceName: string;
  readonly account: { readonly accountId: string; readonly loginName: string; readonly displayName: string };
  readonly known: readonly StaffPasskey[];
}): string =>
  JSON.stringify({
    rp: { name: asked.serviceName },
    user: {
      id: base64url(Buffer.from(asked.account.accountId.replaceAll('-', ''), 'hex')),
      name: asked.account.loginName,
      displayName: asked.account.displayName,
    },
    challenge: base64url(asked.challenge),
    pubKeyCredParams: ALGORITHMS.map(alg => ({ type: 'public-key', alg })),
    excludeCredentials: asked.known.map(descriptor),
    authenticatorSelection: { residentKey: 'discouraged', userVerification: 'preferred' },
    attestation: 'none',
    timeout: PATIENCE_MS,
  });

/** What `navigator.credentials.get` is asked for, as JSON. */
export const requestOptions = (challenge: Uint8Array, known: readonly StaffPasskey[]): string =>
  JSON.stringify({
    challenge: base64url(challenge),
    allowCredentials: known.map(descriptor),
    userVerification: 'preferred',
    timeout: PATIENCE_MS,
  });

/** The passkey in what a browser posted after `create` (WebAuthn 7.1); null when it does not answer the question. */
export async function readNewPasskey(
  posted: string,
  question: PasskeyQuestion,
): Promise<Pick<StaffPasskey, 'credentialId' | 'publicKey' | 'signCount' | 'transports'> | null> {
  const response = attestation.safeParse(parseJson(posted));
  if (!response.success) return null;
  const verified = await verifyRegistrationResponse({
    ...expected(question),
    response: { ...response.data, clientExtensionResults: {} },
    supportedAlgorithmIDs: ALGORITHMS,
  }).catch(() => null);
  if (verified?.verified !== true) return null;
  const { id, publicKey, counter } = verified.registrationInfo.credential;
  return {
    credentialId: Buffer.from(id, 'base64url'),
    publicKey,
    signCount: counter,
    transports: response.data.response.transports,
  };
}

/**
 * The passkey that signed, and its new count, from what a browser posted after `get` (WebAuthn 7.2); null when none of
 * `known` answers the question, or its count went backwards, as that of a copied key does.
 */
export async function matchedPasskey(
  posted: string,
  question: PasskeyQuestion,
  known: readonly StaffPasskey[],
): Promise<{ readonly passkey: StaffPasskey; readonly signCount: number } | null> {
  const response = assertion.safeParse(parseJson(posted));
  if (!response.success) return null;
  const { id } = response.data;
  const passkey = known.find(({ credentialId }) => base64url(credentialId) === id);
  if (passkey === undefined) return null;
  const verified = await verifyAuthenticationResponse({
    ...expected(question),
    response: { ...response.data, clientExtensionResults: {} },
    credential: { id, publicKey: Uint8Array.from(passkey.publicKey), counter: passkey.signCount },
  }).catch(() => null);
  if (verified?.verified !== true) return null;
  return { passkey, signCount: verified.authenticationInfo.newCounter };
}

/** It is the second factor: that a person touched the device is enough, the password was given before. */
const expected = ({ challenge, origin }: PasskeyQuestion) => ({
  expectedChallenge: base64url(challenge),
  expectedOrigin: origin,
  expectedRPID: new URL(origin).hostname,
  requireUserVerification: false,
});

const descriptor = ({ credentialId, transports }: StaffPasskey) => ({
  type: 'public-key',
  id: base64url(credentialId),
  transports,
});

const base64url = (bytes: Uint8Array): string => Buffer.from(bytes).toString('base64url');

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
