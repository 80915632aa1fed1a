import { type PlainDate, parsePlainDate } from '../../src/kernel/plain-date.ts';
import type { PersonDetails } from '../../src/modules/persons/index.ts';
import type { Random } from '../../src/modules/training/domain/random.ts';
import type { Weighted } from './family-names.ja.ts';
import { familyOf, homeOf, phoneOf, type Sex } from './synthetic-person.ts';
import { HEARD_FOR, WRITTEN_FOR } from './written-forms.ja.ts';

/** What goes wrong, or has changed, between two entries of one person. */
export type Slip =
  | 'kana-letter'
  | 'kana-voiced-mark'
  | 'kana-size-or-length'
  | 'kanji-variant'
  | 'kanji-heard'
  | 'no-space'
  | 'birth-day-month-swapped'
  | 'birth-digit'
  | 'phone-changed'
  | 'phone-digit'
  | 'moved'
  | 'married';

/** How often each occurs beside the others; a guess, since nobody has published one. */
export const SLIPS: Weighted<Slip> = [
  ['kana-letter', 16],
  ['kana-voiced-mark', 8],
  ['kana-size-or-length', 6],
  ['kanji-variant', 12],
  ['kanji-heard', 6],
  ['no-space', 5],
  ['birth-day-month-swapped', 4],
  ['birth-digit', 6],
  ['phone-changed', 16],
  ['phone-digit', 6],
  ['moved', 16],
  ['married', 5],
];

/** The details with the slip in them; unchanged when there is nothing to slip on. */
export function slip(details: PersonDetails, kind: Slip, sex: Sex, random: Random): PersonDetails {
  switch (kind) {
    case 'kana-letter':
      return { ...details, nameKana: slipKana(details.nameKana, random) };
    case 'kana-voiced-mark':
      return { ...details, nameKana: slipVoicedMark(details.nameKana, random) };
    case 'kana-size-or-length':
      return { ...details, nameKana: resizeKana(details.nameKana) };
    case 'kanji-variant':
      return { ...details, name: replaceOne(details.name, random, of => pickFrom(WRITTEN_FOR[of], random)) };
    case 'kanji-heard':
      return { ...details, name: replaceOne(details.name, random, of => HEARD_FOR[of]) };
    case 'no-space':
      return {
        ...details,
        name: details.name.replaceAll('\u3000', ''),
        nameKana: details.nameKana.replaceAll(' ', ''),
      };
    case 'birth-day-month-swapped':
      return { ...details, birthDate: swapDayAndMonth(details.birthDate) };
    case 'birth-digit':
      return { ...details, birthDate: slipBirthDate(details.birthDate, random) };
    case 'phone-changed':
      return { ...details, phone: phoneOf(random) };
    case 'phone-digit':
      return { ...details, phone: slipDigit(details.phone, 3, random) };
    case 'moved':
      return { ...details, ...homeOf(random) };
    case 'married':
      return sex === 'female' ? marry(details, random) : details;
  }
}

const KANA = [
  ...'\u30a2\u30a4\u30a6\u30a8\u30aa\u30ab\u30ad\u30af\u30b1\u30b3\u30b5\u30b7\u30b9\u30bb\u30bd\u30bf\u30c1\u30c4\u30c6\u30c8\u30ca\u30cb\u30cc\u30cd\u30ce\u30cf\u30d2\u30d5\u30d8\u30db\u30de\u30df\u30e0\u30e1\u30e2\u30e4\u30e6\u30e8\u30e9\u30ea\u30eb\u30ec\u30ed\u30ef\u30f3',
] as [string, ...string[]];

function slipKana(kana: string, random: Random): string {
  const places = [...kana].flatMap((letter, place) => (letter === ' ' ? [] : [place]));
  const place = places[random.between(0, places.length - 1)] ?? 0;
  const [before, after] = [kana.slice(0, place), kana.slice(place + 1)];
  const way = random.between(0, 9);
  if (way === 0) return before + after;
  if (way === 1) return before + random.pick(KANA) + kana.slice(place);
  return before + random.pick(KANA) + after;
}

function slipVoicedMark(kana: string, random: Random): string {
  const turned = [...kana].flatMap((letter, place) => {
    const other =
      letter.normalize('NFD').length > 1 ? letter.normalize('NFD')[0] : `${letter}\u3099`.normalize('NFC');
    return other !== undefined && other.length === 1 && other !== letter ? [{ place, other }] : [];
  });
  const chosen = turned[random.between(0, Math.max(0, turned.length - 1))];
  return chosen === undefined
    ? kana
    : kana.slice(0, chosen.place) + chosen.other + kana.slice(chosen.place + 1);
}

/** Small kana typed large, and the second o or u of a long vowel as a mark. */
const resizeKana = (kana: string): string =>
  kana
    .replace(/[\u30e3\u30e5\u30e7]/u, small => String.fromCharCode(small.charCodeAt(0) + 1))
    .replace(/(?<=[\u30aa\u30b3\u30bd\u30c8\u30ce\u30db\u30e2\u30e8\u30ed])\u30aa/u, '\u30fc');

function replaceOne(name: string, random: Random, find: (character: string) => string | undefined): string {
  const letters = [...name];
  const places = letters.flatMap((letter, place) => (find(letter) === undefined ? [] : [place]));
  const place = places[random.between(0, Math.max(0, places.length - 1))];
  if (place === undefined) return name;
  letters[place] = find(letters[place] ?? '') ?? '';
  return letters.join('');
}

const pickFrom = (forms: readonly [string, ...string[]] | undefined, random: Random): string | undefined =>
  forms && random.pick([...forms]);

const swapDayAndMonth = (date: PlainDate): PlainDate =>
  parsePlainDate(`${date.slice(0, 4)}-${date.slice(8, 10)}-${date.slice(5, 7)}`) ?? date;

function slipBirthDate(date: PlainDate, random: Random): PlainDate {
  for (let attempt = 0; attempt < 20; attempt += 1) {
    const place = random.pick([2, 3, 5, 6, 8, 9]);
    const typed = date.slice(0, place) + String(random.between(0, 9)) + date.slice(place + 1);
    const slipped = parsePlainDate(typed);
    if (slipped !== null && slipped !== date && slipped > '1920-01-01' && slipped < '2022-02-01')
      return slipped;
  }
  return date;
}

function slipDigit(digits: string, from: number, random: Random): string {
  const place = random.between(from, digits.length - 1);
  const other = (Number(digits[place]) + random.between(1, 9)) % 10;
  return digits.slice(0, place) + String(other) + digits.slice(place + 1);
}

function marry(details: PersonDetails, random: Random): PersonDetails {
  const [written, kana] = familyOf(random);
  const behind = (text: string, space: string): string =>
    text.includes(space) ? text.slice(text.indexOf(space)) : text;
  return {
    ...details,
    name: written + behind(details.name, '\u3000'),
    nameKana: kana + behind(details.nameKana, ' '),
  };
}
