import { createCipheriv, createHmac, pbkdf2Sync } from 'node:crypto';
import { inflateRawSync } from 'node:zlib';

const DIRECTORY_ENTRY = 0x02014b50;
const AES_EXTRA = 0x9901;

/** The packed part of an entry that is covered by its authentication code, and what it unpacks to. */
export interface AesEntry {
  readonly name: string;
  readonly from: number;
  readonly length: number;
  readonly content: Buffer;
}

/**
 * A reader of WinZip's AE-1 and AE-2 with AES-256, written from their description, for tests alone: PBKDF2 with 1,000 rounds
 * of HMAC-SHA-1, AES in counter mode with a little-endian counter from 1, HMAC-SHA-1 over the ciphertext cut to 10 bytes.
 * Throws for anything else, and for a wrong password.
 */
export function openAesEntries(zip: Buffer, password: string): readonly AesEntry[] {
  const end = zip.lastIndexOf(Buffer.from('504b0506', 'hex'));
  let place = zip.readUInt32LE(end + 16);
  const entries: AesEntry[] = [];
  while (place < end && zip.readUInt32LE(place) === DIRECTORY_ENTRY) {
    const [nameBytes, extraBytes, commentBytes] = [28, 30, 32].map(at => zip.readUInt16LE(place + at)) as [
      number,
      number,
      number,
    ];
    const name = zip.toString('utf8', place + 46, place + 46 + nameBytes);
    const extra = zip.subarray(place + 46 + nameBytes, place + 46 + nameBytes + extraBytes);
    const { strength, method } = aesExtra(extra);
    if (strength !== 3) throw new Error('Not AES-256.');
    const local = zip.readUInt32LE(place + 42);
    const from = local + 30 + zip.readUInt16LE(local + 26) + zip.readUInt16LE(local + 28);
    const length = zip.readUInt32LE(place + 20);
    const packed = decrypted(zip.subarray(from, from + length), password);
    entries.push({ name, from, length, content: method === 8 ? inflateRawSync(packed) : packed });
    place += 46 + nameBytes + extraBytes + commentBytes;
  }
  return entries;
}

function aesExtra(extra: Buffer): { readonly strength: number; readonly method: number } {
  for (let at = 0; at + 4 <= extra.length; at += 4 + extra.readUInt16LE(at + 2))
    if (extra.readUInt16LE(at) === AES_EXTRA)
      return { strength: extra.readUInt8(at + 8), method: extra.readUInt16LE(at + 9) };
  throw new Error('Not AES.');
}

function decrypted(sealed: Buffer, password: string): Buffer {
  const [salt, check, code] = [sealed.subarray(0, 16), sealed.subarray(16, 18), sealed.subarray(-10)];
  const cipherText = sealed.subarray(18, -10);
  const keys = pbkdf2Sync(password, salt, 1_000, 66, 'sha1');
  if (!keys.subarray(64).equals(check)) throw new Error('Wrong password.');
  const actual = createHmac('sha1', keys.subarray(32, 64)).update(cipherText).digest();
  if (!actual.subarray(0, 10).equals(code)) throw new Error('Altered.');
  const block = createCipheriv('aes-256-ecb', keys.subarray(0, 32), null).setAutoPadding(false);
  const plain = Buffer.from(cipherText);
  for (let at = 0, number = 1; at < plain.length; at += 16, number += 1) {
    const counter = Buffer.alloc(16);
    counter.writeUInt32LE(number);
    const mask = block.update(counter);
    for (let byte = at; byte < Math.min(at + 16, plain.length); byte += 1)
      plain[byte] = (plain[byte] ?? 0) ^ (mask[byte - at] ?? 0);
  }
  return plain;
}
