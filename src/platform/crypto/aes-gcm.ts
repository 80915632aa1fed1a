import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';

const ALGORITHM = 'aes-256-gcm';
const NONCE_BYTES = 12;
const TAG_BYTES = 16;
const AES_256_GCM = 1;

/** Header of every sealed text: which algorithm, and which version of the key. */
const HEADER_BYTES = 5;

/**
 * Encrypts with AES-256-GCM and a fresh random nonce. `context` (table|column|row|tenant) is authenticated with it, so
 * that a sealed text pasted into another row does not open.
 */
export function seal(key: Uint8Array, keyVersion: number, plain: Uint8Array, context: string): Uint8Array {
  const header = Buffer.alloc(HEADER_BYTES);
  header.writeUInt8(AES_256_GCM, 0);
  header.writeUInt32BE(keyVersion, 1);
  const nonce = randomBytes(NONCE_BYTES);
  const cipher = createCipheriv(ALGORITHM, key, nonce);
  cipher.setAAD(Buffer.concat([header, Buffer.from(context)]));
  return Buffer.concat([header, nonce, cipher.update(plain), cipher.final(), cipher.getAuthTag()]);
}

/** The version of the key that sealed this text. Throws when it is no sealed text of ours. */
export function keyVersionOf(sealed: Uint8Array): number {
  const bytes = Buffer.from(sealed.buffer, sealed.byteOffset, sealed.byteLength);
  if (bytes.length < HEADER_BYTES + NONCE_BYTES + TAG_BYTES || bytes.readUInt8(0) !== AES_256_GCM)
    throw new Error('This is not a sealed text.');
  return bytes.readUInt32BE(1);
}

/** Decrypts. Throws when the key, the context or a single bit differs from sealing. */
export function open(key: Uint8Array, sealed: Uint8Array, context: string): Uint8Array {
  keyVersionOf(sealed);
  const bytes = Buffer.from(sealed.buffer, sealed.byteOffset, sealed.byteLength);
  const header = bytes.subarray(0, HEADER_BYTES);
  const nonce = bytes.subarray(HEADER_BYTES, HEADER_BYTES + NONCE_BYTES);
  const decipher = createDecipheriv(ALGORITHM, key, nonce);
  decipher.setAAD(Buffer.concat([header, Buffer.from(context)]));
  decipher.setAuthTag(bytes.subarray(-TAG_BYTES));
  return Buffer.concat([
    decipher.update(bytes.subarray(HEADER_BYTES + NONCE_BYTES, -TAG_BYTES)),
    decipher.final(),
  ]);
}
