import { addDays, type PlainDate } from '../../src/kernel/plain-date.ts';
import type { PersonDetails } from '../../src/modules/persons/index.ts';
import { createRandom, type Random } from '../../src/modules/training/domain/random.ts';
import { FAMILY_BEGINNINGS, FAMILY_ENDS, FAMILY_NAMES, type Part } from './family-names.ja.ts';
import { GIVEN_BEGINNINGS, GIVEN_ENDS } from './given-names.ja.ts';
import { BLOCK_STYLES, TOWNS } from './towns.ja.ts';

export type Sex = 'male' | 'female';

/** Somebody who never lived, with the parts of which their details are made. */
export interface SyntheticPerson {
  readonly sex: Sex;
  readonly family: Part;
  readonly given: Part;
  readonly birthDate: PlainDate;
  readonly phone: string;
  readonly home: Home;
}

export interface Home {
  readonly postalCode: string;
  readonly municipalityCode: string;
  readonly address: string;
}

const FIRST_BIRTH = '1930-01-01' as PlainDate;
const BIRTH_DAYS = 33_200;
const COMMON_FAMILY = 0.34;

/** The person of this number: the same for the same seed, whoever else was made before. */
export function personOf(seed: number, number: number): SyntheticPerson {
  const random = createRandom(seed).fork(number);
  const sex: Sex = random.chance(0.5) ? 'male' : 'female';
  return {
    sex,
    family: familyOf(random),
    given: givenOf(random, sex),
    birthDate: birthOf(random),
    phone: phoneOf(random),
    home: homeOf(random),
  };
}

/** As the person stands in a register. */
export const detailsOf = ({ family, given, birthDate, phone, home }: SyntheticPerson): PersonDetails => ({
  name: `${family[0]}\u3000${given[0]}`,
  nameKana: `${family[1]} ${given[1]}`,
  birthDate,
  phone,
  ...home,
  email: '',
  language: 'ja',
});

export const familyOf = (random: Random): Part =>
  random.chance(COMMON_FAMILY)
    ? random.weighted(FAMILY_NAMES)
    : joined(random.pick(FAMILY_BEGINNINGS), random.pick(FAMILY_ENDS));

export const givenOf = (random: Random, sex: Sex): Part =>
  joined(
    random.pick<Part>([...GIVEN_BEGINNINGS[sex]] as [Part, ...Part[]]),
    random.pick<Part>([...GIVEN_ENDS[sex]] as [Part, ...Part[]]),
  );

export const birthOf = (random: Random): PlainDate => addDays(FIRST_BIRTH, random.between(0, BIRTH_DAYS));

export const phoneOf = (random: Random): string =>
  `0${random.pick(['9', '8', '7'])}0${String(random.between(10_000_000, 99_999_999))}`;

export function homeOf(random: Random): Home {
  const [municipalityCode, town, postal] = random.pick(TOWNS);
  const block = random.pick([...BLOCK_STYLES])(
    random.between(1, 6),
    random.between(1, 30),
    random.between(1, 40),
  );
  return {
    postalCode: `${postal}${String(random.between(0, 99)).padStart(2, '0')}`,
    municipalityCode,
    address: `${town}${block}`,
  };
}

const joined = (first: Part, second: Part): Part => [first[0] + second[0], first[1] + second[1]];
