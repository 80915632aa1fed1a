import { Encoder } from 'cbor-x';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { CborValue } from './cbor.ts';
import { decodeCbor } from './decode-cbor.ts';
import { encodeCbor } from './encode-cbor.ts';

const integer = fc.integer({ min: -(2 ** 32), max: 2 ** 32 - 1 });
const value: fc.Arbitrary<CborValue> = fc.letrec<{ value: CborValue }>(tie => ({
  value: fc.oneof(
    { maxDepth: 3, withCrossShrink: true },
    integer,
    fc.string({ unit: 'binary' }),
    fc.uint8Array(),
    fc.array(tie('value'), { maxLength: 4 }),
    fc.array(fc.tuple(integer, tie('value')), { maxLength: 4 }).map(entries => new Map(entries)),
  ),
})).value;
const hex = (bytes: Uint8Array): string => Buffer.from(bytes).toString('hex');

describe('CBOR', () => {
  it('writes the examples of RFC 8949, appendix A', () => {
    const examples: [CborValue, string][] = [
      [0, '00'],
      [23, '17'],
      [24, '1818'],
      [1000, '1903e8'],
      [1_000_000, '1a000f4240'],
      [-1, '20'],
      [-1000, '3903e7'],
      [new Uint8Array([1, 2, 3, 4]), '4401020304'],
      ['水', '63e6b0b4'],
      [[1, [2, 3]], '8201820203'],
      [
        new Map([
          [3, 4],
          [1, 2],
        ]),
        'a201020304',
      ],
    ];
    for (const [given, written] of examples) expect(hex(encodeCbor(given))).toBe(written);
  });

  it('reads back what it writes, and another reader reads the same', () => {
    const reader = new Encoder({ mapsAsObjects: false, useRecords: false });
    fc.assert(
      fc.property(value, given => {
        const bytes = encodeCbor(given);
        expect(decodeCbor(bytes)).toEqual(given);
        expect(hex(encodeCbor(normal(reader.decode(bytes))))).toBe(hex(bytes));
      }),
    );
  });

  it('reads no second spelling of a value: what it reads, it would write the same', () => {
    fc.assert(
      fc.property(
        fc.oneof(fc.uint8Array(), value.map(encodeCbor)),
        fc.nat(),
        fc.nat(255),
        (bytes, at, byte) => {
          const changed = Uint8Array.from(bytes);
          if (changed.length > 0) changed[at % changed.length] = byte;
          const read = decodeCbor(changed);
          if (read !== null) expect(hex(encodeCbor(read))).toBe(hex(changed));
        },
      ),
      { numRuns: 5000 },
    );
  });

  it.each([
    ['nothing', ''],
    ['a rest', '0000'],
    ['a missing byte', '4401'],
    ['a long form of a small number', '1801'],
    ['an unknown length', '9f01ff'],
    ['a key twice', 'a201020103'],
    ['keys out of order', 'a203040102'],
    ['a text key', 'a1613101'],
    ['no UTF-8', '61ff'],
    ['a float', 'fb3ff199999999999a'],
    ['more items than bytes', '9affffffff'],
    ['depth without end', '81'.repeat(5000)],
  ])('refuses %s', (_, bytes) => {
    expect(decodeCbor(Buffer.from(bytes, 'hex'))).toBeNull();
  });

  it('writes no integer beyond 32 bits and no fraction', () => {
    for (const number of [2 ** 32, -(2 ** 32) - 1, 1.5, Number.NaN])
      expect(() => encodeCbor(number)).toThrow(RangeError);
  });
});

// The other reader gives Buffers for bytes.
function normal(read: unknown): CborValue {
  if (read instanceof Uint8Array) return Uint8Array.from(read);
  if (Array.isArray(read)) return read.map(normal);
  if (read instanceof Map) return new Map([...read].map(([key, item]) => [Number(key), normal(item)]));
  return read as number | string;
}
