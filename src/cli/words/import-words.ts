import { isMap, isScalar, LineCounter, type Node, type Pair, parseDocument, type YAMLMap } from 'yaml';
import type { CatalogueFile } from './catalogue-files.ts';
import type { WordText } from './catalogue-source.ts';
import { filledIn, type MessagePart, readMessage } from './message-text.ts';
import { writeLiteral } from './write-literal.ts';

/** What an import would write, by path; nothing at all when there is a problem. */
export interface ImportedWords {
  readonly changed: ReadonlyMap<string, string>;
  /** How many texts differ. */
  readonly texts: number;
  /** Each as `name:line file key: what is wrong and how to put it right`. */
  readonly problems: readonly string[];
}

interface Replacement {
  readonly word: WordText;
  readonly parts: readonly MessagePart[];
}

/** Reads translated words (JSON as `exportWords` writes it; keys may be left out) into the sources of the catalogues. */
export function importWords(files: readonly CatalogueFile[], json: string, name: string): ImportedWords {
  const problems: string[] = [];
  const lines = new LineCounter();
  const at = (node: unknown): number => lines.linePos((node as Node).range?.[0] ?? 0).line;
  const complain = (node: unknown, what: string): void => void problems.push(`${name}:${at(node)} ${what}`);

  const document = parseDocument(json, { lineCounter: lines });
  for (const { pos, message } of document.errors)
    problems.push(`${name}:${lines.linePos(pos[0]).line} no JSON: ${message.split(' at line')[0]}.`);
  if (problems.length === 0 && !isMap(document.contents))
    problems.push(`${name}:1 no JSON object. Import a file that "words export" wrote.`);

  const changed = new Map<string, string>();
  let texts = 0;
  for (const [path, node, entries] of problems.length > 0 ? [] : membersOf(document.contents)) {
    const file = files.find(known => known.path === path);
    if (file === undefined) complain(node, `${path}: there is no such file. Export anew.`);
    else if (!isMap(entries)) complain(node, `${path}: write an object of keys.`);
    else {
      const replacements = membersOf(entries).flatMap(([key, keyNode, entry]) => {
        const read = readEntry(file, key, entry);
        if (typeof read === 'string') complain(keyNode, `${path} ${key}: ${read}`);
        return typeof read === 'string' || read === null ? [] : [read];
      });
      texts += replacements.length;
      if (replacements.length > 0) changed.set(path, replace(file.source, replacements));
    }
  }
  return problems.length > 0 ? { changed: new Map(), texts: 0, problems } : { changed, texts, problems };
}

const membersOf = (map: unknown): readonly (readonly [string, unknown, unknown])[] =>
  (map as YAMLMap).items.map(({ key, value }: Pair) => [isScalar(key) ? String(key.value) : '', key, value]);

/** The replacement that an entry asks for; null when it changes nothing; else what is wrong with it. */
function readEntry(file: CatalogueFile, key: string, entry: unknown): Replacement | string | null {
  const word = file.words.find(known => known.key === key);
  if (word === undefined) return 'there is no such key. Remove it, or export anew.';
  if (!isMap(entry)) return 'write an object with "ja" and "text".';
  const { ja, text, code } = entry.toJSON() as {
    readonly ja?: unknown;
    readonly text?: unknown;
    readonly code?: unknown;
  };
  if (ja !== (file.japanese.get(key) ?? ''))
    return 'the Japanese is another by now. Export anew and translate this text again.';
  if (word.kind === 'code')
    return text === undefined && code === word.source ? null : 'is code. Ask a developer to change it.';
  if (typeof text !== 'string') return '"text" is missing. Add it.';
  if (text === word.text) return null;
  if (text.trim() === '') return 'the text is empty. Translate it.';
  const read = readMessage(text);
  if (!read.ok) return 'a brace stands alone. Write {{ and }} for braces, {name} for what is filled in.';
  return placeholderProblem(word, read.value) ?? { word, parts: read.value };
}

function placeholderProblem(word: WordText, parts: readonly MessagePart[]): string | null {
  const wanted = filledIn(word.parts);
  const given = filledIn(parts);
  const unknown = [...given].find(filled => !wanted.has(filled) && !word.parameters.includes(filled));
  const known =
    [...new Set([...wanted, ...word.parameters])].map(filled => `{${filled}}`).join(', ') || 'none';
  if (unknown !== undefined) return `unknown placeholder {${unknown}}. There are: ${known}.`;
  const missing = [...wanted].find(filled => !given.has(filled));
  return missing === undefined ? null : `the placeholder {${missing}} is missing. Put it where it is said.`;
}

/** Puts the literals in from the last to the first, so that earlier places stay true. */
function replace(source: string, replacements: readonly Replacement[]): string {
  return replacements
    .toSorted((a, b) => b.word.start - a.word.start)
    .reduce((text, { word: { start, end }, parts }) => {
      const literal = writeLiteral(parts, source.slice(start, end));
      return text.slice(0, start) + literal + text.slice(end);
    }, source);
}
