import { addDays, dateParts, type PlainDate } from '../../../kernel/plain-date.ts';
import type { Random } from './random.ts';
import { FAMILY_NAMES, OLDER_GIVEN_NAMES, YOUNGER_GIVEN_NAMES } from './synthetic/names.ja.ts';

/** A part of a town with its postal code, as the national list has it. */
export interface Town {
  /** Seven digits. */
  readonly postalCode: string;
  /** Six digits with check digit. */
  readonly municipalityCode: string;
  /** City and town in Japanese. */
  readonly name: string;
}

/** A person who never lived. */
export interface SyntheticPerson {
  readonly name: string;
  readonly nameKana: string;
  readonly birthDate: PlainDate;
  readonly phone: string;
  readonly email: string;
  readonly town: Town;
  readonly address: string;
}

/** Ages of those who filed, as of early 2022: many children and parents, few over 50. */
const AGES: readonly [
  readonly [readonly [number, number], number],
  ...(readonly [readonly [number, number], number])[],
] = [
  [[2, 9], 14],
  [[10, 17], 16],
  [[18, 29], 26],
  [[30, 39], 22],
  [[40, 49], 18],
  [[50, 64], 4],
];

const FULL_WIDTH_SPACE = '\u3000';

/** Makes up a person who could live in one of `towns` on `today`. Addresses of mail end in `.invalid` (RFC 2606). */
export function syntheticPerson(
  random: Random,
  today: PlainDate,
  towns: readonly [Town, ...Town[]],
  ages: readonly [number, number] = random.weighted(AGES),
): SyntheticPerson {
  const daysOld = Math.floor(random.between(ages[0], ages[1]) * 365.25) + random.between(1, 364);
  const birthDate = addDays(today, -daysOld);
  const [family, familyKana] = random.weighted(FAMILY_NAMES);
  const [given, givenKana] = random.pick(
    dateParts(birthDate).year < 1985 ? OLDER_GIVEN_NAMES : YOUNGER_GIVEN_NAMES,
  );
  const town = random.pick(towns);
  const digits = (count: number): string => String(random.between(0, 10 ** count - 1)).padStart(count, '0');
  return {
    name: `${family}${FULL_WIDTH_SPACE}${given}`,
    nameKana: `${familyKana} ${givenKana}`,
    birthDate,
    phone: `${random.pick(['070', '080', '090'])}${random.between(1, 9)}${digits(7)}`,
    email: `r${digits(8)}@mail.invalid`,
    town,
    address: `${town.name}${random.between(1, 6)}-${random.between(1, 30)}-${random.between(1, 20)}`,
  };
}
