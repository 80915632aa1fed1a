import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createKeyRing } from './key-ring.ts';
import { blindIndex, constantTimeEqual, hashToken, randomToken } from './token.ts';

const key = (fill: number): Uint8Array => Buffer.alloc(32, fill);
const ring = createKeyRing({ current: 1, keys: new Map([[1, key(1)]]) });
const bytes = (text: string): Uint8Array => Buffer.from(text);

describe('envelope encryption', () => {
  it('opens what it sealed', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 2000 }), fc.string(), (plain, context) => {
        const { plain: dataKey, wrapped } = ring.newDataKey(context);
        const unwrapped = ring.unwrapDataKey(wrapped, context);
        expect(Buffer.from(unwrapped).equals(Buffer.from(dataKey))).toBe(true);
        expect([...ring.open(unwrapped, ring.seal(dataKey, plain, context), context)]).toEqual([...plain]);
      }),
    );
  });

  it('refuses a text that was moved to another row, column or tenant', () => {
    const rows = [
      'filing_image|sealed|1|140007',
      'filing_image|sealed|2|140007',
      'filing_key|wrapped|1|140007',
      'filing_image|sealed|1|141500',
    ];
    for (const from of rows)
      for (const to of rows) {
        const opening = (): Uint8Array => ring.openSmall(ring.sealSmall(bytes('secret'), from), to);
        if (from === to) expect(Buffer.from(opening()).toString()).toBe('secret');
        else expect(opening).toThrow();
      }
  });

  it('refuses any changed bit', () => {
    const sealed = ring.sealSmall(bytes('secret'), 'row');
    for (let bit = 0; bit < sealed.length * 8; bit += 1) {
      const changed = Uint8Array.from(sealed);
      changed[bit >> 3] = (changed[bit >> 3] ?? 0) ^ (1 << (bit & 7));
      expect(() => ring.openSmall(changed, 'row')).toThrow();
    }
  });

  it('opens old texts after rotation, seals new ones with the new key, and needs the old one for old texts', () => {
    const old = ring.sealSmall(bytes('secret'), 'row');
    const rotated = createKeyRing({
      current: 2,
      keys: new Map([
        [1, key(1)],
        [2, key(2)],
      ]),
    });
    expect(Buffer.from(rotated.openSmall(old, 'row')).toString()).toBe('secret');
    const fresh = rotated.sealSmall(bytes('secret'), 'row');
    expect(() => ring.openSmall(fresh, 'row')).toThrow(/key 2/);
    expect(() => createKeyRing({ current: 2, keys: new Map([[2, key(2)]]) }).openSmall(old, 'row')).toThrow(
      /key 1/,
    );
  });

  it('never seals the same text the same way', () => {
    const sealed = new Set(
      Array.from({ length: 1000 }, () => Buffer.from(ring.sealSmall(bytes('x'), 'r')).toString('hex')),
    );
    expect(sealed.size).toBe(1000);
  });
});

describe('tokens', () => {
  it('are long, random and hashed for storage', () => {
    const tokens = new Set(Array.from({ length: 1000 }, randomToken));
    expect(tokens.size).toBe(1000);
    for (const token of tokens) expect(token).toMatch(/^[A-Za-z0-9_-]{43}$/);
    expect(hashToken('a')).toHaveLength(32);
    expect(constantTimeEqual(hashToken('a'), hashToken('a'))).toBe(true);
    expect(constantTimeEqual(hashToken('a'), hashToken('b'))).toBe(false);
    expect(constantTimeEqual(hashToken('a'), bytes('short'))).toBe(false);
  });

  it('index equal values equally under one key and differently under another', () => {
    expect(blindIndex(key(1), 'v').equals(blindIndex(key(1), 'v'))).toBe(true);
    expect(blindIndex(key(1), 'v').equals(blindIndex(key(2), 'v'))).toBe(false);
  });
});
