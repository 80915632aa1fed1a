import { createHash, generateKeyPairSync, randomBytes, sign } from 'node:crypto';

/** What a page asks the browser for: the parts that an authenticator reads. */
interface Asked {
  readonly challenge: string;
  readonly allowCredentials?: readonly { readonly id: string }[];
}

/** A passkey in software, as WebAuthn Level 3 describes one: ES256, no attestation. Written apart from the verifier. */
export interface SoftwareAuthenticator {
  readonly id: string;
  /** Answers `navigator.credentials.create`, as the browser posts it. */
  readonly create: (optionsJson: string, origin: string) => string;
  /** Answers `navigator.credentials.get`; `count` is what the device says of how often it signed. */
  readonly get: (optionsJson: string, origin: string, count?: number) => string;
}

const USER_PRESENT = 0x01;
const ATTESTED = 0x40;

const sha256 = (bytes: Uint8Array | string): Buffer => createHash('sha256').update(bytes).digest();
const base64url = (bytes: Uint8Array | string): string => Buffer.from(bytes).toString('base64url');

export function softwareAuthenticator(): SoftwareAuthenticator {
  const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const credentialId = randomBytes(32);
  const { x = '', y = '' } = publicKey.export({ format: 'jwk' });
  let signed = 0;

  const clientData = (type: string, challenge: string, origin: string): Buffer =>
    Buffer.from(JSON.stringify({ type, challenge, origin, crossOrigin: false }));
  const header = (origin: string, flags: number, count: number): Buffer => {
    const tail = Buffer.alloc(5);
    tail.writeUInt8(flags, 0);
    tail.writeUInt32BE(count, 1);
    return Buffer.concat([sha256(new URL(origin).hostname), tail]);
  };
  // COSE: {1: 2 (EC2), 3: -7 (ES256), -1: 1 (P-256), -2: x, -3: y}
  const coseKey = Buffer.concat([
    Buffer.from('a5010203262001215820', 'hex'),
    Buffer.from(x, 'base64url'),
    Buffer.from('225820', 'hex'),
    Buffer.from(y, 'base64url'),
  ]);
  const answer = (response: object): string =>
    JSON.stringify({
      id: base64url(credentialId),
      rawId: base64url(credentialId),
      type: 'public-key',
      response,
    });

  return {
    id: base64url(credentialId),
    create: (optionsJson, origin) => {
      const { challenge } = JSON.parse(optionsJson) as Asked;
      const length = Buffer.alloc(2);
      length.writeUInt16BE(credentialId.length);
      const authData = Buffer.concat([
        header(origin, USER_PRESENT | ATTESTED, signed),
        Buffer.alloc(16),
        length,
        credentialId,
        coseKey,
      ]);
      // CBOR: {"fmt": "none", "attStmt": {}, "authData": bytes}
      const attestationObject = Buffer.concat([
        Buffer.from('a363666d74646e6f6e656761747453746d74a068617574684461746158', 'hex'),
        Buffer.from([authData.length]),
        authData,
      ]);
      return answer({
        clientDataJSON: base64url(clientData('webauthn.create', challenge, origin)),
        attestationObject: base64url(attestationObject),
        transports: ['internal'],
      });
    },
    get: (optionsJson, origin, count) => {
      const { challenge } = JSON.parse(optionsJson) as Asked;
      signed = count ?? signed + 1;
      const authenticatorData = header(origin, USER_PRESENT, signed);
      const clientDataJson = clientData('webauthn.get', challenge, origin);
      const signature = sign(
        'sha256',
        Buffer.concat([authenticatorData, sha256(clientDataJson)]),
        privateKey,
      );
      return answer({
        clientDataJSON: base64url(clientDataJson),
        authenticatorData: base64url(authenticatorData),
        signature: base64url(signature),
      });
    },
  };
}

/** What the page asks the browser for. */
export const askedOn = (page: { readonly text: string }): string =>
  (/data-options="([^"]*)"/.exec(page.text)?.[1] ?? '').replaceAll('&quot;', '"').replaceAll('&amp;', '&');
