import { chunkBomb, jpegBomb, pngBomb } from './bombs.ts';
import { type GoodPhoto, SENTINEL } from './good-photos.ts';
import { type Seeded, seeded } from './seeded.ts';

/** One file that somebody might send. */
export interface FuzzCase {
  readonly seed: number;
  readonly kind: FuzzKind;
  /** The photo that it was made from. */
  readonly from: GoodPhoto;
  readonly file: Buffer;
}

type Maker = (chance: Seeded, photo: GoodPhoto, photos: readonly GoodPhoto[]) => Buffer;

const PAYLOADS = [
  `<script>alert("${SENTINEL}")</script>`,
  `<?php echo "${SENTINEL}"; ?>`,
  `PK\u0003\u0004${SENTINEL}`,
  `%PDF-1.7\n${SENTINEL}\n%%EOF`,
  `<svg xmlns="http://www.w3.org/2000/svg"><text>${SENTINEL}</text></svg>`,
  `GIF89a${SENTINEL}`,
];

const jpegsOf = (photos: readonly GoodPhoto[]): readonly GoodPhoto[] =>
  photos.filter(({ name }) => name.startsWith('jpeg'));

/** A segment of a JPEG right after its beginning: comments and application data. */
function withSegment(file: Buffer, marker: number, data: Buffer): Buffer {
  const head = Buffer.alloc(4);
  head.set([0xff, marker]);
  head.writeUInt16BE(data.length + 2, 2);
  return Buffer.concat([file.subarray(0, 2), head, data, file.subarray(2)]);
}

const MAKERS = {
  untouched: (_chance, { file }) => file,
  truncated: (chance, { file }) => file.subarray(0, chance.below(file.length)),
  'bits flipped': (chance, { file }) => {
    const changed = Buffer.from(file);
    for (let flips = chance.pick([1, 2, 8, 64, 512]); flips > 0; flips -= 1) {
      const at = chance.below(changed.length);
      changed[at] = (changed[at] ?? 0) ^ (1 << chance.below(8));
    }
    return changed;
  },
  'header changed': (chance, { file }) => {
    const changed = Buffer.from(file);
    for (let times = chance.pick([1, 4, 16]); times > 0; times -= 1)
      changed[12 + chance.below(Math.min(600, changed.length - 12))] = chance.pick([
        0,
        0x7f,
        0x80,
        0xff,
        chance.below(256),
      ]);
    return changed;
  },
  'part cut out': (chance, { file }) => {
    const from = chance.below(file.length);
    return Buffer.concat([file.subarray(0, from), file.subarray(from + chance.below(400))]);
  },
  'part repeated': (chance, { file }) => {
    const from = chance.below(file.length);
    const part = file.subarray(from, from + chance.below(4_000));
    return Buffer.concat([file.subarray(0, from), part, part, part, file.subarray(from)]);
  },
  'noise put in': (chance, { file }) => {
    const at = chance.below(file.length);
    return Buffer.concat([file.subarray(0, at), chance.bytes(chance.below(300)), file.subarray(at)]);
  },
  'two files joined': (chance, { file }, photos) => Buffer.concat([file, chance.pick(photos).file]),
  'head of another': (chance, { file }, photos) =>
    Buffer.concat([chance.pick(photos).file.subarray(0, 16), file.subarray(16)]),
  'polyglot, appended': (chance, { file }) => Buffer.concat([file, Buffer.from(chance.pick(PAYLOADS))]),
  'polyglot, in front': (chance, { file }) => Buffer.concat([Buffer.from(chance.pick(PAYLOADS)), file]),
  'polyglot, inside': (chance, _photo, photos) => {
    const payload = Buffer.from(chance.pick(PAYLOADS));
    const marker = chance.pick([0xfe, 0xe1, 0xe2, 0xed, 0xee, 0xef]);
    return withSegment(chance.pick(jpegsOf(photos)).file, marker, payload);
  },
  'broken EXIF': (chance, _photo, photos) => {
    // Offsets that lead into themselves, outside, or to millions of entries.
    const tiff = Buffer.concat([
      Buffer.from('Exif\0\0MM\0*', 'latin1'),
      chance.pick(
        [
          [0, 0, 0, 8],
          [0xff, 0xff, 0xff, 0xff],
          [0, 0, 0, 0],
        ].map(bytes => Buffer.from(bytes)),
      ),
      chance.bytes(2),
      chance.bytes(chance.below(300)),
      Buffer.from(SENTINEL),
    ]);
    return withSegment(chance.pick(jpegsOf(photos)).file, 0xe1, tiff);
  },
  'bomb, PNG': chance => pngBomb(chance),
  'bomb, metadata': chance => chunkBomb(chance),
  'bomb, JPEG': (chance, _photo, photos) => jpegBomb(chance, chance.pick(jpegsOf(photos)).file),
  'no photo': chance =>
    chance.below(2) === 0 ? chance.bytes(chance.below(2_000)) : Buffer.from(chance.pick(PAYLOADS)),
} as const satisfies Record<string, Maker>;

export type FuzzKind = keyof typeof MAKERS;
export const FUZZ_KINDS = Object.keys(MAKERS) as FuzzKind[];

/** The case of a seed: always the same one. Kinds take turns; bombs are rarer, since each costs more. */
export function fuzzCase(seed: number, photos: readonly GoodPhoto[]): FuzzCase {
  const chance = seeded(seed * 7_919);
  const turn = FUZZ_KINDS[seed % FUZZ_KINDS.length] ?? 'untouched';
  const kind =
    turn.startsWith('bomb') && Math.floor(seed / FUZZ_KINDS.length) % 3 > 0 ? 'bits flipped' : turn;
  const place = Math.floor(seed / FUZZ_KINDS.length) % photos.length;
  const from = photos[place] ?? chance.pick(photos);
  return { seed, kind, from, file: MAKERS[kind](chance, from, photos) };
}
