import type { PlainDate } from '../../../kernel/plain-date.ts';
import { addressKey } from './address-key.ts';
import { birthDateLikeness, haveNeighboursSwapped } from './birth-date-likeness.ts';
import { editDistance } from './edit-distance.ts';
import { type LikenessReason, PRIOR, WEIGHTS } from './likeness-reason.ts';
import { type ComparableName, comparableName, nameLikeness } from './name-likeness.ts';
import { searchKana } from './search-kana.ts';

/** Somebody to compare with the people that are known. What is not known is ''; a birth date may be null. */
export interface Subject {
  readonly name: string;
  readonly nameKana: string;
  readonly birthDate: PlainDate | null;
  /** Digits with a leading 0. */
  readonly phone: string;
  readonly postalCode: string;
  readonly municipalityCode: string;
  readonly address: string;
  readonly email: string;
}

/** A subject prepared once for comparing with many. */
export interface Comparable extends Pick<Subject, 'birthDate' | 'phone' | 'postalCode' | 'municipalityCode'> {
  readonly name: ComparableName;
  readonly rawAddress: string;
  /** Made when first asked for. */
  readonly address: string;
  readonly email: string;
}

export interface Likeness {
  /** 0 (another person) to 1; no probability that was ever measured on real people. */
  readonly score: number;
  readonly reasons: readonly LikenessReason[];
}

/** Prepares somebody for comparing; `kana` is the `searchKana` of the reading, where it is known already. */
export function comparable(subject: Subject, kana = searchKana(subject.nameKana)): Comparable {
  let address: string | undefined;
  return {
    name: comparableName(subject.name, subject.nameKana, kana),
    birthDate: subject.birthDate,
    phone: subject.phone,
    postalCode: subject.postalCode,
    municipalityCode: subject.municipalityCode,
    rawAddress: subject.address,
    get address() {
      address ??= addressKey(subject.address);
      return address;
    },
    email: subject.email.toLowerCase(),
  };
}

/**
 * How much two rows look like one person, and by what (F-05). A score is a hint for a human: nobody is joined by it,
 * least of all on name and birth date, which namesakes share too.
 */
export function likeness(one: Comparable, other: Comparable): Likeness {
  const reasons = [
    ...nameLikeness(one.name, other.name),
    ...births(one, other),
    ...phones(one, other),
    ...addresses(one, other),
    ...emails(one, other),
  ];
  const odds = reasons.reduce((sum, reason) => sum + WEIGHTS[reason], PRIOR);
  return { score: Math.round(1000 / (1 + Math.exp(-odds))) / 1000, reasons };
}

function births(one: Comparable, other: Comparable): readonly LikenessReason[] {
  if (one.birthDate === null || other.birthDate === null) return [];
  const found = birthDateLikeness(one.birthDate, other.birthDate);
  switch (found) {
    case 'same':
      return ['same-birth-date'];
    case 'day-month-swapped':
      return ['birth-day-month-swapped'];
    case 'one-digit-off':
      return ['birth-one-digit-off'];
    case 'other':
      return ['other-birth-date'];
  }
}

function phones(one: Comparable, other: Comparable): readonly LikenessReason[] {
  if (one.phone === '' || other.phone === '') return [];
  if (one.phone === other.phone) return ['same-phone'];
  const slip = editDistance(one.phone, other.phone, 1) === 1 || haveNeighboursSwapped(one.phone, other.phone);
  return [slip ? 'phone-one-digit-off' : 'other-phone'];
}

function addresses(one: Comparable, other: Comparable): readonly LikenessReason[] {
  if (one.rawAddress === '' || other.rawAddress === '') return [];
  if (one.municipalityCode === other.municipalityCode && isOneAddress(one, other)) return ['same-address'];
  return one.postalCode !== '' && one.postalCode === other.postalCode
    ? ['same-postal-code']
    : ['other-address'];
}

const isOneAddress = (one: Comparable, other: Comparable): boolean =>
  one.rawAddress === other.rawAddress ||
  isWithin(one.address, other.address) ||
  isWithin(other.address, one.address);

/** Whether the longer one goes on where the shorter ends, as with the name of the house, and not in the middle of a number. */
function isWithin(short: string, long: string): boolean {
  if (short === long) return true;
  return /\d$/.test(short) && long.startsWith(short) && !/^[\d-]/.test(long.slice(short.length));
}

const emails = (one: Comparable, other: Comparable): readonly LikenessReason[] =>
  one.email !== '' && one.email === other.email ? ['same-email'] : [];
