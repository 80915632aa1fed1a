import { Readable } from 'node:stream';
import { createInflateRaw } from 'node:zlib';
import { RefusedFile } from './sheet-row.ts';

const END_OF_DIRECTORY = 0x06054b50;
const DIRECTORY_ENTRY = 0x02014b50;
const LOCAL_ENTRY = 0x04034b50;
const END_BYTES = 22;
const LONGEST_COMMENT = 0xffff;
const STORED = 0;
const DEFLATED = 8;
const ENCRYPTED = 1;
const IN_ZIP64 = 0xffffffff;

/** What a workbook may unpack to. */
export interface ZipLimits {
  readonly entries: number;
  /** Of all entries together. */
  readonly unpackedBytes: number;
  /** Unpacked to packed, of an entry of more than `smallBytes`. A sheet of a million like rows comes to 40. */
  readonly ratio: number;
  readonly smallBytes: number;
}

const WORKBOOK_LIMITS: ZipLimits = {
  entries: 2_000,
  unpackedBytes: 1024 ** 3,
  ratio: 200,
  smallBytes: 1024 ** 2,
};

interface ZipEntry {
  readonly method: number;
  readonly packed: number;
  readonly unpacked: number;
  readonly offset: number;
}

export interface ZipArchive {
  readonly has: (name: string) => boolean;
  /** Unpacks an entry in parts, and never more than the directory said. Throws `RefusedFile`. */
  readonly open: (name: string) => AsyncIterable<Uint8Array>;
  readonly unpackedBytes: (name: string) => number;
}

/**
 * Reads the directory of an archive and judges it before anything is unpacked: number and size of its entries, their
 * proportion, and that together they are no larger than the file that holds them. Throws `RefusedFile`.
 */
export function openZip(bytes: Uint8Array, limits: ZipLimits = WORKBOOK_LIMITS): ZipArchive {
  const view = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const entries = readDirectory(view, limits);
  const entryOf = (name: string): ZipEntry => {
    const entry = entries.get(name);
    if (entry === undefined) throw new RefusedFile('damaged-workbook');
    return entry;
  };
  return {
    has: name => entries.has(name),
    open: name => unpack(view, entryOf(name)),
    unpackedBytes: name => entryOf(name).unpacked,
  };
}

function readDirectory(view: Buffer, limits: ZipLimits): ReadonlyMap<string, ZipEntry> {
  const end = endOfDirectory(view);
  const count = view.readUInt16LE(end + 10);
  if (count > limits.entries) throw new RefusedFile('zip-bomb');
  const entries = new Map<string, ZipEntry>();
  let place = view.readUInt32LE(end + 16);
  let [packed, unpacked] = [0, 0];
  for (let number = 0; number < count; number += 1) {
    if (place + 46 > end || view.readUInt32LE(place) !== DIRECTORY_ENTRY)
      throw new RefusedFile('damaged-workbook');
    const nameEnd = place + 46 + view.readUInt16LE(place + 28);
    const entry = {
      method: view.readUInt16LE(place + 10),
      packed: view.readUInt32LE(place + 20),
      unpacked: view.readUInt32LE(place + 24),
      offset: view.readUInt32LE(place + 42),
    };
    judge(entry, view.readUInt16LE(place + 8), limits);
    packed += entry.packed;
    unpacked += entry.unpacked;
    entries.set(view.toString('utf8', place + 46, nameEnd).replace(/^\//, ''), entry);
    place = nameEnd + view.readUInt16LE(place + 30) + view.readUInt16LE(place + 32);
  }
  // Entries that lie over each other claim more than there is.
  if (packed > view.length || unpacked > limits.unpackedBytes) throw new RefusedFile('zip-bomb');
  return entries;
}

function endOfDirectory(view: Buffer): number {
  const first = Math.max(0, view.length - END_BYTES - LONGEST_COMMENT);
  for (let place = view.length - END_BYTES; place >= first; place -= 1)
    if (view.readUInt32LE(place) === END_OF_DIRECTORY) return place;
  throw new RefusedFile('damaged-workbook');
}

function judge({ method, packed, unpacked, offset }: ZipEntry, flags: number, limits: ZipLimits): void {
  if ((flags & ENCRYPTED) !== 0) throw new RefusedFile('old-or-locked-workbook');
  if ([packed, unpacked, offset].includes(IN_ZIP64)) throw new RefusedFile('too-large');
  if (method !== STORED && method !== DEFLATED) throw new RefusedFile('damaged-workbook');
  if (unpacked > limits.smallBytes && unpacked > packed * limits.ratio) throw new RefusedFile('zip-bomb');
}

async function* unpack(view: Buffer, entry: ZipEntry): AsyncGenerator<Uint8Array> {
  if (entry.offset + 30 > view.length || view.readUInt32LE(entry.offset) !== LOCAL_ENTRY)
    throw new RefusedFile('damaged-workbook');
  const start =
    entry.offset + 30 + view.readUInt16LE(entry.offset + 26) + view.readUInt16LE(entry.offset + 28);
  const packed = view.subarray(start, start + entry.packed);
  if (packed.length < entry.packed) throw new RefusedFile('damaged-workbook');
  if (entry.method === STORED) {
    yield packed;
    return;
  }
  let given = 0;
  const parts = Readable.from([packed]).pipe(createInflateRaw());
  try {
    for await (const part of parts as AsyncIterable<Buffer>) {
      given += part.length;
      // The directory lied.
      if (given > entry.unpacked) throw new RefusedFile('zip-bomb');
      yield part;
    }
  } catch (error) {
    throw error instanceof RefusedFile ? error : new RefusedFile('damaged-workbook');
  } finally {
    parts.destroy();
  }
  if (given < entry.unpacked) throw new RefusedFile('damaged-workbook');
}
