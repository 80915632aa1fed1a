import { guessEncoding, isAsciiOnly, type SheetEncoding } from './encoding.ts';
import { RefusedFile } from './sheet-row.ts';

const [LF, CR, QUOTE, COMMA] = [0x0a, 0x0d, 0x22, 0x2c];
/** Longer than any row of an office; more is a quote that somebody forgot to close. */
const LONGEST_ROW_BYTES = 256 * 1024;
const NO_BYTES = new Uint8Array(0);

/** What is known of a text file once all of it was seen. */
export interface CsvShape {
  readonly encoding: SheetEncoding;
  /** Bytes of the byte order mark. */
  readonly markBytes: number;
  /** Lines, the last one too when nothing ends it. */
  readonly lines: number;
}

/** Looks at a text file while it arrives, in parts that may be cut anywhere. */
export interface CsvShapeScan {
  /** Throws `RefusedFile` as soon as the file cannot be taken. */
  readonly see: (part: Uint8Array) => void;
  /** Throws `RefusedFile` when the file ended too soon. */
  readonly end: () => CsvShape;
}

/** Where the scan is: at the first byte of a cell, in a plain cell, within quotes, or after a quote that may close them. */
const [CELL_START, PLAIN, QUOTED, AFTER_QUOTE] = [0, 1, 2, 3];

/**
 * Follows the quotes of a file without building its cells, so that one that is cut off is refused before its first row
 * is taken. In both encodings the bytes of comma, quote and line end are never part of another character.
 */
export function createCsvShapeScan(): CsvShapeScan {
  const known = { place: CELL_START, seen: 0, lineBreaks: 0, rowLine: 1, rowBytes: 0, returns: 0, last: -1 };
  let encoding: SheetEncoding | null = null;
  let markBytes = 0;
  /** The unfinished line of the part before, for the guess alone. */
  let pending: Uint8Array = NO_BYTES;

  const guess = (part: Uint8Array): void => {
    if (encoding !== null || (pending.length === 0 && isAsciiOnly(part))) return;
    const bytes = Buffer.concat([pending, part]);
    const end = bytes.lastIndexOf(LF) + 1;
    encoding = guessEncoding(bytes.subarray(0, end));
    pending = bytes.length - end > LONGEST_ROW_BYTES ? NO_BYTES : Buffer.from(bytes.subarray(end));
  };

  return {
    see: part => {
      if (known.seen === 0) markBytes = markOf(part);
      guess(part);
      // Copies, since every byte of a file passes here.
      let { place, lineBreaks, rowLine, rowBytes, returns } = known;
      for (let at = known.seen === 0 ? markBytes : 0; at < part.length; at += 1) {
        const byte = part[at];
        rowBytes += 1;
        if (byte === LF) {
          lineBreaks += 1;
          if (place !== QUOTED) {
            place = CELL_START;
            rowLine = lineBreaks + 1;
            rowBytes = 0;
          }
        } else if (byte === QUOTE) {
          // Two in a row within quotes are a letter: the first seems to close, the second opens again.
          if (place === CELL_START || place === AFTER_QUOTE) place = QUOTED;
          else if (place === QUOTED) place = AFTER_QUOTE;
        } else if (byte === 0) throw new RefusedFile('not-a-table', lineBreaks + 1);
        else if (place !== QUOTED) {
          if (byte === COMMA) place = CELL_START;
          else if (byte === CR) returns += 1;
          else place = PLAIN;
        }
        if (rowBytes > LONGEST_ROW_BYTES)
          throw new RefusedFile(
            lineBreaks === 0 && returns > 1 ? 'line-ends' : place === QUOTED ? 'open-quote' : 'row-too-long',
            rowLine,
          );
      }
      const seen = known.seen + part.length;
      Object.assign(known, {
        place,
        seen,
        lineBreaks,
        rowLine,
        rowBytes,
        returns,
        last: part.at(-1) ?? known.last,
      });
    },
    end: () => {
      if (known.seen <= markBytes) throw new RefusedFile('empty');
      if (known.place === QUOTED) throw new RefusedFile('open-quote', known.rowLine);
      if (known.lineBreaks === 0 && known.returns > 1) throw new RefusedFile('line-ends');
      return {
        encoding: encoding ?? guessEncoding(pending) ?? 'utf-8',
        markBytes,
        lines: known.lineBreaks + (known.last === LF ? 0 : 1),
      };
    },
  };
}

/** The bytes of the mark of UTF-8, which must come whole in the first part. Throws for one of UTF-16. */
function markOf(part: Uint8Array): number {
  const [first, second, third] = part;
  if ((first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff))
    throw new RefusedFile('utf-16');
  return first === 0xef && second === 0xbb && third === 0xbf ? 3 : 0;
}
