import { encodeText, type SheetEncoding } from './encoding.ts';

const NEEDS_QUOTES = /[",\r\n]/;
const BYTE_ORDER_MARK = '\ufeff';

/** One row as RFC 4180 writes it, with CRLF; cells are quoted where they must be. */
export const csvLine = (cells: readonly string[]): string =>
  `${cells.map(cell => (NEEDS_QUOTES.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell)).join(',')}\r\n`;

/** What a file of the encoding begins with: UTF-8 its mark, by which spreadsheets know it. */
export const csvMark = (encoding: SheetEncoding): Uint8Array =>
  encoding === 'utf-8' ? Buffer.from(BYTE_ORDER_MARK) : new Uint8Array(0);

/**
 * Rows as bytes of the encoding. What CP932 has no sign for becomes the geta, which printers put where a character is
 * missing: nobody takes it for one, and reading it back refuses it.
 */
export function encodeCsv(rows: readonly (readonly string[])[], encoding: SheetEncoding): Uint8Array {
  const text = rows.map(csvLine).join('');
  return (
    encodeText(text, encoding) ??
    Buffer.concat([...text].map(letter => encodeText(letter, encoding) ?? MISSING))
  );
}

/** U+3013 in CP932. */
const MISSING = Uint8Array.of(0x81, 0xac);
