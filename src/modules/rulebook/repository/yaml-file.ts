import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type Document, isNode, LineCounter, parseDocument } from 'yaml';
import type { z } from 'zod';
import { explainIssue, pathText } from './explain-issue.ts';
import { RulebookError } from './rulebook-error.ts';

/**
 * Reads one YAML file of the rulebook folder `dir` and validates it.
 * Throws RulebookError with every problem of the file, each as `file:line path: what is wrong and how to put it right`.
 */
export async function readYamlFile<T>(dir: string, file: string, schema: z.ZodType<T>): Promise<T> {
  const text = await readFile(join(dir, file), 'utf8').catch(() => {
    throw new RulebookError([
      `${file}: cannot be read. Put the file into ${dir}, or name another rulebook folder.`,
    ]);
  });
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines });
  const [broken] = document.errors;
  if (broken !== undefined) {
    const [reason] = broken.message.split(' at line');
    const { line } = lines.linePos(broken.pos[0]);
    throw new RulebookError([`${file}:${line} the whole file: ${reason}. Correct the YAML there.`]);
  }
  const parsed = schema.safeParse(document.toJS(), { reportInput: true });
  if (parsed.success) return parsed.data;
  throw new RulebookError(
    parsed.error.issues.map(issue => {
      const line = lineOf(document, lines, issue.path);
      return `${file}:${line} ${pathText(issue.path) || 'the whole file'}: ${explainIssue(issue)}`;
    }),
  );
}

/** The line of the nearest part of the path that is there: a missing key has no line of its own. */
function lineOf(document: Document, lines: LineCounter, path: readonly PropertyKey[]): number {
  for (let depth = path.length; depth >= 0; depth--) {
    const node = document.getIn(path.slice(0, depth), true);
    if (isNode(node) && node.range) return lines.linePos(node.range[0]).line;
  }
  return 1;
}
