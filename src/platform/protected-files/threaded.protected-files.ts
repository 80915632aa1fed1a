import { fail, type Result } from '../../kernel/result.ts';
import { ThreadLost } from '../threads/thread-lost.ts';
import { createThreadPool } from '../threads/thread-pool.ts';
import { LARGEST, type ProtectedFileRefusal, type ProtectedFiles } from './protected-files.port.ts';
import type { ProtectedFilesAnswer, ProtectedFilesJob } from './protected-files.worker.ts';

const SEAL_TIMEOUT_MS = 120_000;
const OPEN_TIMEOUT_MS = 60_000;
const HEAP_MB = 768;

/** Protected files that are sealed and opened in worker threads; a file that hangs or fills one is refused. */
export function createProtectedFiles({ threads = 1 }: { readonly threads?: number } = {}): ProtectedFiles {
  const pool = createThreadPool<ProtectedFilesJob, ProtectedFilesAnswer>({
    entry: new URL('./protected-files.worker.ts', import.meta.url),
    size: threads,
    limits: { maxOldGenerationSizeMb: HEAP_MB },
  });
  // The thread answers each kind of job with its own kind of answer.
  const seal = async (job: ProtectedFilesJob): Promise<Uint8Array> =>
    (await pool.run(job, SEAL_TIMEOUT_MS)) as Uint8Array;

  const open = async <Value>(
    job: Extract<ProtectedFilesJob, { bytes: Uint8Array }>,
  ): Promise<Result<Value, ProtectedFileRefusal>> => {
    if (job.bytes.length > LARGEST.sealedBytes) return fail('too-large');
    try {
      return (await pool.run(job, OPEN_TIMEOUT_MS)) as Result<Value, ProtectedFileRefusal>;
    } catch (error) {
      if (error instanceof ThreadLost && error.reason !== 'stopped') return fail('too-large');
      throw error;
    }
  };

  return {
    stop: pool.stop,
    sealWorkbook: async (sheets, password) => {
      if (sheets.some(({ rows }) => rows.length > LARGEST.rows))
        throw new RangeError(`A sheet has more than ${LARGEST.rows} rows.`);
      return seal({ kind: 'seal-workbook', sheets, password });
    },
    openWorkbook: (bytes, password) => open({ kind: 'open-workbook', bytes, password }),
    sealArchive: (files, password) => seal({ kind: 'seal-archive', files, password }),
    openArchive: (bytes, password) => open({ kind: 'open-archive', bytes, password }),
  };
}
