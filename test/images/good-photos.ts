import { readFileSync } from 'node:fs';
import sharp, { type Sharp } from 'sharp';

/** Stands in every piece of metadata and everything appended: it must be in no photo that leaves. */
export const SENTINEL = 'SENTINEL-35.4478N-139.6425E';

/** A photo that a telephone could take, by what is special about it. */
export interface GoodPhoto {
  readonly name: string;
  readonly file: Buffer;
  readonly width: number;
  readonly height: number;
}

const WIDTH = 480;
const HEIGHT = 320;

/** A pattern that differs at every place, so that no part of it is like another. */
function picture(width = WIDTH, height = HEIGHT): Sharp {
  const pixels = Buffer.alloc(width * height * 3);
  for (let y = 0; y < height; y += 1)
    for (let x = 0; x < width; x += 1) pixels.set([x & 0xff, y & 0xff, (x ^ y) & 0xff], (y * width + x) * 3);
  return sharp(pixels, { raw: { width, height, channels: 3 } });
}

/** GPS, camera, comment, and the same text as XMP. */
const located = (image: Sharp): Sharp =>
  image
    .withExif({
      IFD0: { Make: SENTINEL, ImageDescription: SENTINEL, Copyright: SENTINEL },
      IFD2: { UserComment: SENTINEL },
      IFD3: { GPSLatitude: '35/1 26/1 52/1', GPSLongitude: '139/1 38/1 33/1', GPSAreaInformation: SENTINEL },
    })
    .withXmp(`<x:xmpmeta xmlns:x="adobe:ns:meta/"><${SENTINEL}/></x:xmpmeta>`)
    .withIccProfile('srgb');

/** What the fuzzing begins from: the kinds of files, colours and metadata of cameras, each with all eight orientations. */
export async function goodPhotos(): Promise<readonly GoodPhoto[]> {
  const photos: GoodPhoto[] = [];
  const add = async (name: string, image: Sharp): Promise<void> => {
    const file = await image.toBuffer();
    photos.push({ name, file, width: WIDTH, height: HEIGHT });
  };
  await add('jpeg', picture().jpeg());
  await add('jpeg-progressive', picture().jpeg({ progressive: true }));
  await add('jpeg-grey', picture().greyscale().jpeg());
  await add('jpeg-cmyk', picture().toColourspace('cmyk').jpeg());
  await add('jpeg-located', located(picture()).jpeg());
  for (let orientation = 1; orientation <= 8; orientation += 1) {
    const stored = orientation > 4 ? picture(HEIGHT, WIDTH) : picture();
    const file = await located(stored)
      .withMetadata({ orientation })
      .withExifMerge({ IFD0: { Make: SENTINEL } })
      .jpeg()
      .toBuffer();
    photos.push({ name: `jpeg-orientation-${orientation}`, file, width: WIDTH, height: HEIGHT });
  }
  await add('png', picture().png());
  await add('png-interlaced', located(picture()).png({ progressive: true }));
  await add('png-alpha', picture().ensureAlpha(0.5).png());
  await add('png-palette', picture().png({ palette: true }));
  await add('png-16-bit', picture().toColourspace('rgb16').png());
  await add('webp', located(picture()).webp());
  await add('webp-lossless', picture().webp({ lossless: true }));
  const heic = readFileSync(new URL('../fixtures/photo.heic', import.meta.url));
  photos.push({ name: 'heic', file: heic, width: 320, height: 240 });
  return photos;
}
