import { fail, ok } from '../../kernel/result.ts';
import { type PdfRenderer, PdfTemplateError } from './pdf.port.ts';

// Roughly what no text font carries: emoji, private use, unassigned.
const UNPRINTABLE = /[\p{Extended_Pictographic}\p{Co}\p{Cn}]/gu;
const PLAIN = /[\p{ASCII}]/u;

/**
 * A renderer for tests: the "PDF" is one comment line with the template, the instant and the data as JSON, so that
 * a test can read what would have been printed. `templates` are the names it knows.
 */
export function createFakePdf({ templates }: { templates: readonly string[] }): PdfRenderer {
  return {
    stop: async () => {},
    render: async (template, data, { createdAt }) => {
      if (!templates.includes(template)) throw new PdfTemplateError(template, 'no such template');
      const json = JSON.stringify(data);
      const missing = (json.match(UNPRINTABLE) ?? []).filter(char => !PLAIN.test(char));
      if (missing.length > 0) return fail({ kind: 'missing-glyph', characters: [...new Set(missing)] });
      return ok(
        new TextEncoder().encode(`%PDF-1.7\n% ${JSON.stringify({ template, createdAt })} ${json}\n%%EOF\n`),
      );
    },
  };
}
