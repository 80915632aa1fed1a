import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { readCatalogueFiles } from '../../src/cli/words/catalogue-files.ts';

const PROJECT = fileURLToPath(new URL('../..', import.meta.url));
const KANA = /[\u3041-\u3096\u30a1-\u30fa\u31f0-\u31ff\uff66-\uff9d]/;
/** Statutory names and examples of Japanese text stand in brackets beside their translation. */
const BRACKETS = /\([^()]*\)|\uff08[^\uff08\uff09]*\uff09/g;

describe.each(['en', 'zh-Hans', 'vi', 'ko', 'pt-BR'])('the words in %s', language => {
  it('hold no kana outside brackets', () => {
    const strays = readCatalogueFiles(PROJECT, language).flatMap(({ path, words }) =>
      words.flatMap(word => {
        const text = word.kind === 'text' ? word.text : word.source;
        return KANA.test(text.replaceAll(BRACKETS, '')) ? [`${path} ${word.key}: ${text}`] : [];
      }),
    );
    expect(strays).toEqual([]);
  });

  it('are another text than the Japanese wherever that has kana', () => {
    const copies = readCatalogueFiles(PROJECT, language).flatMap(({ path, words, japanese }) =>
      words.flatMap(word =>
        word.kind === 'text' && KANA.test(word.text) && japanese.get(word.key) === word.text
          ? [`${path} ${word.key}`]
          : [],
      ),
    );
    expect(copies).toEqual([]);
  });
});
