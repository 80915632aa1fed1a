import { type CsvRecord, readCsvRecords } from './csv-records.ts';
import { decodeText, holdsUnreadable, type SheetEncoding, unreadableIn, utf8Lines } from './encoding.ts';
import { type CellProblem, RefusedFile, type SheetRow } from './sheet-row.ts';

const LF = 0x0a;

/** Where in a file the next row begins: its byte, and its line. */
export interface SheetPosition {
  readonly byte: number;
  readonly line: number;
}

export interface SheetStretch {
  readonly rows: readonly SheetRow[];
  readonly next: SheetPosition;
}

/**
 * Reads the complete rows of a stretch of bytes that begins where a row begins. Bytes are decoded up to a line end and no
 * further, so that no letter is ever cut; what cannot be decoded is a problem of its cell. `isEnd` says that the file ends
 * with these bytes. Throws `RefusedFile` when the bytes hold no complete row at all, or end within quotes.
 */
export function readCsvStretch(
  bytes: Uint8Array,
  from: SheetPosition,
  encoding: SheetEncoding,
  isEnd: boolean,
): SheetStretch {
  const whole = isEnd ? bytes : bytes.subarray(0, bytes.lastIndexOf(LF) + 1);
  if (whole.length === 0) {
    if (isEnd) return { rows: [], next: from };
    throw new RefusedFile('row-too-long', from.line);
  }
  const text = decodeText(whole, encoding);
  const { records, consumed, nextLine } = readCsvRecords(text, from.line, isEnd);
  const left = consumed === text.length ? 0 : bytesFromLine(whole, nextLine - from.line);
  if (left === whole.length) throw new RefusedFile(isEnd ? 'open-quote' : 'row-too-long', from.line);
  if (isEnd && left > 0) throw new RefusedFile('open-quote', nextLine);
  const foreign = new Set(encoding === 'cp932' ? utf8Lines(whole).map(place => place + from.line) : []);
  const isSuspect = foreign.size > 0 || holdsUnreadable(text);
  return {
    rows: isSuspect ? records.map(record => judged(record, foreign)) : records.map(plain),
    next: { byte: from.byte + whole.length - left, line: nextLine },
  };
}

/** How many bytes follow after the first `lines` lines. */
function bytesFromLine(bytes: Uint8Array, lines: number): number {
  let place = 0;
  for (let line = 0; line < lines; line += 1) place = bytes.indexOf(LF, place) + 1;
  return bytes.length - place;
}

const plain = (record: CsvRecord): SheetRow =>
  record.strayQuotes === undefined ? record : judged(record, NONE);

const NONE: ReadonlySet<number> = new Set();

function judged(record: CsvRecord, foreignLines: ReadonlySet<number>): SheetRow {
  const problems: { column: number; problem: CellProblem }[] = [];
  const lines = record.cells.reduce(
    (sum, cell) => sum + (cell.includes('\n') ? cell.split('\n').length - 1 : 0),
    1,
  );
  const isForeign = Array.from({ length: lines }, (_, place) => record.line + place).some(line =>
    foreignLines.has(line),
  );
  if (isForeign) problems.push({ column: 0, problem: 'mixed-encoding' });
  else
    for (const [column, cell] of record.cells.entries()) {
      const problem = unreadableIn(cell) ?? (record.strayQuotes?.includes(column) ? 'stray-quote' : null);
      if (problem !== null) problems.push({ column, problem });
    }
  const { line, cells } = record;
  return problems.length === 0 ? { line, cells } : { line, cells, problems };
}
