import iconv from 'iconv-lite';

const ASCII_BYTES = 0x80;
const BYTES = 0x100;
/** The bytes that begin a pair. */
const LEADS = [...range(0x81, 0x9f), ...range(0xe0, 0xfc)];
const TRAILS = [...range(0x40, 0x7e), ...range(0x80, 0xfc)];
const LF = 0x0a;
const REPLACEMENT = 0xfffd;

let table: Uint16Array | undefined;
let units = new Uint16Array(0);

/**
 * Decodes CP932 as `iconv-lite` does, five times as fast, from a table that was made by it; null when any of the bytes is no
 * character, which is for `iconv-lite` to say.
 */
export function decodeByTable(bytes: Uint8Array): string | null {
  table ??= makeTable();
  if (units.length < bytes.length) units = new Uint16Array(bytes.length);
  let length = 0;
  for (let place = 0; place < bytes.length; place += 1) {
    const byte = bytes[place] ?? 0;
    let unit = byte < ASCII_BYTES ? byte : (table[byte] ?? 0);
    if (unit === 0 && byte !== 0) {
      place += 1;
      unit = table[byte * BYTES + (bytes[place] ?? 0)] ?? 0;
      if (unit === 0) return null;
    }
    units[length] = unit;
    length += 1;
  }
  return Buffer.from(units.buffer, 0, length * 2).toString('utf16le');
}

/** The UTF-16 of every single byte at its place, and of every pair at `lead * 256 + trail`; 0 where there is none. */
function makeTable(): Uint16Array {
  const made = new Uint16Array(BYTES * BYTES);
  for (const byte of range(ASCII_BYTES, BYTES - 1))
    if (!LEADS.includes(byte)) made[byte] = unitOf(iconv.decode(Buffer.from([byte]), 'cp932'));
  for (const lead of LEADS) {
    const pairs = Buffer.from(TRAILS.flatMap(trail => [lead, trail, LF]));
    const texts = iconv.decode(pairs, 'cp932').split('\n');
    for (const [place, trail] of TRAILS.entries()) made[lead * BYTES + trail] = unitOf(texts[place] ?? '');
  }
  return made;
}

function unitOf(text: string): number {
  const unit = text.length === 1 ? text.charCodeAt(0) : 0;
  return unit === REPLACEMENT ? 0 : unit;
}

function range(first: number, last: number): readonly number[] {
  return Array.from({ length: last - first + 1 }, (_none, place) => first + place);
}
