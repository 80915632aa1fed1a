// What spreadsheets take for the beginning of a formula, full-width forms included, with spaces before it or not.
const FORMULA = /^[\s\u3000]*[=+\-@\uff1d\uff0b\uff0d\uff20]|^[\t\r\n]/;

// With apostrophes of its own a text is marked too, so that every mark can be taken away again.
const couldRun = (value: string): boolean => FORMULA.test(value.replace(/^'+/, ''));

/** One cell: a text that a spreadsheet could run is preceded by an apostrophe (ASVS 1.2.10), quotes are doubled. */
const cellText = (value: string): string =>
  `"${(couldRun(value) ? `'${value}` : value).replaceAll('"', '""')}"`;

/** What was given to `csvText`, of a cell as a reader of CSV gives it: without the apostrophe that may have been put first. */
export const csvCellValue = (cell: string): string =>
  cell.startsWith("'") && couldRun(cell) ? cell.slice(1) : cell;

/** A table for spreadsheets: UTF-8 with BOM, CRLF, every cell quoted (RFC 4180), no cell a formula. */
export const csvText = (rows: readonly (readonly string[])[]): string =>
  `\ufeff${rows.map(row => `${row.map(cellText).join(',')}\r\n`).join('')}`;
