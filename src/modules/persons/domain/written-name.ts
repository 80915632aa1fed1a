import { KANJI_VARIANTS } from './kanji-variants.ja.ts';

const REPRESENTATIVES: ReadonlyMap<string, string> = new Map(
  KANJI_VARIANTS.flatMap(group => {
    const [representative = '', ...others] = group;
    return others.map(other => [other, representative] as const);
  }),
);

const SPACES = /[\s\u3000\u30fb]+/gu;
const SELECTORS = /[\ufe00-\ufe0f\u{e0100}-\u{e01ef}]/gu;
const MARKS = /\p{M}/gu;

/** A written name, compared: the parts that its spaces separate, each without variants, width, accents and case. */
export function writtenParts(name: string): readonly string[] {
  return name
    .split(SPACES)
    .map(part => folded(part))
    .filter(part => part !== '');
}

/** What two ways of writing one name share (F-16): no spaces, no variant forms of a character. '' for an empty name. */
export const writtenKey = (name: string): string => writtenParts(name).join('');

/** Kana and the ideographs of one plane, which have one width and no marks: most names, and quickly told. */
const PLAIN = /^[\u3041-\u3096\u30a1-\u30fa\u3005\u4e00-\u9fff]+$/u;

function folded(part: string): string {
  let key = '';
  for (const character of PLAIN.test(part) ? part : normalised(part))
    key += REPRESENTATIVES.get(character) ?? character;
  return key;
}

/** NFKC brings width, compatibility ideographs and radicals to one form. */
const normalised = (part: string): string =>
  part
    .replaceAll(SELECTORS, '')
    .normalize('NFKC')
    .toUpperCase()
    .normalize('NFD')
    .replaceAll(MARKS, mark => kanaMark(mark))
    .normalize('NFC');

/** The voiced marks of kana tell names apart; accents of other scripts are left out as often as typed. */
const kanaMark = (mark: string): string => (mark === '\u3099' || mark === '\u309a' ? mark : '');
