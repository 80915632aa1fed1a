const NUMERALS = '\u3007\u4e00\u4e8c\u4e09\u56db\u4e94\u516d\u4e03\u516b\u4e5d';
const KANJI_CHOME = /[\u4e00\u4e8c\u4e09\u56db\u4e94\u516d\u4e03\u516b\u4e5d](?=\u4e01\u76ee)/gu;
/** Chome, banchi, ban, go, no, and all dashes, between or behind numbers. */
const NUMBER_JOINTS =
  /(?<=\d)(?:\u4e01\u76ee|\u756a\u5730|\u756a|\u53f7|\u306e|[-\u2010-\u2015\u2212\u30fc])+/gu;
const END_DASH = /-+$/;

/**
 * An address as two are compared: width, spaces, and the ways of writing block numbers (`1-2-3`, and the same with the
 * words for block and house) made one. '' for an empty one.
 */
export const addressKey = (address: string): string =>
  address
    .normalize('NFKC')
    .replaceAll(/\s/gu, '')
    .replaceAll(KANJI_CHOME, numeral => String(NUMERALS.indexOf(numeral)))
    .replaceAll(NUMBER_JOINTS, '-')
    .replace(END_DASH, '')
    .toUpperCase();
