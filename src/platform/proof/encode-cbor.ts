import { type Bytes, concat } from './bytes.ts';
import { type CborMap, type CborValue, keyOrder, MAJOR } from './cbor.ts';

/** Writes deterministic CBOR: shortest lengths, sorted keys. Integers must lie within 32 bits (`RangeError`). */
export function encodeCbor(value: CborValue): Bytes {
  if (typeof value === 'number')
    return value < 0 ? head(MAJOR.negative, -1 - value) : head(MAJOR.unsigned, value);
  if (typeof value === 'string') return withHead(MAJOR.text, new TextEncoder().encode(value));
  if (value instanceof Uint8Array) return withHead(MAJOR.bytes, value);
  if (isList(value)) return concat([head(MAJOR.list, value.length), ...value.map(encodeCbor)]);
  const entries = [...value].sort(([a], [b]) => keyOrder(a) - keyOrder(b));
  return concat([head(MAJOR.map, entries.length), ...entries.flat().map(encodeCbor)]);
}

const isList = (value: readonly CborValue[] | CborMap): value is readonly CborValue[] => Array.isArray(value);

const withHead = (major: number, content: Uint8Array): Bytes =>
  concat([head(major, content.length), content]);

function head(major: number, count: number): Bytes {
  if (!Number.isInteger(count) || count > 0xffff_ffff) throw new RangeError(`No 32-bit integer: ${count}`);
  const type = major << 5;
  if (count < 24) return new Uint8Array([type | count]);
  if (count < 0x100) return new Uint8Array([type | 24, count]);
  if (count < 0x1_0000) return new Uint8Array([type | 25, count >> 8, count & 255]);
  return new Uint8Array([type | 26, count >>> 24, (count >> 16) & 255, (count >> 8) & 255, count & 255]);
}
