import { fail } from '../../kernel/result.ts';
import { ThreadLost } from '../threads/thread-lost.ts';
import { createThreadPool } from '../threads/thread-pool.ts';
import type { ImageAnswer, ImageJob } from './image.worker.ts';
import { type ImageSanitiser, LARGEST_FILE_BYTES } from './image-sanitiser.port.ts';
import { imageTypeOf } from './image-type.ts';

const TIMEOUT_MS = 5_000;
// HEIC is decoded by WebAssembly: a 12-megapixel photo takes seconds, not tens of milliseconds.
const HEIC_TIMEOUT_MS = 20_000;
const HEAP_MB = 512;

/** The sanitiser that decodes in worker threads, one photo at a time each; a file that hangs or fills one is refused. */
export function createImageSanitiser({ threads = 1 }: { readonly threads?: number } = {}): ImageSanitiser {
  const pool = createThreadPool<ImageJob, ImageAnswer>({
    entry: new URL('./image.worker.ts', import.meta.url),
    size: threads,
    limits: { maxOldGenerationSizeMb: HEAP_MB },
  });
  return {
    stop: pool.stop,
    sanitise: async file => {
      if (file.length > LARGEST_FILE_BYTES) return fail('too-large');
      const type = imageTypeOf(file);
      if (type === null) return fail('unsupported-type');
      try {
        return await pool.run({ file, type }, type === 'heic' ? HEIC_TIMEOUT_MS : TIMEOUT_MS);
      } catch (error) {
        if (error instanceof ThreadLost && error.reason !== 'stopped') return fail('damaged');
        throw error;
      }
    },
  };
}
