import sharp from 'sharp';

/** A file as the browser's picker takes it. */
export interface PickedFile {
  readonly name: string;
  readonly mimeType: string;
  readonly buffer: Buffer;
}

/** A photo as a phone takes it: a JPEG with detail, different for every `seed`. */
export async function photo(seed: number): Promise<PickedFile> {
  const [width, height] = [960, 720];
  const pixels = Buffer.alloc(width * height * 3);
  for (let at = 0; at < pixels.length; at += 1)
    pixels[at] = (Math.sin((at % (width * 3)) / (9 + seed)) * 60 + Math.floor(at / 3 / width) / 6 + 60) & 255;
  const buffer = await sharp(pixels, { raw: { width, height, channels: 3 } })
    .jpeg({ quality: 85 })
    .toBuffer();
  return { name: `IMG_${1000 + seed}.JPG`, mimeType: 'image/jpeg', buffer };
}

/** A photo of more bytes than are allowed, though of a common size in pixels. */
export async function hugePhoto(): Promise<PickedFile> {
  const { buffer } = await photo(1);
  return {
    name: 'huge.jpg',
    mimeType: 'image/jpeg',
    buffer: Buffer.concat([buffer, Buffer.alloc(30 * 1024 * 1024)]),
  };
}

/** A drawing that says it is a photo. */
export const drawing = (): PickedFile => ({
  name: 'drawing.jpg',
  mimeType: 'image/jpeg',
  buffer: Buffer.from(
    '<svg xmlns="http://www.w3.org/2000/svg" width="900" height="900"><rect width="9" height="9"/></svg>',
  ),
});

/** A photo whose transmission broke off. */
export async function truncatedPhoto(): Promise<PickedFile> {
  const { buffer } = await photo(2);
  return { name: 'cut.jpg', mimeType: 'image/jpeg', buffer: buffer.subarray(0, buffer.length / 3) };
}
