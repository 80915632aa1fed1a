import { randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import sharp, { type Sharp } from 'sharp';
import { afterAll, describe, expect, it } from 'vitest';
import type { CleanImage } from './image-sanitiser.port.ts';
import { hashDistance } from './perceptual-hash.ts';
import { createImageSanitiser } from './threaded.image-sanitiser.ts';

const sanitiser = createImageSanitiser();
afterAll(() => sanitiser.stop());

/** A picture that is brighter towards the right and has a dark bar on top, so that turning it shows. */
const picture = (width = 640, height = 480): Sharp => {
  const pixels = Buffer.alloc(width * height * 3);
  for (let y = 0; y < height; y += 1)
    for (let x = 0; x < width; x += 1)
      pixels.fill(
        y < height / 4 ? 10 : 60 + Math.floor((x * 180) / width),
        (y * width + x) * 3,
        (y * width + x) * 3 + 3,
      );
  return sharp(pixels, { raw: { width, height, channels: 3 } });
};
const cleaned = async (file: Uint8Array): Promise<CleanImage> => {
  const outcome = await sanitiser.sanitise(file);
  if (!outcome.ok) throw new Error(outcome.reason);
  return outcome.value;
};
const refusal = async (file: Uint8Array): Promise<string> => {
  const outcome = await sanitiser.sanitise(file);
  return outcome.ok ? 'accepted' : outcome.reason;
};

describe('a photo', () => {
  it('loses its place, its camera and all other metadata', async () => {
    const file = await picture()
      .jpeg()
      .withExif({
        IFD0: { Make: 'SentinelCamera' },
        IFD3: { GPSLatitude: '35/1 26/1 0/1', GPSLongitude: '139/1 23/1 0/1' },
      })
      .withXmp('<x:xmpmeta xmlns:x="adobe:ns:meta/"><SentinelXmp/></x:xmpmeta>')
      .toBuffer();
    expect((await sharp(file).metadata()).exif?.includes('SentinelCamera')).toBe(true);
    const { jpeg } = await cleaned(file);
    const metadata = await sharp(jpeg).metadata();
    expect(metadata.exif).toBeUndefined();
    expect(metadata.xmp).toBeUndefined();
    expect(Buffer.from(jpeg).includes('Sentinel')).toBe(false);
  });

  it('stands upright whichever way the camera was held', async () => {
    const upright = await picture().jpeg({ quality: 95 }).toBuffer();
    const expected = await cleaned(upright);
    // What the camera stores so that the EXIF orientation turns it back upright.
    const stored: Record<number, (image: Sharp) => Sharp> = {
      1: image => image,
      2: image => image.flop(),
      3: image => image.rotate(180),
      4: image => image.flip(),
      5: image => image.flop().rotate(270),
      6: image => image.rotate(270),
      7: image => image.flop().rotate(90),
      8: image => image.rotate(90),
    };
    for (const [orientation, turn] of Object.entries(stored)) {
      const raw = await turn(sharp(upright)).jpeg({ quality: 95 }).toBuffer();
      const file = await sharp(raw)
        .withMetadata({ orientation: Number(orientation) })
        .jpeg({ quality: 95 })
        .toBuffer();
      const image = await cleaned(file);
      expect([image.width, image.height], `orientation ${orientation}`).toEqual([640, 480]);
      expect(
        hashDistance(image.perceptualHash, expected.perceptualHash),
        `orientation ${orientation}`,
      ).toBeLessThanOrEqual(4);
    }
  });

  it('keeps nothing that was appended to it', async () => {
    const photo = await picture(300, 300).jpeg().toBuffer();
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ minLength: 32, maxLength: 400 }), async tail => {
        const { jpeg } = await cleaned(Buffer.concat([photo, Buffer.from('PK\u0003\u0004<script>'), tail]));
        expect(Buffer.from(jpeg).includes(Buffer.from(tail.subarray(0, 32)))).toBe(false);
        expect(Buffer.from(jpeg).includes('<script>')).toBe(false);
      }),
      { numRuns: 20 },
    );
  });

  it('is accepted as PNG and WebP too, and never leaves larger than 2000 pixels', async () => {
    for (const file of [
      await picture(2600, 1300).png().toBuffer(),
      await picture(2600, 1300).webp().toBuffer(),
    ]) {
      const image = await cleaned(file);
      expect([image.width, image.height]).toEqual([2000, 1000]);
      expect((await sharp(image.jpeg).metadata()).format).toBe('jpeg');
    }
  });

  it('is accepted as HEIC, as newer telephones take it', async () => {
    const image = await cleaned(readFileSync(new URL('../../../test/fixtures/photo.heic', import.meta.url)));
    const same = await cleaned(await picture(320, 240).jpeg().toBuffer());
    expect([image.width, image.height]).toEqual([320, 240]);
    expect(hashDistance(image.perceptualHash, same.perceptualHash)).toBeLessThanOrEqual(6);
  });

  it('meets itself again by its perceptual hash, and not another picture', async () => {
    const one = await cleaned(await picture().jpeg({ quality: 90 }).toBuffer());
    const again = await cleaned(await picture().resize(500).jpeg({ quality: 40 }).toBuffer());
    const other = await cleaned(await picture().rotate(90).negate().jpeg().toBuffer());
    expect(hashDistance(one.perceptualHash, again.perceptualHash)).toBeLessThanOrEqual(6);
    expect(hashDistance(one.perceptualHash, other.perceptualHash)).toBeGreaterThan(10);
    expect(Buffer.from(one.sha256).equals(Buffer.from(again.sha256))).toBe(false);
  });
});

describe('what is no photo', () => {
  it('is refused by what it is, not by what it is called', async () => {
    const svg = Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>');
    const gif = await picture().gif().toBuffer();
    const tiff = await picture().tiff().toBuffer();
    for (const file of [
      svg,
      gif,
      tiff,
      Buffer.from('%PDF-1.7\n'),
      Buffer.from('hello'),
      Buffer.alloc(0),
      randomBytes(4096),
    ])
      expect(await refusal(file)).toBe('unsupported-type');
  });

  it('is refused when it is cut off anywhere', async () => {
    const photo = await picture().jpeg().toBuffer();
    for (const percent of [1, 5, 20, 50, 80, 95]) {
      const part = photo.subarray(0, Math.floor((photo.length * percent) / 100));
      expect(await refusal(part), `${percent} %`).toMatch(/damaged|unsupported-type/);
    }
  });

  it('is refused when it is 30 MB, and before it is decoded', async () => {
    expect(
      await refusal(Buffer.concat([await picture().jpeg().toBuffer(), Buffer.alloc(30 * 1024 * 1024)])),
    ).toBe('too-large');
  });

  it('is refused when it claims more pixels than a camera makes', async () => {
    const bomb = await sharp({
      create: { width: 7_000, height: 7_000, channels: 3, background: 'white' },
      limitInputPixels: false,
    })
      .png({ compressionLevel: 9 })
      .toBuffer();
    expect(bomb.length).toBeLessThan(2_000_000);
    const before = process.memoryUsage().rss;
    expect(await refusal(bomb)).toBe('too-many-pixels');
    expect(process.memoryUsage().rss - before).toBeLessThan(200_000_000);
  });

  it('is refused when nobody could read a name on it', async () => {
    expect(await refusal(await picture(199, 800).jpeg().toBuffer())).toBe('too-small');
  });

  it('is refused as damaged when a HEIC file holds no picture', async () => {
    const empty = Buffer.concat([
      Buffer.from([0, 0, 0, 24]),
      Buffer.from('ftypheic'),
      Buffer.alloc(4),
      Buffer.from('mif1heic'),
      Buffer.alloc(64),
    ]);
    expect(await refusal(empty)).toBe('damaged');
  });
});
