const HALF_WIDTH_KANA = /[\uff61-\uff9f]+/g;
const HIRAGANA = /[\u3041-\u3096]/g;
const PLAIN_KANA = /^[\u30a1-\u30fa\u30fc\u30fd\u30fe]+(?: [\u30a1-\u30fa\u30fc\u30fd\u30fe]+)*$/;
const NOT_KANA = /[^\u30a1-\u30fa\u30fc\u30fd\u30fe ]/u;

const EAST_ASIAN = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\uff61-\uff9f]/u;
const LATIN = /^(?=.*\p{Script=Latin})[\p{Script=Latin}\p{M} '.-]+$/u;

/**
 * How a name is read: full-width katakana with single half-width spaces, from half-width kana and hiragana as well
 * (domain.md part 6, Kana); or Latin capitals, for people whose papers show no kana (F-16). Null for anything else.
 */
export const normaliseKana = (text: string): string | null =>
  PLAIN_KANA.test(text) ? text : (latinOf(text) ?? katakanaOf(text));

function latinOf(text: string): string | null {
  const folded = text
    .normalize('NFKC')
    .replaceAll(/\s+/gu, ' ')
    .replaceAll(/[\u02bc\u2018\u2019]/gu, "'")
    .replaceAll(/[\u2010-\u2015\u2212]/gu, '-')
    .trim();
  return LATIN.test(folded) ? folded.toUpperCase().normalize('NFC') : null;
}

function katakanaOf(text: string): string | null {
  const folded = text
    .replace(HALF_WIDTH_KANA, run => run.normalize('NFKC'))
    .replace(HIRAGANA, kana => String.fromCodePoint((kana.codePointAt(0) ?? 0) + 0x60))
    .replaceAll(/[\u3000\s\u30fb]+/gu, ' ')
    .replaceAll(/[-\u2010-\u2015\u2212\uff0d]/gu, '\u30fc')
    .replaceAll('\u309b', '\u3099')
    .replaceAll('\u309c', '\u309a')
    .normalize('NFC')
    .trim();
  return folded === '' || NOT_KANA.test(folded) ? null : folded;
}

/**
 * A person's name as written, any Unicode, with runs of spaces as one (F-16: nothing is replaced): full-width as Japanese
 * names have it, and a plain one between words of another script.
 */
export const tidyName = (text: string): string =>
  text.replaceAll(/[\u3000\s]+/gu, EAST_ASIAN.test(text) ? '\u3000' : ' ').trim();

/**
 * What two spellings of one reading share: no spaces, small kana as large, long marks dropped; of Latin capitals the bare
 * letters.
 */
export function kanaKey(kana: string): string {
  if (LATIN.test(kana))
    return kana
      .replaceAll('\u0110', 'D')
      .normalize('NFD')
      .replaceAll(/[^\p{L}]/gu, '');
  const small = '\u30a1\u30a3\u30a5\u30a7\u30a9\u30c3\u30e3\u30e5\u30e7\u30ee';
  const large = '\u30a2\u30a4\u30a6\u30a8\u30aa\u30c4\u30e4\u30e6\u30e8\u30ef';
  return [...kana.replaceAll(/[ \u30fc]/g, '')].map(c => large[small.indexOf(c)] ?? c).join('');
}
