/** The file system within a file (MS-CFB) in which office programs keep an encrypted workbook. */
export interface CompoundFile {
  /** The content of the one stream with this name; null where there is none, or several. */
  readonly stream: (name: string) => Buffer | null;
}

const SIGNATURE = Buffer.from('d0cf11e0a1b11ae1', 'hex');
const HEADER_BYTES = 512;
const LAST_SECTOR = 0xfffffff9;
const DIRECTORY_ENTRY_BYTES = 128;
const IN_HEADER = 109;
const [STREAM, ROOT] = [2, 5];

interface Entry {
  readonly name: string;
  readonly type: number;
  readonly start: number;
  readonly size: number;
}

/** Whether the bytes begin as a compound file does. */
export const isCompoundFile = (bytes: Uint8Array): boolean =>
  SIGNATURE.equals(Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, SIGNATURE.length)));

/**
 * Reads the directory of a compound file of a stranger: no chain of sectors is followed for longer than there are sectors,
 * and nothing is larger than the file. Null when it is none or is damaged.
 */
export function readCompoundFile(bytes: Uint8Array): CompoundFile | null {
  if (!isCompoundFile(bytes) || bytes.length < HEADER_BYTES) return null;
  const view = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return orNull(() => {
    const sectors = createSectors(view);
    const directory = entriesOf(sectors.read(view.readUInt32LE(0x30)));
    return {
      stream: name => {
        const found = directory.filter(entry => entry.type === STREAM && entry.name === name);
        const [entry] = found;
        if (entry === undefined || found.length > 1) return null;
        return orNull(() => contentOf(view, sectors, directory, entry));
      },
    };
  });
}

/** What is read, or null where the file does not hold together. */
function orNull<Value>(read: () => Value): Value | null {
  try {
    return read();
  } catch (error) {
    // Numbers that lead out of the file.
    if (error instanceof Damaged || error instanceof RangeError) return null;
    throw error;
  }
}

interface Sectors {
  /** All bytes of the chain that begins with the sector. */
  readonly read: (start: number) => Buffer;
}

function createSectors(view: Buffer): Sectors {
  const shift = view.readUInt16LE(0x1e);
  if (shift !== 9 && shift !== 12) throw new Damaged();
  const size = 1 << shift;
  const sector = (number: number): Buffer => {
    const from = (number + 1) * size;
    // The last sector of a file may be cut short.
    if (from >= view.length) throw new Damaged();
    return view.subarray(from, from + size);
  };
  const table = tableOf(view, sector, size);
  return {
    read: start => Buffer.concat(chain(table, start, Math.ceil(view.length / size)).map(sector)),
  };
}

/** The allocation table: for each sector the next one. Its own sectors are listed in the header, and in a chain after it. */
function tableOf(view: Buffer, sector: (number: number) => Buffer, size: number): Buffer {
  const numbers: number[] = [];
  for (let place = 0; place < IN_HEADER; place += 1) numbers.push(view.readUInt32LE(0x4c + place * 4));
  // Most files need no more than the header lists.
  let next = view.readUInt32LE(0x48) === 0 ? LAST_SECTOR + 1 : view.readUInt32LE(0x44);
  for (let left = Math.ceil(view.length / size); next <= LAST_SECTOR; left -= 1) {
    if (left === 0) throw new Damaged();
    const more = sector(next);
    for (let place = 0; place < size - 4; place += 4) numbers.push(more.readUInt32LE(place));
    next = more.readUInt32LE(size - 4);
  }
  const used = numbers.filter(number => number <= LAST_SECTOR);
  if (used.length * size > view.length) throw new Damaged();
  return Buffer.concat(used.map(sector));
}

function chain(table: Buffer, start: number, longest: number): readonly number[] {
  const numbers: number[] = [];
  for (let number = start; number <= LAST_SECTOR; number = table.readUInt32LE(number * 4)) {
    if (numbers.length > longest) throw new Damaged();
    numbers.push(number);
  }
  return numbers;
}

function entriesOf(directory: Buffer): readonly Entry[] {
  const entries: Entry[] = [];
  for (let at = 0; at + DIRECTORY_ENTRY_BYTES <= directory.length; at += DIRECTORY_ENTRY_BYTES) {
    const nameBytes = Math.max(0, Math.min(directory.readUInt16LE(at + 0x40), 64) - 2);
    entries.push({
      name: directory.toString('utf16le', at, at + nameBytes),
      type: directory.readUInt8(at + 0x42),
      start: directory.readUInt32LE(at + 0x74),
      size: directory.readUInt32LE(at + 0x78),
    });
  }
  return entries;
}

/** Small streams lie together within the root's own stream, in pieces of 64 bytes with a table of their own. */
function contentOf(
  view: Buffer,
  sectors: Sectors,
  directory: readonly Entry[],
  { start, size }: Entry,
): Buffer | null {
  const isSmall = size < view.readUInt32LE(0x38);
  const content = isSmall ? smallContent(view, sectors, directory, start) : sectors.read(start);
  return content === null || content.length < size ? null : content.subarray(0, size);
}

function smallContent(
  view: Buffer,
  sectors: Sectors,
  directory: readonly Entry[],
  start: number,
): Buffer | null {
  const root = directory.find(entry => entry.type === ROOT);
  if (root === undefined) return null;
  const pieces = sectors.read(root.start);
  const bytes = 1 << view.readUInt16LE(0x20);
  const table = sectors.read(view.readUInt32LE(0x3c));
  const numbers = chain(table, start, Math.ceil(pieces.length / bytes));
  return Buffer.concat(numbers.map(number => pieces.subarray(number * bytes, (number + 1) * bytes)));
}

class Damaged extends Error {}
