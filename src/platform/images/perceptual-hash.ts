import sharp from 'sharp';

const SIDE = 8;

/** A difference hash: one bit for each of 8 × 8 places, whether it is brighter than its right neighbour. */
export async function perceptualHash(image: Uint8Array): Promise<string> {
  const width = SIDE + 1;
  const grey = await sharp(image).greyscale().resize(width, SIDE, { fit: 'fill' }).raw().toBuffer();
  let bits = 0n;
  for (let row = 0; row < SIDE; row += 1)
    for (let column = 0; column < SIDE; column += 1) {
      const place = row * width + column;
      bits = (bits << 1n) | ((grey[place] ?? 0) > (grey[place + 1] ?? 0) ? 1n : 0n);
    }
  return bits.toString(16).padStart(16, '0');
}

/** In how many of the 64 bits two hashes differ; up to about 8 is the same picture, encoded or cut a little otherwise. */
export function hashDistance(a: string, b: string): number {
  let different = BigInt(`0x${a}`) ^ BigInt(`0x${b}`);
  let count = 0;
  for (; different > 0n; different &= different - 1n) count += 1;
  return count;
}
