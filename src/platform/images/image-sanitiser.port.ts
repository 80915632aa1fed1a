import type { Result } from '../../kernel/result.ts';

/** A photo after cleaning: new JPEG bytes with nothing of the original but its pixels. */
export type CleanImage = {
  readonly jpeg: Uint8Array;
  readonly width: number;
  readonly height: number;
  /** SHA-256 of `jpeg`. */
  readonly sha256: Uint8Array;
  /** 64 bits as 16 hex digits; alike pictures differ in few bits. */
  readonly perceptualHash: string;
};

/** Why a file is not taken as a photo. */
export type ImageRefusal = 'too-large' | 'too-many-pixels' | 'too-small' | 'unsupported-type' | 'damaged';

/** Takes a file that a stranger sent and gives a photo that is safe to keep and to show (security.md 8). */
export type ImageSanitiser = {
  /** Decodes JPEG, PNG, WebP or HEIC, turns it upright, drops all metadata and encodes it anew. */
  readonly sanitise: (file: Uint8Array) => Promise<Result<CleanImage, ImageRefusal>>;
  /** Lets what runs finish and ends the threads. */
  readonly stop: () => Promise<void>;
};

export const LARGEST_FILE_BYTES = 10 * 1024 * 1024;
export const LARGEST_PIXELS = 40_000_000;
export const SMALLEST_SIDE = 200;
