/** The kinds of files that are taken, by how they begin. The name and the declared type of an upload say nothing. */
export type ImageType = 'jpeg' | 'png' | 'webp' | 'heic';

const HEIC_BRANDS = new Set(['heic', 'heix', 'mif1', 'heim', 'heis']);

/** What the first bytes say the file is; null for everything else: SVG, GIF, PDF, TIFF, AVIF, films. */
export function imageTypeOf(bytes: Uint8Array): ImageType | null {
  const text = (from: number, to: number): string => String.fromCharCode(...bytes.subarray(from, to));
  if (text(0, 3) === '\xff\xd8\xff') return 'jpeg';
  if (text(0, 8) === '\x89PNG\r\n\x1a\n') return 'png';
  if (text(0, 4) === 'RIFF' && text(8, 12) === 'WEBP') return 'webp';
  if (text(4, 8) === 'ftyp' && HEIC_BRANDS.has(text(8, 12))) return 'heic';
  return null;
}
