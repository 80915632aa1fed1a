import type { SheetPosition, SheetStretch } from './csv-reader.ts';
import { RefusedFile, type SheetRow } from './sheet-row.ts';

const LF = 0x0a;

/** A row of a workbook as one line, by which it can be read again from any row on; a workbook itself cannot. */
export const storedRow = ({ line, cells, problems }: SheetRow): string =>
  `${JSON.stringify(problems === undefined ? [line, cells] : [line, cells, problems])}\n`;

/** Reads the complete lines that `storedRow` wrote, as `readCsvStretch` reads a text file. */
export function readStoredStretch(bytes: Uint8Array, from: SheetPosition): SheetStretch {
  const end = bytes.lastIndexOf(LF) + 1;
  if (end === 0 && bytes.length > 0) throw new RefusedFile('row-too-long', from.line);
  const lines = Buffer.from(bytes.buffer, bytes.byteOffset, end).toString('utf8').split('\n');
  const rows = lines.slice(0, -1).map(rowOf);
  return { rows, next: { byte: from.byte + end, line: (rows.at(-1)?.line ?? from.line - 1) + 1 } };
}

type StoredRow = readonly [SheetRow['line'], SheetRow['cells'], SheetRow['problems']?];

function rowOf(text: string): SheetRow {
  const [line, cells, problems] = JSON.parse(text) as StoredRow;
  return problems === undefined ? { line, cells } : { line, cells, problems };
}
