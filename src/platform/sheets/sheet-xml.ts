import { RefusedFile } from './sheet-row.ts';

const LONGEST_ELEMENT = 4 * 1024 ** 2;
const ENTITY = /&(?:#x([0-9a-f]+)|#(\d+)|(amp|lt|gt|quot|apos));/gi;
const NAMED: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };
// How workbooks write characters that XML cannot hold.
const ESCAPED = /_x([0-9A-Fa-f]{4})_/g;
const PHONETIC = /<(?:\w+:)?(rPh|phoneticPr)\b[^>]*?(?:\/>|>[\s\S]*?<\/(?:\w+:)?\1>)/g;
const TEXT = /<(?:\w+:)?t(?:\s[^>]*?)?(?:\/>|>([^<]*)<\/(?:\w+:)?t>)/g;

/**
 * The elements of this name in an XML document that arrives in parts, each with its attributes and its content as they
 * are written. Such elements must not hold each other, as rows and strings of workbooks do not. Throws `RefusedFile` for
 * what no workbook of an office program holds: declarations of types, comments, CDATA, or an element of megabytes.
 */
export async function* xmlElements(
  parts: AsyncIterable<Uint8Array>,
  name: string,
): AsyncGenerator<{ readonly attributes: string; readonly content: string }> {
  const element = new RegExp(`<(?:\\w+:)?${name}(\\s[^>]*?)?(?:/>|>([\\s\\S]*?)</(?:\\w+:)?${name}>)`, 'g');
  const decoder = new TextDecoder('utf-8', { fatal: true });
  let text = '';
  for await (const part of parts) {
    text += decode(decoder, part);
    if (text.includes('<!')) throw new RefusedFile('damaged-workbook');
    let end = 0;
    for (const match of text.matchAll(element)) {
      yield { attributes: match[1] ?? '', content: match[2] ?? '' };
      end = match.index + match[0].length;
    }
    text = text.slice(end);
    if (text.length > LONGEST_ELEMENT) throw new RefusedFile('row-too-long');
  }
}

function decode(decoder: TextDecoder, part: Uint8Array): string {
  try {
    return decoder.decode(part, { stream: true });
  } catch {
    throw new RefusedFile('damaged-workbook');
  }
}

const ATTRIBUTES = new Map<string, RegExp>();

/** The value of an attribute, with or without a prefix; undefined when there is none. */
export function attribute(attributes: string, name: string): string | undefined {
  const pattern = ATTRIBUTES.get(name) ?? new RegExp(`(?:^|[\\s:])${name}="([^"]*)"`);
  ATTRIBUTES.set(name, pattern);
  const value = pattern.exec(attributes)?.[1];
  return value === undefined ? undefined : unescapeXml(value);
}

/** The text of a string of a workbook: all its runs, without the reading aids that stand beside Japanese. */
export function stringText(content: string): string {
  const letters =
    content.includes('rPh') || content.includes('phoneticPr') ? content.replace(PHONETIC, '') : content;
  let text = '';
  for (const [, run = ''] of letters.matchAll(TEXT)) text += run;
  return unescapeXml(text).replace(ESCAPED, (_all, code: string) =>
    String.fromCharCode(Number.parseInt(code, 16)),
  );
}

/** Replaces the entities that XML has by itself; there are no others where no document type is allowed. */
export const unescapeXml = (text: string): string =>
  text.includes('&')
    ? text.replace(ENTITY, (_all, hexadecimal?: string, decimal?: string, named = '') => {
        if (hexadecimal === undefined && decimal === undefined) return NAMED[named.toLowerCase()] ?? '';
        const code = hexadecimal === undefined ? Number(decimal) : Number.parseInt(hexadecimal, 16);
        return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : '\ufffd';
      })
    : text;
