import { KANJI_VARIANTS } from './kanji-variants.ja.ts';
import { normaliseKana, tidyName } from './person-name.ts';
import { searchKana } from './search-kana.ts';

/** How a name that somebody typed may stand in rows: every text with which a name or a reading may begin. */
export interface NameSearch {
  /** Beginnings of the kept reading (full-width katakana or Latin capitals); none when the text is no reading. */
  readonly readings: readonly string[];
  /** The beginning of `searchKana` of the reading; null when the text is no reading. */
  readonly kanaKey: string | null;
  /** Beginnings of the name as written; none when the text is kana alone. */
  readonly writings: readonly string[];
}

/** Where one letter may stand for another, so many ways of writing a text are looked for; the rest as typed. */
const MOST_SPELLINGS = 16;
/** Family names have no more characters, readings of them no more kana. */
const LONGEST_FAMILY_NAME = { written: 5, kana: 6 } as const;

/** Kana that are typed for one another: small and large ones, and those that sound alike. */
const KANA_ALIKE = [
  '\u30a1\u30a2',
  '\u30a3\u30a4\u30f0',
  '\u30a5\u30a6',
  '\u30a7\u30a8\u30f1',
  '\u30a9\u30aa\u30f2',
  '\u30c3\u30c4',
  '\u30e3\u30e4',
  '\u30e5\u30e6',
  '\u30e7\u30e8',
  '\u30ee\u30ef',
  '\u30b8\u30c2',
  '\u30ba\u30c5',
];

const alikeBy = (groups: readonly string[]): ReadonlyMap<string, readonly string[]> =>
  new Map(groups.flatMap(group => [...group].map(character => [character, [...group]] as const)));
const KANA = alikeBy(KANA_ALIKE);
const KANJI = alikeBy(KANJI_VARIANTS);

const LONG_MARK = '\u30fc';
const WIDE_SPACE = '\u3000';
const SPACES = /[\s\u3000]+/gu;
const EAST_ASIAN = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u;

/**
 * How to look for the beginning of a name, or of its reading, typed in any width, with or without the space between the
 * family and the given name, and with any variant form of a character (F-16). Rows keep names as written, so the text is
 * spelled in every way in which they may have it. Null for a text of spaces.
 */
export function nameSearch(text: string): NameSearch | null {
  const name = tidyName(text);
  if (name === '') return null;
  const reading = normaliseKana(name);
  const isLatin = reading !== null && !EAST_ASIAN.test(reading);
  return {
    readings: reading === null ? [] : isLatin ? [reading] : readingsOf(reading),
    kanaKey: reading === null ? null : searchKana(reading),
    writings: reading === null ? writingsOf(name) : isLatin ? latinWritings(name) : [],
  };
}

function readingsOf(reading: string): readonly string[] {
  const spellings = [reading, reading.replaceAll(LONG_MARK, '')].flatMap(text => spelled(text, KANA));
  return unique(spellings.flatMap(text => spaced(text, ' ', LONGEST_FAMILY_NAME.kana)));
}

function writingsOf(name: string): readonly string[] {
  const spellings = [name, name.normalize('NFKC')].flatMap(text => spelled(text, KANJI));
  const space = EAST_ASIAN.test(name) ? WIDE_SPACE : ' ';
  return unique(spellings.flatMap(text => spaced(text, space, LONGEST_FAMILY_NAME.written)));
}

/** Names in Latin letters beside a reading in kana: as typed, in capitals, and with capitals first. */
function latinWritings(name: string): readonly string[] {
  const plain = name.normalize('NFKC').replaceAll(SPACES, ' ');
  const first = plain.toLowerCase().replaceAll(/(^|[ '-])\p{L}/gu, letter => letter.toUpperCase());
  return unique([plain, plain.toUpperCase(), first]);
}

/** The text in every spelling while there are few; further letters stay as typed. */
function spelled(text: string, alike: ReadonlyMap<string, readonly string[]>): readonly string[] {
  let spellings: readonly string[] = [''];
  for (const character of text) {
    const forms = alike.get(character) ?? [character];
    const all = spellings.length * forms.length <= MOST_SPELLINGS ? forms : [character];
    spellings = spellings.flatMap(spelling => all.map(form => spelling + form));
  }
  return spellings;
}

/** The text without a space, and with one where it was typed; where none was, after each letter that may end the family name. */
function spaced(text: string, space: string, longest: number): readonly string[] {
  const parts = text.trim().split(SPACES);
  const whole = parts.join('');
  if (parts.length > 1) return [whole, parts.join(space)];
  const letters = [...whole];
  const ends = letters.slice(0, longest).map((_, place) => place + 1);
  return [
    whole,
    ...ends
      .filter(end => end < letters.length)
      .map(end => `${letters.slice(0, end).join('')}${space}${letters.slice(end).join('')}`),
  ];
}

const unique = (texts: readonly string[]): readonly string[] => [...new Set(texts)];

/** The bounds of all texts that begin with one of these, in an index by code points: at least `from`, below `below`. */
export const rangesOf = (
  beginnings: readonly string[],
): { readonly from: readonly string[]; readonly below: readonly string[] } => ({
  from: beginnings,
  below: beginnings.map(beginning => `${beginning}\u{10ffff}`),
});
