import { kanaKey, normaliseKana } from './person-name.ts';

/** Kana that sound alike and are typed for one another; longer ones first. */
const ALIKE: readonly (readonly [string, string])[] = [
  ['\u30f4\u30a2', '\u30d0'],
  ['\u30f4\u30a4', '\u30d3'],
  ['\u30f4\u30a8', '\u30d9'],
  ['\u30f4\u30aa', '\u30dc'],
  ['\u30f4', '\u30d6'],
  ['\u30c2', '\u30b8'],
  ['\u30c5', '\u30ba'],
  ['\u30f2', '\u30aa'],
  ['\u30f0', '\u30a4'],
  ['\u30f1', '\u30a8'],
];

const REPEATED = /(.)\u30fd/gu;
const REPEATED_VOICED = /(.)\u30fe/gu;

/**
 * The reading of a name as people are searched by it: `kanaKey`, and kana that sound alike as one (v and b, the two z and
 * j rows, the two o). Takes any way of writing a reading; text that is none is kept without its spaces.
 */
export function searchKana(nameKana: string): string {
  const reading = normaliseKana(nameKana) ?? nameKana.normalize('NFKC').toUpperCase();
  const whole = reading
    .replaceAll(REPEATED, '$1$1')
    .replaceAll(REPEATED_VOICED, '$1$1\u3099')
    .normalize('NFC');
  const spelled = kanaKey(whole).replaceAll(/\s/gu, '');
  return ALIKE.reduce((text, [written, sound]) => text.replaceAll(written, sound), spelled);
}

/** The same without voiced and half-voiced marks, which are lost or added in typing. */
export const unvoiced = (kana: string): string => kana.normalize('NFD').replaceAll(/[\u3099\u309a]/gu, '');
