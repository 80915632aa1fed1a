import { createHash } from 'node:crypto';
import convert from 'heic-convert';
import sharp from 'sharp';
import { fail, ok, type Result } from '../../kernel/result.ts';
import { serveJobs } from '../threads/serve-jobs.ts';
import { type CleanImage, type ImageRefusal, LARGEST_PIXELS, SMALLEST_SIDE } from './image-sanitiser.port.ts';
import type { ImageType } from './image-type.ts';
import { perceptualHash } from './perceptual-hash.ts';

export type ImageJob = { readonly file: Uint8Array; readonly type: ImageType };
export type ImageAnswer = Result<CleanImage, ImageRefusal>;

const LONGEST_SIDE = 2_000;
const JPEG_QUALITY = 82;
const BYTES_A_PIXEL = 4;

sharp.cache(false);
sharp.concurrency(1);

serveJobs(async ({ file, type }: ImageJob): Promise<ImageAnswer> => {
  try {
    return await clean(file, type);
  } catch {
    // Whatever the decoder complains about, the person can only send another photo.
    return fail('damaged');
  }
});

async function clean(file: Uint8Array, type: ImageType): Promise<ImageAnswer> {
  // The header is read first: a small file can claim pixels enough to fill the memory.
  const {
    width = 0,
    height = 0,
    channels = 4,
    depth,
  } = await sharp(file, { limitInputPixels: false }).metadata();
  // Interlaced files are unfolded whole, so that deep colours count as more pixels.
  const bytes = width * height * channels * (depth === 'uchar' ? 1 : 2);
  if (width * height > LARGEST_PIXELS || bytes > LARGEST_PIXELS * BYTES_A_PIXEL)
    return fail('too-many-pixels');
  if (Math.min(width, height) < SMALLEST_SIDE) return fail('too-small');

  const pixels = type === 'heic' ? await decodeHeic(file) : file;
  const { data, info } = await sharp(pixels, { limitInputPixels: LARGEST_PIXELS, failOn: 'error', pages: 1 })
    .rotate()
    .flatten({ background: 'white' })
    .resize({ width: LONGEST_SIDE, height: LONGEST_SIDE, fit: 'inside', withoutEnlargement: true })
    .toColourspace('srgb')
    .jpeg({ quality: JPEG_QUALITY })
    .toBuffer({ resolveWithObject: true });
  return ok({
    jpeg: new Uint8Array(data),
    width: info.width,
    height: info.height,
    sha256: new Uint8Array(createHash('sha256').update(data).digest()),
    perceptualHash: await perceptualHash(data),
  });
}

async function decodeHeic(file: Uint8Array): Promise<Uint8Array> {
  const jpeg = await convert({ buffer: file, format: 'JPEG', quality: 0.95 });
  return new Uint8Array(jpeg);
}
