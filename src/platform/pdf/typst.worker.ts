import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';
import { serveJobs, threadData } from '../threads/serve-jobs.ts';
import { pdfFontFolders } from './pdf-fonts.ts';
import { missingCharacters } from './typst-diagnostics.ts';

/** What the thread is asked: `json` is the data, `createdAt` is in seconds since 1970. */
export type TypstJob = { readonly template: string; readonly json: string; readonly createdAt: number };

/** What it answers. */
export type TypstAnswer =
  | { readonly kind: 'pdf'; readonly bytes: Uint8Array }
  | { readonly kind: 'missing-glyph'; readonly characters: readonly string[] }
  | { readonly kind: 'template-error'; readonly detail: string };

const { root } = threadData<{ root: string }>();
const compiler = NodeCompiler.create({ workspace: root, fontArgs: [{ fontPaths: pdfFontFolders() }] });

serveJobs(async (job: TypstJob): Promise<TypstAnswer> => {
  const answer = compile(job);
  compiler.evictCache(0);
  // The native documents are freed only between two turns of the event loop; without this memory grows for ever.
  await new Promise(setImmediate);
  return answer;
});

function compile({ template, json, createdAt }: TypstJob): TypstAnswer {
  const compiled = compiler.compile({ mainFilePath: `${root}/${template}`, inputs: { data: json } });
  const complaint = compiled.takeError() ?? compiled.takeWarnings();
  if (compiled.result === null || complaint !== null)
    return { kind: 'template-error', detail: JSON.stringify(complaint?.shortDiagnostics ?? 'no result') };
  try {
    const bytes = compiler.pdf(compiled.result, { pdfStandard: 'ua-1', creationTimestamp: createdAt });
    return { kind: 'pdf', bytes: new Uint8Array(bytes) };
  } catch (error) {
    const missing = missingCharacters(error instanceof Error ? error.message : String(error));
    return missing.ok
      ? { kind: 'missing-glyph', characters: missing.value }
      : { kind: 'template-error', detail: missing.reason };
  }
}
