import { addDays, daysBetween, type PlainDate } from '../../../kernel/plain-date.ts';
import { type ClinicPatient, clinicPatient, isReportedByName } from './clinic-patient.ts';
import { createRandom, type Random } from './random.ts';
import { phoneOf } from './synthetic-contact.ts';
import type { WaveSettings } from './synthetic-wave.ts';

/** A test that found nothing, or was held back: nobody is named. */
export interface UnnamedTest {
  readonly patientNumber: string;
  readonly sampledOn: PlainDate;
  readonly method: 'pcr' | 'antigen-qualitative';
  readonly result: 'negative' | 'indeterminate';
}

/** What a clinic reports on one day. */
export interface ClinicWork {
  readonly unnamed: readonly UnnamedTest[];
  readonly positives: readonly ClinicPatient[];
}

/** A page that one clinic sends by FAX. */
export interface FaxPage {
  readonly kind: 'test-report' | 'case-report';
  readonly patient: ClinicPatient;
}

/** One day of the clinics: the trainee's own, the test centre, and the one that writes by hand. */
export interface ClinicDay {
  readonly own: ClinicWork;
  readonly centre: ClinicWork;
  readonly faxes: readonly FaxPage[];
}

/** So many tests for each person of the wave, and so many of them that found the disease. */
const TESTS_A_PERSON = 1.4;
const POSITIVE_SHARE = 0.28;
const SHARE_OF_OWN = 0.6;
const FEWEST_TESTS = 4;
/** Numbers of patients kept free for a day; a prime, so that telephone numbers do not end alike. */
const NUMBERS_A_DAY = 9_973;
/** Places of a day that chance never takes. */
const STAGED = { own: 9_960, centre: 9_961, faxes: 9_900 } as const;
/** How many pages wait when the trainee takes over. */
const PAGES_LEFT = 7;
/** The stream of chance of a day; those of the residents are numbered otherwise. */
const CLINICS = 700_000;

/**
 * Makes up what clinics find and report on `date`, on which `people` of the wave file. On the last days before the trainee
 * takes over there are a patient for the hospital, one for the hotel, one who is reported twice with different telephone
 * numbers, and pages that nobody has typed in.
 */
export function clinicDay({ seed, from, to }: WaveSettings, date: PlainDate, people: number): ClinicDay {
  const dayNumber = daysBetween(from, date);
  const random = createRandom(seed).fork(CLINICS + dayNumber);
  const tests = Math.max(FEWEST_TESTS, Math.round(people * TESTS_A_PERSON));
  const positives = Math.max(1, Math.round(tests * POSITIVE_SHARE));
  const patient = (place: number, more: Partial<Parameters<typeof clinicPatient>[1]> = {}): ClinicPatient =>
    clinicPatient(random.fork(place), {
      number: dayNumber * NUMBERS_A_DAY + place,
      foundOn: date,
      ...more,
    });
  const found = Array.from({ length: positives }, (_, place) => patient(place));
  const unnamed = Array.from({ length: tests - positives }, (_, place) => unnamedTest(random, date, place));
  const ofOwn = <T>(all: readonly T[]): number => Math.ceil(all.length * SHARE_OF_OWN);
  const left = daysBetween(date, to);
  return {
    own: {
      unnamed: unnamed.slice(0, ofOwn(unnamed)),
      positives: [...found.slice(0, ofOwn(found)), ...stagedAtOwn(left, patient)],
    },
    centre: {
      unnamed: unnamed.slice(ofOwn(unnamed)),
      positives: [...found.slice(ofOwn(found)), ...stagedAtCentre(left, patient)],
    },
    faxes: faxesOf(left, dayNumber, random, patient, { seed, from, to }),
  };
}

type MakePatient = (place: number, more?: Partial<Parameters<typeof clinicPatient>[1]>) => ClinicPatient;

const HOTEL_DAYS_BEFORE = 5;
const HOSPITAL_DAYS_BEFORE: ReadonlySet<number> = new Set([6, 4]);
const DOUBLED_DAYS_BEFORE = 2;
const QUERIED_DAYS_BEFORE = 1;
const ELDERLY = [67, 84] as const;
const MIDDLE_AGED = [50, 62] as const;

function stagedAtOwn(left: number, patient: MakePatient): readonly ClinicPatient[] {
  if (left === QUERIED_DAYS_BEFORE) return [patient(STAGED.own, { ages: ELDERLY })];
  return left === HOTEL_DAYS_BEFORE ? [patient(STAGED.own, { ages: MIDDLE_AGED, goesTo: 'hotel' })] : [];
}

/** Reports of the last days wait to be accepted; there must be a few. */
const WAITING_DAYS_BEFORE: ReadonlySet<number> = new Set([1, 2]);

function stagedAtCentre(left: number, patient: MakePatient): readonly ClinicPatient[] {
  const place = STAGED.centre;
  if (HOSPITAL_DAYS_BEFORE.has(left)) return [patient(place, { ages: ELDERLY, goesTo: 'hospital' })];
  return WAITING_DAYS_BEFORE.has(left)
    ? [patient(place, { ages: ELDERLY }), patient(place + 1, { ages: MIDDLE_AGED })]
    : [];
}

function faxesOf(
  left: number,
  dayNumber: number,
  random: Random,
  patient: MakePatient,
  settings: Pick<WaveSettings, 'seed' | 'from' | 'to'>,
): readonly FaxPage[] {
  const page = (place: number): FaxPage => {
    const sick = patient(STAGED.faxes + place, { ages: place % 2 === 0 ? ELDERLY : MIDDLE_AGED });
    return {
      kind: random.chance(0.4) && isReportedByName(sick) ? 'case-report' : 'test-report',
      patient: sick,
    };
  };
  if (left === DOUBLED_DAYS_BEFORE && dayNumber + left >= HOTEL_DAYS_BEFORE) return [doubled(settings)];
  if (left !== QUERIED_DAYS_BEFORE) return [page(0)];
  return Array.from({ length: PAGES_LEFT }, (_, place) => ({
    ...page(place),
    kind: place % 3 === 2 ? 'case-report' : 'test-report',
  }));
}

/** The patient for the hotel once more, as the hand-written clinic knows them: with the number of another telephone. */
function doubled({ seed, from, to }: Pick<WaveSettings, 'seed' | 'from' | 'to'>): FaxPage {
  const foundOn = addDays(to, -HOTEL_DAYS_BEFORE);
  const dayNumber = daysBetween(from, foundOn);
  const number = dayNumber * NUMBERS_A_DAY + STAGED.own;
  const random = createRandom(seed)
    .fork(CLINICS + dayNumber)
    .fork(STAGED.own);
  const patient = clinicPatient(random, { number, foundOn, ages: MIDDLE_AGED, goesTo: 'hotel' });
  const phone = phoneOf(FIRST_OF_DOUBLED + number);
  return { kind: 'case-report', patient: { ...patient, person: { ...patient.person, phone }, goesTo: null } };
}

const FIRST_OF_DOUBLED = 9_000_000;

const unnamedTest = (random: Random, date: PlainDate, place: number): UnnamedTest => ({
  patientNumber: `${date.slice(5).replace('-', '')}-N${place + 1}`,
  sampledOn: addDays(date, -random.between(0, 1)),
  method: random.chance(0.7) ? 'pcr' : 'antigen-qualitative',
  result: random.chance(0.03) ? 'indeterminate' : 'negative',
});
