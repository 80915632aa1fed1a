import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodeBase32, encodeBase32 } from './base32.ts';

describe('base32', () => {
  it('writes the examples of RFC 4648', () => {
    const examples = {
      '': '',
      f: 'MY',
      fo: 'MZXQ',
      foo: 'MZXW6',
      foob: 'MZXW6YQ',
      fooba: 'MZXW6YTB',
      foobar: 'MZXW6YTBOI',
    };
    for (const [plain, written] of Object.entries(examples))
      expect(encodeBase32(Buffer.from(plain))).toBe(written);
  });

  it('reads back what it writes', () => {
    fc.assert(
      fc.property(fc.uint8Array(), bytes => {
        expect(decodeBase32(encodeBase32(bytes))).toEqual(bytes);
      }),
    );
  });

  it('reads one spelling only', () => {
    for (const text of ['my', 'MZ', 'M', 'MZXW6Y', 'MZXW6YQ=', 'M1', 'MZXW6YTBO J'])
      expect(decodeBase32(text)).toBeNull();
    const letters = fc.string({ unit: fc.constantFrom(...'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567') });
    fc.assert(
      fc.property(letters, text => {
        const bytes = decodeBase32(text);
        if (bytes !== null) expect(encodeBase32(bytes)).toBe(text);
      }),
    );
  });
});
