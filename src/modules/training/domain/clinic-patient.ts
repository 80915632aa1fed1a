import { addDays, ageOn, type PlainDate } from '../../../kernel/plain-date.ts';
import type { Random } from './random.ts';
import { HEALTH_CENTRE } from './synthetic/institutions.ja.ts';
import { OLDER_GIVEN_NAMES } from './synthetic/names.ja.ts';
import { KANAGAWA_TOWNS } from './synthetic/towns.ja.ts';
import { type SyntheticPerson, syntheticPerson, type Town } from './synthetic-person.ts';

/** Somebody whose test at a clinic found the disease. */
export interface ClinicPatient {
  readonly person: SyntheticPerson;
  readonly sex: 'male' | 'female';
  readonly patientNumber: string;
  readonly onsetOn: PlainDate;
  readonly sampledOn: PlainDate;
  /** The day of the result, of the diagnosis and of the reports. */
  readonly foundOn: PlainDate;
  readonly hasRisk: boolean;
  readonly severity: 'mild' | 'moderate-1';
  /** Where the health centre brings them; null for those who stay at home. */
  readonly goesTo: 'hospital' | 'hotel' | null;
}

/** The first number of these people: far above those of the residents, so that telephone numbers never meet. */
const FIRST_ORDINAL = 8_000_000;
/** From this age on a patient is reported by name, as is everybody with a risk factor. */
const REPORTED_FROM_AGE = 50;

type AgeRange = readonly [from: number, through: number];

/** What is settled about a patient beforehand; the rest is chance. */
interface PatientOrder {
  /** From 0, different for every patient of a wave. */
  readonly number: number;
  readonly foundOn: PlainDate;
  readonly ages?: AgeRange;
  readonly goesTo?: 'hospital' | 'hotel' | null;
}

/** Makes up a patient of the municipalities that the health centre of the training looks after. */
export function clinicPatient(random: Random, order: PatientOrder): ClinicPatient {
  const { number, foundOn, goesTo = null } = order;
  const ages = order.ages ?? random.weighted(AGES);
  const person = syntheticPerson(random.fork(1), FIRST_ORDINAL + number, foundOn, TOWNS, ages);
  return {
    person,
    sex: sexOf(person, random),
    patientNumber: `${foundOn.slice(5).replace('-', '')}-${String(number % 1000).padStart(3, '0')}`,
    onsetOn: addDays(foundOn, -random.between(2, 4)),
    sampledOn: addDays(foundOn, -random.between(0, 1)),
    foundOn,
    hasRisk: random.chance(0.12),
    severity: goesTo === 'hospital' ? 'moderate-1' : 'mild',
    goesTo,
  };
}

/** Whether the clinic reports the patient by name to the health centre. */
export const isReportedByName = ({ person, foundOn, hasRisk, goesTo }: ClinicPatient): boolean =>
  hasRisk || goesTo !== null || ageOn(person.birthDate, foundOn) >= REPORTED_FROM_AGE;

/** Adults alone: nobody has to sign for them. */
const AGES: readonly [readonly [AgeRange, number], ...(readonly [AgeRange, number])[]] = [
  [[20, 34], 42],
  [[35, 49], 36],
  [[50, 64], 12],
  [[65, 88], 10],
];

const TOWNS: readonly [Town, ...Town[]] = townsOf(HEALTH_CENTRE.municipalities);

function townsOf(municipalities: readonly string[]): readonly [Town, ...Town[]] {
  const [first, ...others] = KANAGAWA_TOWNS.filter(({ municipality }) =>
    municipalities.includes(municipality),
  );
  if (first === undefined) throw new Error('Nobody lives in the municipalities of the training.');
  return [first, ...others];
}

/** The list of older names has men's before women's; younger ones are borne by both. */
function sexOf({ name }: SyntheticPerson, random: Random): 'male' | 'female' {
  const place = OLDER_GIVEN_NAMES.findIndex(([written]) => name.endsWith(written));
  if (place === -1) return random.pick(['male', 'female']);
  return place < OLDER_GIVEN_NAMES.length / 2 ? 'male' : 'female';
}
