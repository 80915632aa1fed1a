import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readCatalogue, type Word } from './catalogue-source.ts';

/** One file of words in a language, with the Japanese beside it. */
export interface CatalogueFile {
  /** Path within the project, with `/`. */
  readonly path: string;
  readonly source: string;
  readonly words: readonly Word[];
  /** The Japanese by key: the text, or the source where it has logic of its own. */
  readonly japanese: ReadonlyMap<string, string>;
}

/** Every file of words of `language` under `src` that stands beside Japanese ones, by path. */
export function readCatalogueFiles(projectDir: string, language: string): readonly CatalogueFile[] {
  const ending = `.${language}.ts`;
  return readdirSync(join(projectDir, 'src'), { recursive: true, encoding: 'utf8' })
    .map(file => `src/${file.replaceAll('\\', '/')}`)
    .filter(path => path.endsWith(ending))
    .sort()
    .flatMap(path => {
      const beside = join(projectDir, path.replace(ending, '.ja.ts'));
      if (!existsSync(beside)) return [];
      const source = readFileSync(join(projectDir, path), 'utf8');
      const japanese = readCatalogue(readFileSync(beside, 'utf8')).map(
        word => [word.key, word.kind === 'text' ? word.text : word.source] as const,
      );
      return [{ path, source, words: readCatalogue(source), japanese: new Map(japanese) }];
    });
}
