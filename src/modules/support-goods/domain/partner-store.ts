import { fail, ok, type Result } from '../../../kernel/result.ts';

/** A shop that supports people together with the city (Y-17). */
export interface PartnerStore {
  readonly name: string;
  /** Seven digits. */
  readonly postalCode: string;
  readonly address: string;
  readonly phone: string;
  readonly fax: string | null;
  readonly contactPerson: string | null;
  readonly note: string | null;
}

/** A store as it was typed. */
export type GivenStore = Readonly<Record<keyof PartnerStore, string>>;

export interface StoreProblem {
  readonly field: keyof PartnerStore;
  readonly reason:
    | 'missing'
    | 'too-long'
    | 'not-a-postal-code'
    | 'outside-city'
    | 'not-a-number'
    | 'known-before';
}

const LONGEST: Readonly<Record<keyof PartnerStore, number>> = {
  name: 100,
  postalCode: 10,
  address: 200,
  phone: 20,
  fax: 20,
  contactPerson: 60,
  note: 500,
};
const REQUIRED: readonly (keyof PartnerStore)[] = ['name', 'postalCode', 'address', 'phone'];
const TELEPHONE = /^0\d{9,10}$/;
const NOT_DIGITS = /\D/g;

/**
 * Reads a store as it was typed. It must lie in the city (Y-17): `municipalitiesOf` gives the six-digit codes that a postal
 * code belongs to, and `city` is the one that counts.
 */
export function readStore(
  given: GivenStore,
  city: string,
  municipalitiesOf: (postalCode: string) => readonly string[],
): Result<PartnerStore, readonly StoreProblem[]> {
  const problems: StoreProblem[] = [];
  const text = (field: keyof PartnerStore): string => {
    const value = given[field].trim();
    if (value === '' && REQUIRED.includes(field)) problems.push({ field, reason: 'missing' });
    if (value.length > LONGEST[field]) problems.push({ field, reason: 'too-long' });
    return value;
  };
  const digits = (field: keyof PartnerStore): string =>
    text(field).normalize('NFKC').replaceAll(NOT_DIGITS, '');
  const store = {
    name: text('name'),
    postalCode: digits('postalCode'),
    address: text('address'),
    phone: digits('phone'),
    fax: digits('fax') || null,
    contactPerson: text('contactPerson') || null,
    note: text('note') || null,
  };
  const refuse = (field: keyof PartnerStore, reason: StoreProblem['reason']): void => {
    if (!problems.some(problem => problem.field === field)) problems.push({ field, reason });
  };
  if (store.postalCode.length !== 7) refuse('postalCode', 'not-a-postal-code');
  else if (!municipalitiesOf(store.postalCode).includes(city)) refuse('postalCode', 'outside-city');
  if (!TELEPHONE.test(store.phone)) refuse('phone', 'not-a-number');
  if (given.fax.trim() !== '' && !TELEPHONE.test(store.fax ?? '')) refuse('fax', 'not-a-number');
  return problems.length > 0 ? fail(problems) : ok(store);
}
