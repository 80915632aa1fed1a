/** The part of CBOR (RFC 8949) that a proof needs: integers, bytes, text, lists, and maps keyed by integers. */
export type CborValue = number | string | Uint8Array | readonly CborValue[] | CborMap;
export type CborMap = ReadonlyMap<number, CborValue>;

/** The major types of those values. */
export const MAJOR = { unsigned: 0, negative: 1, bytes: 2, text: 3, list: 4, map: 5 } as const;

/** Sorts integer keys by their encoding (RFC 8949, 4.2.1): unsigned before negative, each by size. */
export const keyOrder = (key: number): number => (key < 0 ? 2 ** 40 - key : key);
