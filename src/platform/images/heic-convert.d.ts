declare module 'heic-convert' {
  /** Decodes the first image of a HEIC file and encodes it anew; `quality` from 0 to 1. */
  export default function convert(image: {
    buffer: Uint8Array;
    format: 'JPEG' | 'PNG';
    quality?: number;
  }): Promise<ArrayBuffer>;
}
