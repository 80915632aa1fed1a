import { addDays, ageOn, dateParts, type PlainDate } from '../../../kernel/plain-date.ts';
import type { Random } from './random.ts';
import type { ResidentLanguage } from './resident-language.ts';
import { FOREIGN_NAMES } from './synthetic/foreign-names.ts';
import { FAMILY_NAMES, type NamePart, OLDER_GIVEN_NAMES, YOUNGER_GIVEN_NAMES } from './synthetic/names.ja.ts';
import { emailOf, phoneOf } from './synthetic-contact.ts';

/** A part of a town with its postal code, as the national list has it. */
export interface Town {
  /** Seven digits. */
  readonly postalCode: string;
  readonly municipality: string;
  readonly town: string;
}

/** A person who never lived. */
export interface SyntheticPerson {
  readonly name: string;
  readonly nameKana: string;
  readonly birthDate: PlainDate;
  /** Who signs for a minor; null for an adult. */
  readonly guardian: Guardian | null;
  readonly phone: string;
  readonly email: string;
  readonly town: Town;
  /** Block and house, after the town. */
  readonly block: string;
}

export interface Guardian {
  readonly name: string;
  readonly birthDate: PlainDate;
}

/** Ages of those who wanted to file, as of early 2022: many children and parents, few over 50. */
const AGES: readonly [
  readonly [readonly [number, number], number],
  ...(readonly [readonly [number, number], number])[],
] = [
  [[2, 5], 5],
  [[6, 9], 9],
  [[10, 17], 16],
  [[18, 29], 26],
  [[30, 39], 22],
  [[40, 49], 18],
  [[50, 64], 4],
];

const FULL_WIDTH_SPACE = '\u3000';
/** Civil Code article 4 as it stood until 2022-03-31; younger people bring a guardian's document in any case. */
const GUARDIAN_UNDER = 20;

/** Makes up the person number `ordinal`, who reads `language` and could live in one of `towns` on `today`. */
export function syntheticPerson(
  random: Random,
  ordinal: number,
  today: PlainDate,
  towns: readonly [Town, ...Town[]],
  ages: readonly [number, number] = random.weighted(AGES),
  language: ResidentLanguage = 'ja',
): SyntheticPerson {
  const birthDate = bornAgo(random, today, ages);
  const [family, familyKana] =
    language === 'ja' ? random.weighted(FAMILY_NAMES) : random.pick(FOREIGN_NAMES[language].families);
  const [given, givenKana] = random.pick(givenNames(language, birthDate));
  const parent = random.pick(language === 'ja' ? OLDER_GIVEN_NAMES : FOREIGN_NAMES[language].given)[0];
  const parentBirthDate = bornAgo(random, today, [38, 52]);
  return {
    name: `${family}${FULL_WIDTH_SPACE}${given}`,
    nameKana: `${familyKana} ${givenKana}`,
    birthDate,
    guardian:
      ageOn(birthDate, today) < GUARDIAN_UNDER
        ? { name: `${family}${FULL_WIDTH_SPACE}${parent}`, birthDate: parentBirthDate }
        : null,
    phone: phoneOf(ordinal),
    email: emailOf(ordinal),
    town: random.pick(towns),
    block: `${random.between(1, 6)}-${random.between(1, 30)}-${random.between(1, 20)}`,
  };
}

/** A child of `parent`, who signs for it and lives with it; six to nine years old, whom every version of the rules lets in. */
export function childOf(
  random: Random,
  parent: SyntheticPerson,
  today: PlainDate,
  language: ResidentLanguage,
): SyntheticPerson {
  const birthDate = bornAgo(random, today, [6, 8]);
  const [given, givenKana] = random.pick(givenNames(language, birthDate));
  return {
    ...parent,
    name: [parent.name.split(FULL_WIDTH_SPACE)[0], given].join(FULL_WIDTH_SPACE),
    nameKana: [parent.nameKana.split(' ')[0], givenKana].join(' '),
    birthDate,
    guardian: { name: parent.name, birthDate: parent.birthDate },
  };
}

function givenNames(language: ResidentLanguage, birthDate: PlainDate): readonly [NamePart, ...NamePart[]] {
  if (language !== 'ja') return FOREIGN_NAMES[language].given;
  return dateParts(birthDate).year < 1985 ? OLDER_GIVEN_NAMES : YOUNGER_GIVEN_NAMES;
}

function bornAgo(random: Random, today: PlainDate, [from, through]: readonly [number, number]): PlainDate {
  const daysOld = Math.floor(random.between(from, through) * 365.25) + random.between(1, 364);
  return addDays(today, -daysOld);
}
