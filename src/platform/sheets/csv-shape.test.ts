import fc from 'fast-check';
import iconv from 'iconv-lite';
import { describe, expect, it } from 'vitest';
import { readCsvRecords } from './csv-records.ts';
import { createCsvShapeScan } from './csv-shape.ts';
import { guessEncoding } from './encoding.ts';

const cp932 = (text: string): Buffer => iconv.encode(text, 'cp932');

function scan(bytes: Uint8Array, size = bytes.length) {
  const shape = createCsvShapeScan();
  for (let from = 0; from < bytes.length; from += size) shape.see(bytes.subarray(from, from + size));
  return shape.end();
}
const refusal = (bytes: Uint8Array): unknown => {
  try {
    return scan(bytes);
  } catch (error) {
    return error;
  }
};

describe('the shape of a text file', () => {
  it('tells encoding, mark and lines', () => {
    expect(scan(cp932('氏名,結果\r\n山田,陰性'))).toEqual({ encoding: 'cp932', markBytes: 0, lines: 2 });
    expect(scan(Buffer.from('\ufeff氏名\n山田\n'))).toEqual({ encoding: 'utf-8', markBytes: 3, lines: 2 });
    expect(scan(Buffer.from('a,b\n1,2\n'))).toEqual({ encoding: 'utf-8', markBytes: 0, lines: 2 });
  });

  it('is the same however the file arrives, with kanji cut at every byte', () => {
    const text = `name,result\n${'plain,ascii\n'.repeat(30)}山田 表,ソ能\n"髙\n橋",陰性\n`;
    for (const bytes of [cp932(text), Buffer.from(text)]) {
      const whole = scan(bytes);
      for (const size of [3, 4, 5, 7, 11, 64, 333]) expect(scan(bytes, size)).toEqual(whole);
    }
  });

  it('lets the many lines decide, not the few', () => {
    const mixed = Buffer.concat([cp932('山田\n'.repeat(5)), Buffer.from('佐藤\n')]);
    expect(guessEncoding(mixed)).toBe('cp932');
    expect(guessEncoding(Buffer.concat([Buffer.from('佐藤\n'.repeat(5)), cp932('山田\n')]))).toBe('utf-8');
    expect(guessEncoding(Buffer.from('ascii\n'))).toBeNull();
  });

  it('finds an open quote exactly where the reader finds one', () => {
    const letter = fc.constantFrom('a', ',', '"', '\n', '\r\n', '""');
    fc.assert(
      fc.property(fc.array(letter, { minLength: 1, maxLength: 30 }), letters => {
        const text = letters.join('');
        const { consumed, nextLine } = readCsvRecords(text, 1, true);
        const found = refusal(Buffer.from(text));
        if (consumed === text.length) expect(found).toHaveProperty('lines');
        else expect(found).toMatchObject({ problem: 'open-quote', line: nextLine });
      }),
    );
  });

  it.each([
    ['nothing', Buffer.alloc(0), { problem: 'empty', line: null }],
    ['a mark alone', Buffer.from('\ufeff'), { problem: 'empty', line: null }],
    ['UTF-16', Buffer.from('\ufeffa,b\n', 'utf16le'), { problem: 'utf-16', line: null }],
    [
      'a picture',
      Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0]),
      { problem: 'not-a-table', line: 3 },
    ],
    ['lines that end with CR', Buffer.from('a,b\r1,2\r3,4\r'), { problem: 'line-ends', line: null }],
    ['a file cut off within quotes', Buffer.from('a,b\n1,"2'), { problem: 'open-quote', line: 2 }],
    [
      'a forgotten quote',
      Buffer.from(`a,b\n1,"2\n${'3,4\n'.repeat(80_000)}`),
      { problem: 'open-quote', line: 2 },
    ],
    ['one endless row', Buffer.from(`a,b\n${'x'.repeat(300_000)}`), { problem: 'row-too-long', line: 2 }],
  ])('refuses %s', (_name, bytes, expected) => {
    expect(refusal(bytes)).toMatchObject(expected);
  });
});
