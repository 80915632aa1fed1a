import { fileTypeFromBuffer } from 'file-type';

export type ImageType = 'jpeg' | 'png' | 'webp' | 'heic';

const TYPES: Readonly<Record<string, ImageType>> = {
  'image/jpeg': 'jpeg',
  'image/png': 'png',
  'image/webp': 'webp',
  'image/heic': 'heic',
  'image/heif': 'heic',
};

/** What the first bytes say that a file is; the name and the browser's word are not asked. Null for all else. */
export async function imageTypeOf(file: Uint8Array): Promise<ImageType | null> {
  const found = await fileTypeFromBuffer(file);
  return found === undefined ? null : (TYPES[found.mime] ?? null);
}
