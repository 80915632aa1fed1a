import fc from 'fast-check';
import iconv from 'iconv-lite';
import { describe, expect, it } from 'vitest';
import { decodeByTable } from './cp932-table.ts';

const byIconv = (bytes: readonly number[]): string => iconv.decode(Buffer.from(bytes), 'cp932');
const holdsUnreadable = (text: string): boolean => text.includes('\ufffd');

describe('the table of CP932', () => {
  it('says of every byte and every pair what iconv-lite says, and leaves to it what is no character', () => {
    for (let first = 0; first < 256; first += 1)
      for (let second = 0; second < 256; second += 1) {
        const expected = byIconv([first, second]);
        const decoded = decodeByTable(Uint8Array.of(first, second));
        if (decoded !== (holdsUnreadable(expected) ? null : expected))
          throw new Error(`${first.toString(16)} ${second.toString(16)}: ${decoded} is not ${expected}`);
      }
    expect(decodeByTable(Uint8Array.of(0x87, 0x40, 0xed, 0x40, 0xfa, 0xb1, 0x5c))).toBe('①纊﨑\\');
  });

  it('does so for text of any length', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 255 }), { maxLength: 200 }), bytes => {
        const expected = byIconv(bytes);
        expect(decodeByTable(Uint8Array.from(bytes))).toBe(holdsUnreadable(expected) ? null : expected);
      }),
    );
    expect(decodeByTable(iconv.encode('髙橋　花子,ﾀｶﾊｼ ﾊﾅｺ\r\n', 'cp932'))).toBe('髙橋　花子,ﾀｶﾊｼ ﾊﾅｺ\r\n');
  });
});
