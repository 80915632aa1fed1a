import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { FUZZ_KINDS, fuzzCase } from '../../../test/images/fuzz-cases.ts';
import { type GoodPhoto, goodPhotos, SENTINEL } from '../../../test/images/good-photos.ts';
import { faultsOf, outcomeName } from '../../../test/images/judge-photo.ts';
import { createImageSanitiser } from './threaded.image-sanitiser.ts';

/** Every kind of every photo once, of the cases of `npm run bench -- image-fuzz`, which runs 10,000. */
const CASES = 357;

const sanitiser = createImageSanitiser();
let photos: readonly GoodPhoto[];

beforeAll(async () => {
  photos = await goodPhotos();
});
afterAll(() => sanitiser.stop());

describe('files that a stranger might send', () => {
  it('are good to begin with, and hold what must not come through', () => {
    expect(photos.length).toBeGreaterThan(15);
    expect(photos.filter(({ file }) => file.includes(SENTINEL)).length).toBeGreaterThan(8);
  });

  it('would be seen if something of them came through', () => {
    for (const photo of photos.filter(({ file }) => file.includes(SENTINEL))) {
      const tried = { ...fuzzCase(0, [photo]), from: photo };
      const as = { jpeg: photo.file, width: photo.width, height: photo.height };
      const through = { ...as, sha256: new Uint8Array(), perceptualHash: '' };
      expect(faultsOf(tried, { ok: true, value: through }), photo.name).not.toEqual([]);
    }
  });

  it('never break anything: each is refused by name, or leaves as a bare picture, upright', async () => {
    expect(CASES).toBe(photos.length * FUZZ_KINDS.length);
    const faults: string[] = [];
    const outcomes = new Map<string, number>();
    for (let seed = 0; seed < CASES; seed += 1) {
      const tried = fuzzCase(seed, photos);
      const outcome = await sanitiser.sanitise(tried.file);
      outcomes.set(outcomeName(outcome), (outcomes.get(outcomeName(outcome)) ?? 0) + 1);
      for (const fault of faultsOf(tried, outcome))
        faults.push(`seed ${seed}, ${tried.kind} of ${tried.from.name}: ${fault}`);
    }
    expect(faults).toEqual([]);
    expect([...outcomes.keys()].sort()).toEqual(
      expect.arrayContaining(['accepted', 'damaged', 'too-many-pixels', 'unsupported-type']),
    );
  }, 240_000);

  it('come in every kind, and the same for the same seed', () => {
    const kinds = new Set(Array.from({ length: CASES }, (_, seed) => fuzzCase(seed, photos).kind));
    expect([...kinds].sort()).toEqual([...FUZZ_KINDS].sort());
    expect(fuzzCase(77, photos).file.equals(fuzzCase(77, photos).file)).toBe(true);
  });
});
