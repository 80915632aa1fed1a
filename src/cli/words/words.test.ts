import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { languages } from '../../ui/language.ts';
import { readCatalogueFiles } from './catalogue-files.ts';
import { readCatalogue } from './catalogue-source.ts';
import { exportWords } from './export-words.ts';
import { importWords } from './import-words.ts';
import { readMessage, writeMessage } from './message-text.ts';

const PROJECT = fileURLToPath(new URL('../../..', import.meta.url));
const translated = languages.filter(language => language !== 'ja');

const JA = `export const page = {
  title: '題名',
  hello: (name: string, day: string) => \`\${name}さん、\${day}です\`,
  rule: (rules: Rules) => \`\${rules.last}日目まで\`,
  many: (count: number) => (count === 1 ? '一つ' : 'たくさん'),
  roles: { 'health-centre': '保健所' } as Readonly<Record<string, string>>,
};
`;
const EN = `import type { Rules } from './rules.ts';
import { other } from './other.ts';

const plural = (count: number): string => (count === 1 ? '' : 's');

export const page = {
  title: "The title's words",
  hello: (name: string, day: string) => \`Hello \${name}, it is \${day}\`,
  rule: (rules: Rules) => \`until day \${rules.last}\`,
  many: (count: number) => \`\${count} thing\${plural(count)}\`,
  roles: { 'health-centre': 'Health centre' } as Readonly<Record<string, string>>,
  other,
};
`;
const japanese = new Map(
  readCatalogue(JA).map(word => [word.key, word.kind === 'text' ? word.text : word.source] as const),
);
const file = { path: 'src/page/words.en.ts', source: EN, words: readCatalogue(EN), japanese };
const exported = JSON.parse(exportWords([file]))[file.path];

const importing = (changes: Readonly<Record<string, unknown>>) =>
  importWords([file], JSON.stringify({ [file.path]: { ...exported, ...changes } }, null, 2), 'en.json');
const textIn = (source: string | undefined, key: string) => {
  const word = readCatalogue(source ?? '').find(known => known.key === key);
  return word?.kind === 'text' ? word.text : null;
};
const changed = (key: string, text: string) => ({ [key]: { ...exported[key], text } });

describe('exported words', () => {
  it('show each text beside the Japanese, with names for what is filled in', () => {
    expect(exported).toEqual({
      'page.title': { ja: '題名', text: "The title's words" },
      'page.hello': { ja: '{name}さん、{day}です', text: 'Hello {name}, it is {day}' },
      'page.rule': { ja: '{rules.last}日目まで', text: 'until day {rules.last}' },
      'page.many': {
        ja: "(count: number) => (count === 1 ? '一つ' : 'たくさん')",
        code: `(count: number) => \`\${count} thing\${plural(count)}\``,
      },
      'page.roles.health-centre': { ja: '保健所', text: 'Health centre' },
    });
  });

  it.each(translated)('hold every word of %s, and change nothing when they come back', language => {
    const files = readCatalogueFiles(PROJECT, language);
    expect(files.length).toBeGreaterThan(15);
    const json = exportWords(files);
    expect(importWords(files, json, 'back.json')).toEqual({ changed: new Map(), texts: 0, problems: [] });
    for (const { path, words } of files) {
      const keys = words.map(({ key }) => key);
      expect(new Set(keys).size, path).toBe(keys.length);
    }
  });
});

describe('imported words', () => {
  it('replace the literals and nothing else', () => {
    const { changed: written, texts } = importing({
      ...changed('page.title', "It's a title"),
      ...changed('page.hello', 'Today is {day}, {name}'),
    });
    expect(texts).toBe(2);
    expect(written.get(file.path)).toBe(
      EN.replace('"The title\'s words"', '"It\'s a title"').replace(
        `\`Hello \${name}, it is \${day}\``,
        `\`Today is \${day}, \${name}\``,
      ),
    );
  });

  it('may leave keys and files out', () => {
    const some = { [file.path]: { 'page.title': { ja: '題名', text: 'Heading' } } };
    const { changed: written, problems } = importWords([file], JSON.stringify(some), 'en.json');
    expect(problems).toEqual([]);
    expect(textIn(written.get(file.path), 'page.title')).toBe('Heading');
  });

  it('are read back as they were written, whatever they hold', () => {
    const said = fc
      .string({
        unit: fc.constantFrom('a', '\\', '`', '$', '{', '}', "'", '"', '\n', '\r', ' ', '\u2028', '𠮷', 'é'),
      })
      .filter(text => text.trim() !== '');
    fc.assert(
      fc.property(said, said, (title, greeting) => {
        const plain = title.replaceAll('{', '{{').replaceAll('}', '}}');
        const filled = `{day}${greeting.replaceAll('{', '{{').replaceAll('}', '}}')}{name}`;
        const { changed: written } = importing({
          ...changed('page.title', plain),
          ...changed('page.hello', filled),
        });
        expect(textIn(written.get(file.path), 'page.title')).toBe(plain);
        expect(textIn(written.get(file.path), 'page.hello')).toBe(filled);
      }),
    );
  });

  it.each([
    ['page.hello', { text: 'Hello {nam}, {day}' }, 'unknown placeholder {nam}. There are: {name}, {day}.'],
    ['page.hello', { text: 'Hello {name}' }, 'the placeholder {day} is missing.'],
    ['page.title', { text: 'Title of {name}' }, 'unknown placeholder {name}. There are: none.'],
    ['page.title', { text: 'a { b' }, 'a brace stands alone.'],
    ['page.title', { text: ' ' }, 'the text is empty.'],
    ['page.title', { text: undefined }, '"text" is missing.'],
    ['page.title', { ja: '表題', text: 'New' }, 'the Japanese is another by now.'],
    ['page.many', { code: '() => 1' }, 'is code.'],
    ['page.many', { text: 'many', code: undefined }, 'is code.'],
  ])('of %s are refused when they are %o', (key, change, message) => {
    const { problems, changed: written } = importing({ [key]: { ...exported[key], ...change } });
    expect(problems).toEqual([expect.stringContaining(`src/page/words.en.ts ${key}: ${message}`)]);
    expect(written.size).toBe(0);
  });

  it('name the line of every problem, and write nothing at all', () => {
    const json = `{\n  "src/page/words.en.ts": {\n    "page.titel": {},\n    "page.title": { "ja": "題名", "text": "{x}" }\n  },\n  "src/gone.en.ts": {}\n}`;
    const { problems, changed: written } = importWords([file], json, 'en.json');
    expect(problems.map(problem => problem.slice(0, 24))).toEqual([
      'en.json:3 src/page/words',
      'en.json:4 src/page/words',
      'en.json:6 src/gone.en.ts',
    ]);
    expect(written.size).toBe(0);
  });

  it('are refused as a whole when they are no JSON', () => {
    expect(importWords([file], '{"a": ', 'en.json').problems[0]).toMatch(/^en\.json:1 no JSON/);
    expect(importWords([file], '[]', 'en.json').problems).toEqual([
      'en.json:1 no JSON object. Import a file that "words export" wrote.',
    ]);
  });
});

it('a text survives being cut into parts and joined again', () => {
  fc.assert(
    fc.property(fc.string(), text => {
      const read = readMessage(text);
      if (read.ok) expect(writeMessage(read.value)).toBe(text);
      else expect(text).toMatch(/[{}]/);
    }),
  );
});
