// What spreadsheets take for the beginning of a formula, full-width forms included, with spaces before it or not.
const FORMULA = /^[\s\u3000]*[=+\-@\uff1d\uff0b\uff0d\uff20]|^[\t\r\n]/;

/** One cell: a text that a spreadsheet could run is preceded by an apostrophe (ASVS 1.2.10), quotes are doubled. */
const cellText = (value: string): string =>
  `"${(FORMULA.test(value) ? `'${value}` : value).replaceAll('"', '""')}"`;

/** A table for spreadsheets: UTF-8 with BOM, CRLF, every cell quoted (RFC 4180), no cell a formula. */
export const csvText = (rows: readonly (readonly string[])[]): string =>
  `\ufeff${rows.map(row => `${row.map(cellText).join(',')}\r\n`).join('')}`;
