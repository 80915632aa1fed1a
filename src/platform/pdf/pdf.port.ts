import type { Instant } from '../../kernel/instant.ts';
import type { Result } from '../../kernel/result.ts';

/**
 * Turns a template and its data into a printable PDF.
 *
 * The port knows no document: modules own their templates and give the data as JSON. Data is never written into
 * the source of a template, so no name can become markup. The same template, data and `createdAt` give the same
 * bytes. A character that no font can show is refused by name rather than printed as an empty box: on a paper that
 * proves who someone is, a hole in the name is worse than no paper.
 */
export type PdfRenderer = {
  /**
   * Renders `template` (a path below the template root, with `/`) with `data` (JSON) to a tagged PDF/UA-1 file.
   * Throws `PdfTemplateError` when the template is absent or wrong.
   */
  readonly render: (
    template: string,
    data: unknown,
    options: { readonly createdAt: Instant },
  ) => Promise<Result<Uint8Array, PdfRefusal>>;
  /** Finishes what runs and ends the threads. */
  readonly stop: () => Promise<void>;
};

/** Why the data cannot be printed: `characters` are those that no font shows, each once, in order. */
type PdfRefusal = { readonly kind: 'missing-glyph'; readonly characters: readonly string[] };

/** Thrown when a template is absent, does not compile or is not accessible: a fault of the program. */
export class PdfTemplateError extends Error {
  override readonly name = 'PdfTemplateError';

  constructor(template: string, detail: string) {
    super(`${template}: ${detail}`);
  }
}
