import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import iconv from 'iconv-lite';
import { describe, expect, it } from 'vitest';
import { readCsvStretch } from './csv-reader.ts';
import { readCsvRecords } from './csv-records.ts';
import { csvLine } from './csv-writer.ts';
import type { SheetEncoding } from './encoding.ts';
import type { SheetRow } from './sheet-row.ts';

const START = { byte: 0, line: 1 };
const cp932 = (text: string): Buffer => iconv.encode(text, 'cp932');
const readAll = (bytes: Uint8Array, encoding: SheetEncoding): readonly SheetRow[] =>
  readCsvStretch(bytes, START, encoding, true).rows;

/** Reads a file in stretches of so many bytes, each from where the one before ended, as a job does after a crash. */
function readInStretches(bytes: Uint8Array, encoding: SheetEncoding, most: number): readonly SheetRow[] {
  const rows: SheetRow[] = [];
  let at = START;
  for (let size = most; ; ) {
    const isEnd = at.byte + size >= bytes.length;
    const part = bytes.subarray(at.byte, at.byte + size);
    try {
      const stretch = readCsvStretch(part, at, encoding, isEnd);
      rows.push(...stretch.rows);
      at = stretch.next;
      size = most;
    } catch (error) {
      // Not one whole row in so few bytes.
      if (isEnd) throw error;
      size += most;
      continue;
    }
    if (isEnd) return rows;
  }
}

const letter = fc.constantFrom(
  'a',
  '1',
  ' ',
  ',',
  '"',
  '\n',
  '\r\n',
  '検',
  '髙',
  '①',
  '～',
  'ﾔ',
  '表',
  'ソ',
  '能',
  '𠮷',
);
const cell = fc.array(letter, { maxLength: 6 }).map(letters => letters.join(''));
const table = fc.array(fc.array(cell, { minLength: 2, maxLength: 4 }), { minLength: 1, maxLength: 8 });

describe('records of a text file', () => {
  it.each([65_535, 65_536, 65_537, 1_048_577])('come whole when there are %d', count => {
    const bytes = Buffer.from(Array.from({ length: count }, (_, row) => `${row + 1},陰性\r\n`).join(''));
    let [at, rows] = [START, 0];
    while (at.byte < bytes.length) {
      const end = Math.min(at.byte + 262_144, bytes.length);
      const stretch = readCsvStretch(bytes.subarray(at.byte, end), at, 'utf-8', end === bytes.length);
      for (const { line, cells } of stretch.rows) {
        rows += 1;
        if (line !== rows || cells[0] !== String(rows) || cells[1] !== '陰性')
          throw new Error(`Record ${rows} is another: line ${line}.`);
      }
      at = stretch.next;
    }
    expect(rows).toBe(count);
  });

  it('are those that csv-parse reads', () => {
    fc.assert(
      fc.property(table, rows => {
        const text = rows.map(csvLine).join('');
        const oracle: string[][] = parse(text, { relax_column_count: true, skip_empty_lines: true });
        expect(readCsvRecords(text, 1, true).records.map(({ cells }) => cells)).toEqual(oracle);
      }),
    );
  });

  it('are the same wherever the text is cut', () => {
    fc.assert(
      fc.property(table, fc.nat(), (rows, cut) => {
        const text = rows.map(csvLine).join('');
        const whole = readCsvRecords(text, 1, true).records;
        const first = readCsvRecords(text.slice(0, cut % (text.length + 1)), 1, false);
        const rest = readCsvRecords(text.slice(first.consumed), first.nextLine, true);
        expect([...first.records, ...rest.records]).toEqual(whole);
      }),
    );
  });

  it('count lines within quotes, and pass over empty lines', () => {
    const { records, nextLine } = readCsvRecords('a,"x\ny"\n\nb,c', 1, true);
    expect(records).toEqual([
      { line: 1, cells: ['a', 'x\ny'] },
      { line: 4, cells: ['b', 'c'] },
    ]);
    expect(nextLine).toBe(5);
  });

  it('take a quote within a cell for a letter, and name text after a closing quote', () => {
    expect(readCsvRecords('5",a"b\n"x"y,z\n', 1, true).records).toEqual([
      { line: 1, cells: ['5"', 'a"b'] },
      { line: 2, cells: ['xy', 'z'], strayQuotes: [0] },
    ]);
  });
});

describe('rows of a file', () => {
  it.each(['utf-8', 'cp932'] as const)(
    'are read exactly in %s whatever the size of the stretches',
    encoding => {
      fc.assert(
        fc.property(table, fc.integer({ min: 1, max: 40 }), (rows, most) => {
          const text = rows
            .map(csvLine)
            .join('')
            .replaceAll(encoding === 'cp932' ? '𠮷' : '\0', '吉');
          const bytes = encoding === 'cp932' ? cp932(text) : Buffer.from(text);
          const expected = readCsvRecords(text, 1, true).records;
          expect(readInStretches(bytes, encoding, most)).toEqual(expected);
        }),
      );
    },
  );

  it('keep what CP932 has beyond Shift_JIS', () => {
    expect(readAll(cp932('髙﨑,①,～,Ⅲ,㈱,ｱ\n'), 'cp932')).toEqual([
      { line: 1, cells: ['髙﨑', '①', '～', 'Ⅲ', '㈱', 'ｱ'] },
    ]);
  });

  it('name bytes that are no character, by line and column, and read on', () => {
    const bytes = Buffer.concat([cp932('a,検\nb,'), Buffer.from([0x8c]), Buffer.from('\nc,d\n')]);
    expect(readAll(bytes, 'cp932')).toEqual([
      { line: 1, cells: ['a', '検'] },
      { line: 2, cells: ['b', '\ufffd'], problems: [{ column: 1, problem: 'not-decodable' }] },
      { line: 3, cells: ['c', 'd'] },
    ]);
  });

  it('name a line of UTF-8 in a file of CP932, and one of CP932 in a file of UTF-8', () => {
    const mixed = Buffer.concat([cp932('山田,陰性\n'), Buffer.from('佐藤,陰性\n'), cp932('鈴木,陰性\n')]);
    expect(readAll(mixed, 'cp932').map(({ problems }) => problems?.[0]?.problem)).toEqual([
      undefined,
      'mixed-encoding',
      undefined,
    ]);
    expect(readAll(mixed, 'utf-8').map(({ problems }) => problems?.[0]?.problem)).toEqual([
      'not-decodable',
      undefined,
      'not-decodable',
    ]);
  });

  it('do not take half-width kana for UTF-8', () => {
    expect(readAll(cp932('ﾄｳ,ﾏｻ\n'), 'cp932')).toEqual([{ line: 1, cells: ['ﾄｳ', 'ﾏｻ'] }]);
  });

  it('name a gaiji', () => {
    const [row] = readAll(Buffer.from([0xf0, 0x40, 0x2c, 0x61, 0x0a]), 'cp932');
    expect(row?.problems).toEqual([{ column: 0, problem: 'private-character' }]);
  });

  it('are refused with the line where a quote is still open at the end', () => {
    expect(() => readAll(Buffer.from('a,b\nc,"d\ne,f\n'), 'utf-8')).toThrow(
      expect.objectContaining({ problem: 'open-quote', line: 2 }),
    );
  });
});
