import { createDecipheriv, createHash, createHmac, timingSafeEqual } from 'node:crypto';
import { fail, ok, type Result } from '../../kernel/result.ts';
import { attribute } from '../sheets/sheet-xml.ts';
import type { ProtectedFileRefusal } from './protected-files.port.ts';

const VERSION = Buffer.from([4, 0, 4, 0, 0x40, 0, 0, 0]);
const SEGMENT_BYTES = 4096;
const BLOCK_BYTES = 16;
/** Office programs take 100,000. The standard allows a hundred times as many, which is a minute of work for a guess. */
const MOST_SPINS = 1_000_000;

// MS-OFFCRYPTO 2.3.4.11 and 2.3.4.14: what each key is derived for.
const FOR = {
  verifierInput: Buffer.from('fea7d2763b4b9e79', 'hex'),
  verifierHash: Buffer.from('d7aa0f6d3061344e', 'hex'),
  key: Buffer.from('146e0be7abacd0d6', 'hex'),
  hmacKey: Buffer.from('5fb2ad010cb9e1f6', 'hex'),
  hmacValue: Buffer.from('a0677f02b22c8433', 'hex'),
} as const;

/** What the stream `EncryptionInfo` says, once it says what we accept. */
interface AgileInfo {
  readonly packageSalt: Buffer;
  readonly hmacKey: Buffer;
  readonly hmacValue: Buffer;
  readonly spins: number;
  readonly passwordSalt: Buffer;
  readonly verifierInput: Buffer;
  readonly verifierHash: Buffer;
  readonly key: Buffer;
}

/**
 * Opens what the agile encryption of office programs (MS-OFFCRYPTO 2.3.4.10) sealed: `info` and `sealed` are the streams
 * `EncryptionInfo` and `EncryptedPackage`. Only AES-256 in CBC with SHA-512 is taken, as office programs write it. The
 * HMAC over the sealed bytes is checked before they are read.
 */
export function openAgile(
  info: Buffer,
  sealed: Buffer,
  password: string,
): Result<Buffer, Extract<ProtectedFileRefusal, 'other-protection' | 'wrong-password' | 'altered'>> {
  const agile = readInfo(info);
  if (agile === null || sealed.length < 8) return fail('other-protection');
  const spun = spin(password, agile);
  const keyFor = (purpose: Buffer): Buffer => sha512(spun, purpose).subarray(0, 32);
  const inPassword = (purpose: Buffer, bytes: Buffer): Buffer =>
    decrypt(keyFor(purpose), agile.passwordSalt, bytes);

  const verifier = inPassword(FOR.verifierInput, agile.verifierInput);
  const verified = inPassword(FOR.verifierHash, agile.verifierHash);
  if (!timingSafeEqual(sha512(verifier), verified)) return fail('wrong-password');

  const key = inPassword(FOR.key, agile.key);
  const vectorOf = (purpose: Buffer): Buffer => sha512(agile.packageSalt, purpose).subarray(0, BLOCK_BYTES);
  const hmacKey = decrypt(key, vectorOf(FOR.hmacKey), agile.hmacKey);
  const expected = decrypt(key, vectorOf(FOR.hmacValue), agile.hmacValue);
  const actual = createHmac('sha512', hmacKey).update(sealed).digest();
  if (!timingSafeEqual(actual, expected)) return fail('altered');

  const length = sealed.readUInt32LE(0);
  const body = sealed.subarray(8);
  if (sealed.readUInt32LE(4) !== 0 || length > body.length || body.length % BLOCK_BYTES !== 0)
    return fail('altered');
  const segments: Buffer[] = [];
  for (let number = 0; number * SEGMENT_BYTES < body.length; number += 1) {
    const place = Buffer.alloc(4);
    place.writeUInt32LE(number);
    segments.push(
      decrypt(key, vectorOf(place), body.subarray(number * SEGMENT_BYTES, (number + 1) * SEGMENT_BYTES)),
    );
  }
  return ok(Buffer.concat(segments).subarray(0, length));
}

/** Makes guesses slow: the password's hash is hashed again, with a counter before it, as often as the file says. */
function spin(password: string, { spins, passwordSalt }: AgileInfo): Buffer {
  const counted = Buffer.alloc(4 + 64);
  sha512(passwordSalt, Buffer.from(password, 'utf16le')).copy(counted, 4);
  for (let count = 0; count < spins; count += 1) {
    counted.writeUInt32LE(count);
    createHash('sha512').update(counted).digest().copy(counted, 4);
  }
  return counted.subarray(4);
}

function readInfo(info: Buffer): AgileInfo | null {
  if (!info.subarray(0, VERSION.length).equals(VERSION)) return null;
  const xml = info.toString('utf8', VERSION.length);
  const keyData = elementIn(xml, 'keyData');
  const integrity = elementIn(xml, 'dataIntegrity');
  const password = elementIn(xml, 'encryptedKey');
  if (!isStrong(keyData) || !isStrong(password)) return null;
  const spins = Number(attribute(password, 'spinCount') ?? Number.NaN);
  if (!Number.isInteger(spins) || spins < 1 || spins > MOST_SPINS) return null;
  const bytes = (element: string, name: string, length: number): Buffer | null => {
    const value = Buffer.from(attribute(element, name) ?? '', 'base64');
    return value.length === length ? value : null;
  };
  const packageSalt = bytes(keyData, 'saltValue', 16);
  const passwordSalt = bytes(password, 'saltValue', 16);
  const hmacKey = bytes(integrity, 'encryptedHmacKey', 64);
  const hmacValue = bytes(integrity, 'encryptedHmacValue', 64);
  const verifierInput = bytes(password, 'encryptedVerifierHashInput', 16);
  const verifierHash = bytes(password, 'encryptedVerifierHashValue', 64);
  const key = bytes(password, 'encryptedKeyValue', 32);
  if (packageSalt === null || passwordSalt === null || hmacKey === null || hmacValue === null) return null;
  if (verifierInput === null || verifierHash === null || key === null) return null;
  return { packageSalt, passwordSalt, hmacKey, hmacValue, spins, verifierInput, verifierHash, key };
}

const elementIn = (xml: string, name: string): string =>
  new RegExp(`<(?:\\w+:)?${name}\\s([^>]*)>`).exec(xml)?.[1] ?? '';

const isStrong = (element: string): boolean =>
  attribute(element, 'cipherAlgorithm') === 'AES' &&
  attribute(element, 'cipherChaining') === 'ChainingModeCBC' &&
  attribute(element, 'hashAlgorithm') === 'SHA512' &&
  attribute(element, 'keyBits') === '256' &&
  attribute(element, 'blockSize') === String(BLOCK_BYTES);

const sha512 = (...parts: readonly Buffer[]): Buffer => {
  const hash = createHash('sha512');
  for (const part of parts) hash.update(part);
  return hash.digest();
};

function decrypt(key: Buffer, vector: Buffer, bytes: Buffer): Buffer {
  const decipher = createDecipheriv('aes-256-cbc', key, vector).setAutoPadding(false);
  return Buffer.concat([decipher.update(bytes), decipher.final()]);
}
