import { createHmac } from 'node:crypto';
import type { SecretBox } from '../modules/messaging/index.ts';
import type { PersonIndex } from '../modules/persons/index.ts';
import type { KeyRing } from '../platform/crypto/key-ring.ts';
import { blindIndex } from '../platform/crypto/token.ts';

/** Seals the links and codes of waiting messages with the operator's key. */
export const secretBoxOf = (keyRing: KeyRing): SecretBox => ({
  seal: (secret, context) => Buffer.from(keyRing.sealSmall(Buffer.from(secret), context)).toString('base64'),
  open: (sealed, context) =>
    Buffer.from(keyRing.openSmall(Buffer.from(sealed, 'base64'), context)).toString('utf8'),
});

/** Marks the calls that we ordered; its key is the operator's index key and nothing else. */
export const callKeyOf = (indexKey: Uint8Array): Uint8Array =>
  createHmac('sha256', indexKey).update('call').digest();

/** The hash under which the one-time codes of LINE are kept; its key is the operator's index key and nothing else. */
export const lineCodeHashOf =
  (indexKey: Uint8Array) =>
  (code: string): Uint8Array =>
    blindIndex(createHmac('sha256', indexKey).update('line code').digest(), code);

/** The hash under which filings of one person meet; its key is the operator's index key and nothing else. */
export const personIndexOf =
  (indexKey: Uint8Array): PersonIndex =>
  text =>
    blindIndex(createHmac('sha256', indexKey).update('person').digest(), text);
