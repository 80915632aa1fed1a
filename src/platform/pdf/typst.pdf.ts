import { assertNever } from '../../kernel/assert-never.ts';
import { epochMs } from '../../kernel/instant.ts';
import { fail, ok } from '../../kernel/result.ts';
import { createThreadPool } from '../threads/thread-pool.ts';
import { type PdfRenderer, PdfTemplateError } from './pdf.port.ts';
import type { TypstAnswer, TypstJob } from './typst.worker.ts';

// A page takes 15 ms; a minute means that the machine is in trouble, not that the page is long.
const TIMEOUT_MS = 60_000;

/**
 * The Typst renderer: `root` is the absolute folder below which templates lie, `threads` how many work at once
 * (70 pages a second each). Templates read their data by `json(bytes(sys.inputs.data))`.
 */
export function createTypstPdf({ root, threads = 1 }: { root: string; threads?: number }): PdfRenderer {
  const pool = createThreadPool<TypstJob, TypstAnswer>({
    entry: new URL('./typst.worker.ts', import.meta.url),
    size: threads,
    data: { root },
  });

  return {
    stop: pool.stop,
    render: async (template, data, { createdAt }) => {
      const job = { template, json: JSON.stringify(data), createdAt: Math.floor(epochMs(createdAt) / 1000) };
      const answer = await pool.run(job, TIMEOUT_MS);
      switch (answer.kind) {
        case 'pdf':
          return ok(answer.bytes);
        case 'missing-glyph':
          return fail({ kind: 'missing-glyph', characters: answer.characters });
        case 'template-error':
          throw new PdfTemplateError(template, answer.detail);
        default:
          return assertNever(answer);
      }
    },
  };
}
