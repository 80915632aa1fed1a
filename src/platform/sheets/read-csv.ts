import { readCsvStretch } from './csv-reader.ts';
import { guessEncoding } from './encoding.ts';
import { RefusedFile, type SheetRow } from './sheet-row.ts';

const BYTE_ORDER_MARK = [0xef, 0xbb, 0xbf];

/**
 * All rows of a small text table in UTF-8 (with or without its mark) or CP932, empty lines left out. Throws `RefusedFile`
 * when it is none, or is cut off.
 */
export function readCsv(bytes: Uint8Array): readonly SheetRow[] {
  if (bytes.length === 0) throw new RefusedFile('empty');
  if (bytes.includes(0)) throw new RefusedFile('not-a-table');
  const isMarked = BYTE_ORDER_MARK.every((byte, place) => bytes[place] === byte);
  const body = isMarked ? bytes.subarray(BYTE_ORDER_MARK.length) : bytes;
  const encoding = isMarked ? 'utf-8' : (guessEncoding(bytes) ?? 'utf-8');
  return readCsvStretch(body, { byte: 0, line: 1 }, encoding, true).rows;
}
