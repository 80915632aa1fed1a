import { addMinutes, type Instant } from '../../../kernel/instant.ts';
import type { PlainDate } from '../../../kernel/plain-date.ts';

/** For how long an operator sees a caller's pages after the caller said who they are. */
const OPEN_MINUTES = 30;

/** Since when an operator must have checked a caller for the pages to be open at `now`. */
export const callerChecksSince = (now: Instant): Instant => addMinutes(now, -OPEN_MINUTES);

/** What the caller said of themselves. */
export interface ToldIdentity {
  readonly birthDate: PlainDate;
  readonly address: string;
}

/**
 * Whether what a caller said is what is known: the birth date, and one of the addresses from the municipality to the
 * number of the block, however it is written. A building that is left out or added does not matter.
 */
export const isSamePerson = (
  told: ToldIdentity,
  known: { readonly birthDate: PlainDate; readonly addresses: readonly string[] },
): boolean =>
  told.birthDate === known.birthDate && known.addresses.some(address => sameAddress(told.address, address));

// Tokyo-to, Hokkaido, Kyoto-fu, Osaka-fu, and every prefecture that ends in "ken".
const PREFECTURE =
  /^(?:\u6771\u4eac\u90fd|\u5317\u6d77\u9053|\u4eac\u90fd\u5e9c|\u5927\u962a\u5e9c|.{2,3}\u770c)/u;
const KANJI_DIGITS = '\u3007\u4e00\u4e8c\u4e09\u56db\u4e94\u516d\u4e03\u516b\u4e5d';
const KANJI_DIGIT_OF_BLOCK = /[\u3007\u4e00-\u4e5d](?=\u4e01\u76ee|\u756a|\u53f7)/gu;
// The words between the numbers of a block (chome, banchi, ban, go, no), and every hyphen and long mark.
const BETWEEN_NUMBERS =
  /\u4e01\u76ee|\u756a\u5730\u306e|\u756a\u5730|\u756a|\u53f7|\u306e|[\u30fc\u2010-\u2015\u2212-]+/gu;
// The small ke, the ke and the ga that one place name is written with.
const KE = /[\u30f6\u30b1\u30ac\u304c]/gu;

/** The part of an address by which people are told apart: municipality, town and the numbers of the block. */
function addressKey(address: string): string {
  const written = address
    .normalize('NFKC')
    .replaceAll(/\s/gu, '')
    .replace(PREFECTURE, '')
    .replaceAll(KANJI_DIGIT_OF_BLOCK, kanji => {
      const digit = KANJI_DIGITS.indexOf(kanji);
      return digit === -1 ? kanji : String(digit);
    })
    .replaceAll(BETWEEN_NUMBERS, '-')
    .replaceAll(KE, '\u30b1');
  return /^\D*\d+(?:-\d+)*/u.exec(written)?.[0] ?? written;
}

function sameAddress(told: string, known: string): boolean {
  const key = addressKey(told);
  return key !== '' && key === addressKey(known);
}
