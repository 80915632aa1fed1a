import { isUtf8 } from 'node:buffer';
import iconv from 'iconv-lite';
import { decodeByTable } from './cp932-table.ts';

/** The encodings of the field: UTF-8, and CP932, as Japanese spreadsheets write (Shift_JIS with its extensions). */
export const SHEET_ENCODINGS = ['utf-8', 'cp932'] as const;
export type SheetEncoding = (typeof SHEET_ENCODINGS)[number];

const LF = 0x0a;
/** From here on a byte begins three or four bytes of UTF-8. */
const LONG_LEAD = 0xe0;
const REPLACEMENT = '\ufffd';
// What only one machine knows, what could not be decoded, and halves of characters.
const UNREADABLE = /[\ue000-\uf8ff\ufffd]|\p{Cs}/u;
const PRIVATE = /[\ue000-\uf8ff]/;

/** Decodes; what is no character becomes U+FFFD, which no file of CP932 can hold and none of UTF-8 should. */
export const decodeText = (bytes: Uint8Array, encoding: SheetEncoding): string =>
  encoding === 'utf-8'
    ? bytesOf(bytes).toString('utf8')
    : (decodeByTable(bytes) ?? iconv.decode(bytesOf(bytes), 'cp932'));

const bytesOf = (bytes: Uint8Array): Buffer => Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);

/** Encodes for a download; null when the encoding has no sign for some of the text. */
export function encodeText(text: string, encoding: SheetEncoding): Uint8Array | null {
  if (encoding === 'utf-8') return Buffer.from(text, 'utf8');
  const bytes = iconv.encode(text, 'cp932');
  return iconv.decode(bytes, 'cp932') === text ? bytes : null;
}

/** Whether anything of the text could not be read, or is a private-use character. */
export const holdsUnreadable = (text: string): boolean => UNREADABLE.test(text);

/** What is unreadable about a cell. */
export const unreadableIn = (cell: string): 'not-decodable' | 'private-character' | null =>
  !UNREADABLE.test(cell) ? null : PRIVATE.test(cell) ? 'private-character' : 'not-decodable';

/** Whether every byte is ASCII. */
export function isAsciiOnly(bytes: Uint8Array): boolean {
  for (const byte of bytes) if (byte > 0x7f) return false;
  return true;
}

/**
 * The encoding in which more of the lines can be read; null when all of it is ASCII and says nothing. Text of the one
 * encoding is hardly ever valid in the other, so that a few odd lines decide nothing.
 */
export function guessEncoding(bytes: Uint8Array): SheetEncoding | null {
  let [utf8, cp932] = [0, 0];
  for (const line of linesOf(bytes)) {
    if (isAsciiOnly(line)) continue;
    if (isUtf8(line)) utf8 += 1;
    else if (!decodeText(line, 'cp932').includes(REPLACEMENT)) cp932 += 1;
  }
  return utf8 + cp932 === 0 ? null : utf8 >= cp932 ? 'utf-8' : 'cp932';
}

/**
 * The places (from 0) of the lines of a CP932 text that are written in UTF-8: such a line decodes, but to other letters.
 * Three bytes of UTF-8 at least, since a few half-width kana of CP932 happen to be two of them.
 */
export function utf8Lines(bytes: Uint8Array): readonly number[] {
  const found: number[] = [];
  let place = 0;
  for (const line of linesOf(bytes)) {
    if (isUtf8(line) && line.some(byte => byte >= LONG_LEAD)) found.push(place);
    place += 1;
  }
  return found;
}

function* linesOf(bytes: Uint8Array): Generator<Uint8Array> {
  let from = 0;
  for (;;) {
    const end = bytes.indexOf(LF, from);
    if (end === -1) break;
    yield bytes.subarray(from, end);
    from = end + 1;
  }
  if (from < bytes.length) yield bytes.subarray(from);
}
