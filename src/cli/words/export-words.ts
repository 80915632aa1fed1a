import type { CatalogueFile } from './catalogue-files.ts';

/**
 * The words as translators get them: `{file: {key: {ja, text}}}`, as JSON. What is filled in stands as `{name}`. A
 * function with logic of its own is there as `code`, to be read only.
 */
export const exportWords = (files: readonly CatalogueFile[]): string =>
  `${JSON.stringify(Object.fromEntries(files.map(file => [file.path, entriesOf(file)])), null, 2)}\n`;

const entriesOf = ({ words, japanese }: CatalogueFile) =>
  Object.fromEntries(
    words.map(word => [
      word.key,
      {
        ja: japanese.get(word.key) ?? '',
        ...(word.kind === 'text' ? { text: word.text } : { code: word.source }),
      },
    ]),
  );
