import { type CborMap, type CborValue, keyOrder, MAJOR } from './cbor.ts';

const MAX_DEPTH = 4;

/** Reads what `encodeCbor` writes; null for anything else, even for another encoding of the same value. */
export function decodeCbor(bytes: Uint8Array): CborValue | null {
  const text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
  let at = 0;

  const take = (count: number): Uint8Array => {
    if (count > bytes.length - at) throw new NotCbor();
    at += count;
    return bytes.subarray(at - count, at);
  };

  const readCount = (info: number): number => {
    if (info < 24) return info;
    const width = [1, 2, 4][info - 24];
    if (width === undefined) throw new NotCbor();
    const count = take(width).reduce((sum, byte) => sum * 256 + byte, 0);
    // A longer form than needed would be a second spelling of the same value.
    if (count < (width === 1 ? 24 : 2 ** (width * 4))) throw new NotCbor();
    return count;
  };

  // An item takes a byte at least, so a larger number of items is a lie; it must not cost memory.
  const items = (count: number): number => {
    if (count > bytes.length - at) throw new NotCbor();
    return count;
  };

  const readMap = (count: number, depth: number): CborMap => {
    const map = new Map<number, CborValue>();
    let previous = -1;
    for (let n = 0; n < count; n++) {
      const key = readValue(depth);
      if (typeof key !== 'number' || keyOrder(key) <= previous) throw new NotCbor();
      previous = keyOrder(key);
      map.set(key, readValue(depth));
    }
    return map;
  };

  const readValue = (depth: number): CborValue => {
    if (depth > MAX_DEPTH) throw new NotCbor();
    const [first = 0] = take(1);
    const count = readCount(first & 31);
    const major = first >> 5;
    if (major === MAJOR.unsigned) return count;
    if (major === MAJOR.negative) return -1 - count;
    if (major === MAJOR.bytes) return take(count);
    if (major === MAJOR.text) return text.decode(take(count));
    if (major === MAJOR.list) return Array.from({ length: items(count) }, () => readValue(depth + 1));
    if (major === MAJOR.map) return readMap(items(count), depth + 1);
    throw new NotCbor();
  };

  try {
    const value = readValue(0);
    return at === bytes.length ? value : null;
  } catch (error) {
    // The decoder of text throws a TypeError for bytes that are no UTF-8.
    if (error instanceof NotCbor || error instanceof TypeError) return null;
    throw error;
  }
}

class NotCbor extends Error {}
