import { crc32, deflateSync } from 'node:zlib';
import type { Seeded } from './seeded.ts';

const PNG_HEAD = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);

function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const frame = Buffer.alloc(8);
  frame.writeUInt32BE(data.length, 0);
  frame.writeUInt32BE(crc32(body) >>> 0, 4);
  return Buffer.concat([frame.subarray(0, 4), body, frame.subarray(4)]);
}

function header(
  width: number,
  height: number,
  colour: number,
  bitDepth: number,
  interlaced: boolean,
): Buffer {
  const data = Buffer.alloc(13);
  data.writeUInt32BE(width, 0);
  data.writeUInt32BE(height, 4);
  data.set([bitDepth, colour, 0, 0, interlaced ? 1 : 0], 8);
  return chunk('IHDR', data);
}

const squeezed = new Map<string, Buffer>();

/** Zeros, compressed. Made once, so that the memory of making them is not taken for that of reading them. */
function zeros(length: number, level: number): Buffer {
  const key = `${length}|${level}`;
  const known = squeezed.get(key) ?? deflateSync(Buffer.alloc(length), { level });
  squeezed.set(key, known);
  return known;
}

/** A PNG of zeros: a thousand pixels for every byte, honest about its size or not. */
export function pngBomb(chance: Seeded): Buffer {
  const [width, height] = chance.pick([
    [6_300, 6_300],
    [40_000, 1_000],
    [200, 200_000],
    [20_000, 20_000],
    [65_535, 65_535],
    [2 ** 31 - 1, 1],
    [1, 65_535],
    [0, 400],
  ] as const);
  const rowBytes = Math.min(width * 3, 200_000) + 1;
  const rows = Math.min(height, Math.floor(30_000_000 / rowBytes));
  return Buffer.concat([
    PNG_HEAD,
    header(width, height, chance.pick([2, 6]), chance.pick([8, 16]), chance.below(2) === 1),
    chunk('IDAT', zeros(rowBytes * Math.max(1, rows), 1)),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

/** A small picture whose profile or comment unfolds to far more than itself. */
export function chunkBomb(chance: Seeded): Buffer {
  const unfolded = zeros(chance.pick([1_000_000, 20_000_000, 60_000_000]), 9);
  const name = Buffer.from('a\0\0', 'latin1');
  const extra = {
    iCCP: Buffer.concat([name, unfolded]),
    zTXt: Buffer.concat([name, unfolded]),
    iTXt: Buffer.concat([Buffer.from('a\0\x01\0\0\0', 'latin1'), unfolded]),
    eXIf: unfolded,
  };
  const type = chance.pick(['iCCP', 'zTXt', 'iTXt', 'eXIf'] as const);
  const many = chance.pick([1, 3, 20]);
  return Buffer.concat([
    PNG_HEAD,
    header(300, 300, 2, 8, false),
    ...Array.from({ length: many }, () => chunk(type, extra[type])),
    chunk('IDAT', zeros((300 * 3 + 1) * 300, 6)),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

/** A JPEG that claims other dimensions than it has; `file` must be a JPEG. */
export function jpegBomb(chance: Seeded, file: Buffer): Buffer {
  const bomb = Buffer.from(file);
  for (let at = 2; at < bomb.length - 9; at += 1) {
    const marker = bomb[at + 1] ?? 0;
    if (bomb[at] !== 0xff || ![0xc0, 0xc1, 0xc2].includes(marker)) continue;
    const [height, width] = chance.pick([
      [65_500, 65_500],
      [6_000, 6_600],
      [1, 65_500],
      [40_000, 999],
      [0, 0],
    ] as const);
    bomb.writeUInt16BE(height, at + 5);
    bomb.writeUInt16BE(width, at + 7);
    break;
  }
  return bomb;
}
