import ExcelJS from 'exceljs';
import type { ProtectedSheet } from './protected-files.port.ts';

const [NARROWEST, WIDEST] = [8, 60];
// XML holds no control characters and reads CR as LF; what stands for them in a workbook must itself be marked.
const UNWRITABLE = /(?![\t\n])\p{Cc}|[\ufffe\uffff]|_(?=x[0-9A-Fa-f]{4}_)/gu;

/** An XLSX file with the sheets; every cell is a text, so that no telephone number loses its zero and nothing computes. */
export async function writeWorkbook(sheets: readonly ProtectedSheet[]): Promise<Uint8Array> {
  const book = new ExcelJS.Workbook();
  for (const { name, rows } of sheets) {
    const sheet = book.addWorksheet(name, {
      views: [{ state: 'frozen', ySplit: 1 }],
      pageSetup: { orientation: 'landscape', paperSize: 9, fitToPage: true, fitToHeight: 0 },
    });
    const widths = widthsOf(rows);
    sheet.columns = widths.map(width => ({ width, style: { numFmt: '@' } }));
    for (const row of rows) sheet.addRow(row.map(cell => (cell === '' ? null : written(cell))));
    sheet.getRow(1).font = { bold: true };
  }
  return new Uint8Array(await book.xlsx.writeBuffer());
}

const written = (cell: string): string =>
  cell.replace(
    UNWRITABLE,
    letter => `_x${letter.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`,
  );

function widthsOf(rows: readonly (readonly string[])[]): readonly number[] {
  const widths: number[] = [];
  // A Japanese letter is as wide as two others.
  for (const row of rows)
    for (const [column, cell] of row.entries())
      widths[column] = Math.min(WIDEST, Math.max(widths[column] ?? NARROWEST, cell.length * 2 + 2));
  return Array.from(widths, width => width ?? NARROWEST);
}
