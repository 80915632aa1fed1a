import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { languages } from '../../ui/language.ts';
import { readCatalogueFiles } from './catalogue-files.ts';
import { exportWords } from './export-words.ts';
import { importWords } from './import-words.ts';

interface Terminal {
  readonly write: (text: string) => void;
  readonly printError: (line: string) => void;
  readonly projectDir: string;
}

/**
 * `words export LANGUAGE` and `words import LANGUAGE FILE`. The exit code is 0, 1 when the file has problems and nothing
 * was written, 2 when the command was not understood.
 */
export function wordsCommand(args: readonly string[], { write, printError, projectDir }: Terminal): number {
  const [verb, language = '', name] = args;
  const translated = languages.filter(known => known !== 'ja');
  if (!translated.some(known => known === language)) {
    printError(`Name a language: ${translated.join(', ')}.`);
    return 2;
  }
  const files = readCatalogueFiles(projectDir, language);
  if (verb === 'export' && name === undefined) {
    write(exportWords(files));
    return 0;
  }
  if (verb !== 'import' || name === undefined) {
    printError('Write "words export LANGUAGE > FILE" or "words import LANGUAGE FILE".');
    return 2;
  }
  const { changed, texts, problems } = importWords(files, readFileSync(name, 'utf8'), name);
  for (const problem of problems) printError(problem);
  if (problems.length > 0) return 1;
  for (const [path, source] of changed) writeFileSync(join(projectDir, path), source);
  write(`${texts} texts changed in ${changed.size} files.\n`);
  return 0;
}
