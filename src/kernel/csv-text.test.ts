import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { csvCellValue, csvText } from './csv-text.ts';

/** A reader of RFC 4180 written apart from the writer. */
function readCsv(text: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  let cell = '';
  let quoted = false;
  const body = text.startsWith('\ufeff') ? text.slice(1) : text;
  for (let place = 0; place < body.length; place++) {
    const letter = body.charAt(place);
    if (quoted && letter === '"' && body.charAt(place + 1) === '"') {
      cell += '"';
      place++;
    } else if (letter === '"') quoted = !quoted;
    else if (!quoted && letter === ',') {
      row.push(cell);
      cell = '';
    } else if (!quoted && letter === '\r') {
      rows.push([...row, cell]);
      row = [];
      cell = '';
      place++;
    } else cell += letter;
  }
  return rows;
}

describe('a table for spreadsheets', () => {
  it('begins with the mark of UTF-8 and ends its lines with CRLF', () => {
    expect(csvText([['氏名', '髙﨑　𠮷子']])).toBe('\ufeff"氏名","髙﨑　𠮷子"\r\n');
  });

  it.each([
    '=1+1',
    '+81 90',
    '-1',
    '@SUM(A1)',
    '\t=1',
    '\r=1',
    '＝1',
    '＋1',
    '－1',
    '＠a',
    ' =1',
    '　＝cmd',
    '\n',
  ])('keeps %j from being a formula', text => {
    expect(readCsv(csvText([[text]]))).toEqual([[`'${text}`]]);
  });

  it('carries any text, and gives it back without the marks', () => {
    const risky = fc.string({ unit: fc.constantFrom("'", '=', '＝', ' ', '\n', 'a') });
    const text = fc.oneof(fc.string({ unit: 'grapheme' }), risky);
    fc.assert(
      fc.property(fc.array(fc.array(text, { minLength: 1 }), { minLength: 1 }), rows => {
        const read = readCsv(csvText(rows));
        expect(read.map(row => row.map(csvCellValue))).toEqual(rows);
        for (const cell of read.flat()) expect(cell).not.toMatch(/^\s*[=+\-@＝＋－＠]/);
      }),
    );
  });
});
