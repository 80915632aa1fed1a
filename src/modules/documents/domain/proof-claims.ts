import { epochMs, instantOfEpochMs, jstDate, startOfJstDay } from '../../../kernel/instant.ts';
import { addDays, daysBetween, type PlainDate } from '../../../kernel/plain-date.ts';
import { type DatedFact, PAPER_KINDS, type Paper, shownDates } from './paper.ts';

/**
 * What the signed proof of a paper states: only what the paper itself shows, so that a school or employer can hold
 * one against the other (K-44). `reference` is 128 random bits; it names the paper when its state is asked for and
 * tells nothing about the person.
 */
export type ProofClaims = {
  readonly issuer: string;
  readonly kind: Paper['kind'];
  readonly number: string;
  readonly name: string;
  readonly birthDate: PlainDate;
  readonly dates: ReadonlyMap<DatedFact, PlainDate>;
  readonly issuedOn: PlainDate;
  readonly validThrough: PlainDate | null;
  readonly reference: Uint8Array;
};

/** A value of signed claims, keyed by the integers of CWT (RFC 8392) and, below -65536, our own. */
type ClaimValue = number | string | Uint8Array | readonly ClaimValue[] | ReadonlyMap<number, ClaimValue>;
type ClaimSet = ReadonlyMap<number, ClaimValue>;

const ISSUER = 1;
const EXPIRES = 4;
const ISSUED = 6;
const REFERENCE = 7;
const PAPER = -65_537;

const KIND = 1;
const NUMBER = 2;
const NAME = 3;
const BIRTH_DATE = 4;
const KINDS = { notice: 1, certificate: 2, 'legal-certificate': 3 } as const satisfies Record<
  Paper['kind'],
  number
>;
const DATES = {
  'onset-date': 5,
  'test-date': 6,
  'start-date': 7,
  'planned-last-day': 8,
  'planned-return-date': 9,
  'self-check-until': 10,
  'last-day': 11,
  'return-date': 12,
} as const satisfies Record<DatedFact, number>;

const DAY_ZERO = '1970-01-01' as PlainDate;
const REFERENCE_BYTES = 16;

/** The claims of `paper`; `issuer` is the code of the authority, six digits. */
export const proofClaims = (paper: Paper, issuer: string, reference: Uint8Array): ProofClaims => ({
  issuer,
  kind: paper.kind,
  number: paper.managementNumber,
  name: paper.holder.name,
  birthDate: paper.holder.birthDate,
  dates: shownDates(paper),
  issuedOn: paper.issuedOn,
  validThrough: paper.validThrough,
  reference,
});

/** Packs claims for signing: dates as days since 1970, issue and expiry as the CWT times of those days in Japan. */
export function packClaims(claims: ProofClaims): ClaimSet {
  const paper = new Map<number, ClaimValue>([
    [KIND, KINDS[claims.kind]],
    [NUMBER, claims.number],
    [NAME, claims.name],
    [BIRTH_DATE, dayNumber(claims.birthDate)],
  ]);
  for (const [fact, date] of claims.dates) paper.set(DATES[fact], dayNumber(date));
  const packed = new Map<number, ClaimValue>([
    [ISSUER, claims.issuer],
    [ISSUED, seconds(claims.issuedOn)],
    [REFERENCE, claims.reference],
    [PAPER, paper],
  ]);
  // The paper is good through its last day: it expires as the next one begins.
  if (claims.validThrough !== null) packed.set(EXPIRES, seconds(addDays(claims.validThrough, 1)));
  return packed;
}

/** Reads what `packClaims` made; null when the claims are of another kind. */
export function unpackClaims(packed: ClaimSet): ProofClaims | null {
  const issuer = packed.get(ISSUER);
  const issued = packed.get(ISSUED);
  const expires = packed.get(EXPIRES);
  const reference = packed.get(REFERENCE);
  const paper = packed.get(PAPER);
  if (!(paper instanceof Map) || !(reference instanceof Uint8Array) || reference.length !== REFERENCE_BYTES)
    return null;
  const kind = kindOf(paper.get(KIND));
  const number = paper.get(NUMBER);
  const name = paper.get(NAME);
  const birthDay = paper.get(BIRTH_DATE);
  if (typeof issuer !== 'string' || typeof issued !== 'number' || kind === null) return null;
  if (typeof number !== 'string' || typeof name !== 'string' || typeof birthDay !== 'number') return null;
  if (expires !== undefined && typeof expires !== 'number') return null;

  const dates = new Map<DatedFact, PlainDate>();
  for (const [fact, key] of Object.entries(DATES) as [DatedFact, number][]) {
    const day = paper.get(key);
    if (typeof day === 'number') dates.set(fact, dateOfNumber(day));
  }
  return {
    issuer,
    kind,
    number,
    name,
    birthDate: dateOfNumber(birthDay),
    dates,
    issuedOn: dateOfSeconds(issued),
    validThrough: expires === undefined ? null : addDays(dateOfSeconds(expires), -1),
    reference,
  };
}

const kindOf = (packed: ClaimValue | undefined): Paper['kind'] | null =>
  PAPER_KINDS.find(kind => KINDS[kind] === packed) ?? null;
const dayNumber = (date: PlainDate): number => daysBetween(DAY_ZERO, date);
const dateOfNumber = (day: number): PlainDate => addDays(DAY_ZERO, day);
const seconds = (date: PlainDate): number => epochMs(startOfJstDay(date)) / 1000;
const dateOfSeconds = (time: number): PlainDate => jstDate(instantOfEpochMs(time * 1000));
