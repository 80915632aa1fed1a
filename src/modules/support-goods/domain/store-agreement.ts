import type { Uuid } from '../../../kernel/ids.ts';
import { laterDate, type PlainDate } from '../../../kernel/plain-date.ts';
import { fail, ok, type Result } from '../../../kernel/result.ts';
import { readDayNear, readWrittenDay } from '../../../kernel/written-day.ts';

/** When an agreement between mayor and store holds (Y-19). */
export interface AgreementDates {
  readonly startsOn: PlainDate;
  readonly endsOn: PlainDate;
  /** Null while it is a draft. */
  readonly signedOn: PlainDate | null;
  /** Its last day, where it was ended early. */
  readonly endedOn: PlainDate | null;
}

/** The same with its id, as an order refers to it. */
export interface SignedAgreement extends AgreementDates {
  readonly agreementId: Uuid;
}

/** The days on which it is in force; null for one that never is. It never counts from before it was signed. */
export function forceOf({ startsOn, endsOn, signedOn, endedOn }: AgreementDates): {
  readonly from: PlainDate;
  readonly through: PlainDate;
} | null {
  if (signedOn === null) return null;
  const from = laterDate(startsOn, signedOn);
  const through = endedOn ?? endsOn;
  return from <= through ? { from, through } : null;
}

/** Whether it is in force on a day (Y-19). */
export function inForceOn(agreement: AgreementDates, day: PlainDate): boolean {
  const force = forceOf(agreement);
  return force !== null && force.from <= day && day <= force.through;
}

/** An agreement as it was typed. */
export interface GivenAgreement {
  readonly number: string;
  readonly startsOn: string;
  readonly endsOn: string;
  readonly signedOn: string;
  readonly terms: string;
}

export interface NewAgreement extends Omit<AgreementDates, 'endedOn'> {
  readonly number: string;
  readonly terms: string;
}

export interface AgreementProblem {
  readonly field: keyof GivenAgreement | 'endedOn' | 'because';
  readonly reason:
    | 'missing'
    | 'too-long'
    | 'not-a-day'
    | 'before-start'
    | 'in-the-future'
    | 'not-before-end'
    | 'number-taken'
    | 'orders-after';
}

const LONGEST = { number: 40, terms: 2_000, because: 200 } as const;

/** Reads an agreement as it was typed, with everything that must be put right. Unsigned, it is a draft. */
export function readAgreement(
  given: GivenAgreement,
  today: PlainDate,
): Result<NewAgreement, readonly AgreementProblem[]> {
  const problems: AgreementProblem[] = [];
  const number = given.number.normalize('NFKC').trim();
  const terms = given.terms.trim();
  for (const [field, text] of [
    ['number', number],
    ['terms', terms],
  ] as const)
    if (text === '') problems.push({ field, reason: 'missing' });
    else if (text.length > LONGEST[field]) problems.push({ field, reason: 'too-long' });
  const startsOn = readWrittenDay(given.startsOn);
  const endsOn = readWrittenDay(given.endsOn);
  if (startsOn === null) problems.push({ field: 'startsOn', reason: missingOr(given.startsOn) });
  if (endsOn === null) problems.push({ field: 'endsOn', reason: missingOr(given.endsOn) });
  if (startsOn !== null && endsOn !== null && endsOn < startsOn)
    problems.push({ field: 'endsOn', reason: 'before-start' });
  const signed = given.signedOn.trim() === '' ? ok(null) : readSigning(given.signedOn, today);
  if (!signed.ok) problems.push(...signed.reason);
  return problems.length > 0 || startsOn === null || endsOn === null || !signed.ok
    ? fail(problems)
    : ok({ number, terms, startsOn, endsOn, signedOn: signed.value });
}

/** Reads the day of the signature: not one that is still to come. */
export function readSigning(text: string, today: PlainDate): Result<PlainDate, readonly AgreementProblem[]> {
  const signedOn = readDayNear(text, today);
  if (signedOn === null) return fail([{ field: 'signedOn', reason: missingOr(text) }]);
  return signedOn > today ? fail([{ field: 'signedOn', reason: 'in-the-future' }]) : ok(signedOn);
}

/** Reads the last day of an agreement that ends early, and why; `lastOrderOn` is the last day of an order under it. */
export function readEnding(
  given: { readonly endedOn: string; readonly because: string },
  { endsOn }: Pick<AgreementDates, 'endsOn'>,
  lastOrderOn: PlainDate | null,
): Result<{ readonly endedOn: PlainDate; readonly because: string }, readonly AgreementProblem[]> {
  const problems: AgreementProblem[] = [];
  const endedOn = readWrittenDay(given.endedOn);
  const because = given.because.trim();
  if (endedOn === null) problems.push({ field: 'endedOn', reason: missingOr(given.endedOn) });
  else if (endedOn >= endsOn) problems.push({ field: 'endedOn', reason: 'not-before-end' });
  else if (lastOrderOn !== null && endedOn < lastOrderOn)
    problems.push({ field: 'endedOn', reason: 'orders-after' });
  if (because === '') problems.push({ field: 'because', reason: 'missing' });
  if (because.length > LONGEST.because) problems.push({ field: 'because', reason: 'too-long' });
  return endedOn === null || problems.length > 0 ? fail(problems) : ok({ endedOn, because });
}

const missingOr = (text: string) => (text.trim() === '' ? ('missing' as const) : ('not-a-day' as const));
