import type { Uuid } from '../../../kernel/ids.ts';
import { fail, ok, type Result } from '../../../kernel/result.ts';
import { isEmail } from './application.ts';
import { FACILITY_KINDS, type Facility, type FacilityKind } from './facility.ts';
import type { Places } from './places.ts';

/** The fields of the registry as a person or a file gives them. */
export const FACILITY_FIELDS = [
  'code',
  'name',
  'kind',
  'postalCode',
  'municipality',
  'address',
  'phone',
  'email',
  'healthCentre',
] as const;
export type FacilityField = (typeof FACILITY_FIELDS)[number];
export type TypedFacility = Readonly<Record<FacilityField, string>>;

/** What the registry keeps of an entry. */
export type FacilityEntry = Omit<Facility, 'facilityId' | 'status'>;

export type FacilityReason =
  | 'code-missing'
  | 'code-form'
  | 'code-prefecture'
  | 'code-taken'
  | 'code-twice'
  | 'name-length'
  | 'kind-unknown'
  | 'postal-code-form'
  | 'municipality-missing'
  | 'municipality-unknown'
  | 'address-length'
  | 'phone-form'
  | 'email-form'
  | 'health-centre-unknown';

export interface FacilityProblem {
  readonly field: FacilityField;
  readonly reason: FacilityReason;
}

/** What an entry is read with. */
export interface EntryContext {
  readonly places: Places;
  readonly normalisePhone: (text: string) => string | null;
  /** The health centre with that name or id. */
  readonly healthCentreNamed: (text: string) => Uuid | null;
  /** The health centre that looks after the municipality (six digits). */
  readonly healthCentreFor: (municipalityCode: string) => Uuid | null;
}

const LONGEST_NAME = 60;
const LONGEST_ADDRESS = 200;
/** Prefecture 01 to 47, table of fees (medical, dental, pharmacy, home nursing), seven digits. */
const CODE = /^(\d{2})[1346]\d{7}$/;
const PREFECTURES = 47;

/**
 * Reads an entry of the registry (H-02, H-04): a ten-digit code, which clinics and hospitals must have; name, kind, postal
 * code, municipality (by name or code, or that of the postal code when empty), address, phone, mail address where there is
 * one, and the health centre (that of the municipality when empty). Every problem is told at once.
 */
export function readFacility(
  typed: TypedFacility,
  context: EntryContext,
): Result<FacilityEntry, readonly FacilityProblem[]> {
  const problems: FacilityProblem[] = [];
  const read = <T>(field: FacilityField, result: Result<T, FacilityReason>): T | null => {
    if (result.ok) return result.value;
    problems.push({ field, reason: result.reason });
    return null;
  };
  const kind = read('kind', readKind(typed.kind));
  const code = read('code', readCode(typed.code, kind));
  const name = read('name', readText(typed.name, LONGEST_NAME, 'name-length'));
  const postalCode = read('postalCode', readPostalCode(typed.postalCode));
  const municipalityCode = read(
    'municipality',
    readMunicipality(typed.municipality, postalCode, context.places),
  );
  const address = read('address', readText(typed.address, LONGEST_ADDRESS, 'address-length'));
  const phone = read('phone', present(context.normalisePhone(typed.phone), 'phone-form'));
  const email = read('email', readEmail(typed.email));
  const healthCentreId = read(
    'healthCentre',
    readHealthCentre(typed.healthCentre, municipalityCode, context),
  );
  if (
    problems.length > 0 ||
    kind === null ||
    name === null ||
    postalCode === null ||
    municipalityCode === null ||
    address === null ||
    phone === null
  )
    return fail(problems);
  return ok({ code, name, kind, postalCode, municipalityCode, address, phone, email, healthCentreId });
}

const present = <T>(value: T | null, reason: FacilityReason): Result<T, FacilityReason> =>
  value === null ? fail(reason) : ok(value);

const readKind = (text: string): Result<FacilityKind, FacilityReason> =>
  present(FACILITY_KINDS.find(kind => kind === text) ?? null, 'kind-unknown');

function readCode(text: string, kind: FacilityKind | null): Result<string | null, FacilityReason> {
  const digits = text.normalize('NFKC').replaceAll(/[\s-]/g, '');
  const needed = kind === 'outpatient-clinic' || kind === 'hospital';
  if (digits === '') return needed ? fail('code-missing') : ok(null);
  const prefecture = Number(CODE.exec(digits)?.[1] ?? Number.NaN);
  if (Number.isNaN(prefecture)) return fail('code-form');
  return prefecture >= 1 && prefecture <= PREFECTURES ? ok(digits) : fail('code-prefecture');
}

const readText = (text: string, longest: number, reason: FacilityReason): Result<string, FacilityReason> =>
  text !== '' && [...text].length <= longest ? ok(text) : fail(reason);

/** Seven digits from any usual way of writing: full width, hyphen, postal mark. */
function readPostalCode(text: string): Result<string, FacilityReason> {
  const digits = text.normalize('NFKC').replaceAll(/[\s\u3012\u30fc\u2010-\u2015\u2212-]/gu, '');
  return /^\d{7}$/.test(digits) ? ok(digits) : fail('postal-code-form');
}

function readMunicipality(
  text: string,
  postalCode: string | null,
  places: Places,
): Result<string, FacilityReason> {
  const near = new Map(
    (postalCode === null ? [] : places.townsOf(postalCode)).map(({ municipality }) => [
      municipality.code,
      municipality,
    ]),
  );
  const [only, ...others] = near.values();
  if (text === '')
    return only !== undefined && others.length === 0 ? ok(only.code) : fail('municipality-missing');
  const folded = text.normalize('NFKC');
  const found = /^\d{6}$/.test(folded)
    ? places.municipalityCoded(folded)
    : ([...near.values()].find(({ name }) => name === text) ?? places.municipalityNamed(text));
  return found === null || (/^\d{6}$/.test(folded) && found.code !== folded)
    ? fail('municipality-unknown')
    : ok(found.code);
}

const readEmail = (text: string): Result<string | null, FacilityReason> => {
  const folded = text.normalize('NFKC');
  if (folded === '') return ok(null);
  return isEmail(folded) ? ok(folded) : fail('email-form');
};

function readHealthCentre(
  text: string,
  municipalityCode: string | null,
  { healthCentreNamed, healthCentreFor }: EntryContext,
): Result<Uuid | null, FacilityReason> {
  if (text !== '') return present(healthCentreNamed(text), 'health-centre-unknown');
  return ok(municipalityCode === null ? null : healthCentreFor(municipalityCode));
}
