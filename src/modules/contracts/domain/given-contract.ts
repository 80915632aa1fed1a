import type { PlainDate } from '../../../kernel/plain-date.ts';
import { fail, ok, type Result } from '../../../kernel/result.ts';
import { readWrittenDay } from '../../../kernel/written-day.ts';
import { readYen } from '../../../kernel/written-yen.ts';
import { type Prices, TEST_METHODS, type TestMethod } from './test-method.ts';

export const CONTRACT_KINDS = ['individual', 'collective'] as const;
export type ContractKind = (typeof CONTRACT_KINDS)[number];

/** A contract as it was typed, or stood in a row of a list. */
export interface GivenContract {
  readonly number: string;
  readonly kind: string;
  readonly agent: string;
  /** Ten-digit codes, divided by line ends, commas or spaces. */
  readonly facilities: string;
  readonly prices: Readonly<Record<TestMethod, string>>;
  readonly requestedOn: string;
  readonly signedOn: string;
  readonly startsOn: string;
  readonly endsOn: string;
  readonly reportingClause: boolean;
}

/** A contract that can be entered. */
export interface NewContract {
  readonly number: string;
  readonly kind: ContractKind;
  /** The medical association of a collective contract. */
  readonly agent: string | null;
  readonly facilityCodes: readonly string[];
  readonly prices: Prices;
  readonly requestedOn: PlainDate;
  /** Null while it is not signed. */
  readonly signedOn: PlainDate | null;
  readonly startsOn: PlainDate;
  readonly endsOn: PlainDate;
  readonly reportingClause: boolean;
}

export type ContractField =
  | 'number'
  | 'kind'
  | 'agent'
  | 'facilities'
  | 'prices'
  | 'requestedOn'
  | 'signedOn'
  | 'startsOn'
  | 'endsOn'
  | 'fromOn'
  | 'joinedOn'
  | 'leftOn'
  | 'endedOn'
  | 'note';

export type ContractReason =
  | 'missing'
  | 'too-long'
  | 'not-offered'
  | 'not-a-day'
  | 'in-the-future'
  | 'before-start'
  | 'not-a-price'
  | 'no-price'
  | 'not-a-code'
  | 'exactly-one'
  | 'number-taken'
  | 'no-such-facility'
  | 'not-medical'
  | 'outside-period'
  | 'not-after-latest-terms'
  | 'same-prices'
  | 'already-party'
  | 'before-joined';

export interface ContractProblem {
  readonly field: ContractField;
  readonly reason: ContractReason;
  /** What the reason is about, e.g. a code that is in no register. */
  readonly about?: string;
}

const LONGEST = 100;
const CODE = /^\d{10}$/;

/** The codes in a text, in order and each once; full-width digits count as digits. */
export const codesIn = (text: string): readonly string[] => [
  ...new Set(
    text
      .normalize('NFKC')
      .split(/[\s,]+/)
      .filter(code => code !== ''),
  ),
];

/** Reads what was typed of a contract, with everything that must be put right (4.5). */
export function readContract(
  given: GivenContract,
  today: PlainDate,
): Result<NewContract, readonly ContractProblem[]> {
  const problems: ContractProblem[] = [];
  const refuse = (field: ContractField, reason: ContractReason, about?: string): void => {
    problems.push(about === undefined ? { field, reason } : { field, reason, about });
  };
  const number = given.number.normalize('NFKC').trim();
  if (number === '') refuse('number', 'missing');
  if (number.length > LONGEST) refuse('number', 'too-long');
  const kind = CONTRACT_KINDS.find(each => each === given.kind);
  if (kind === undefined) refuse('kind', given.kind === '' ? 'missing' : 'not-offered');
  const agent = given.agent.trim();
  if (kind === 'collective' && agent === '') refuse('agent', 'missing');
  if (agent.length > LONGEST) refuse('agent', 'too-long');
  const facilityCodes = codesIn(given.facilities);
  const wrongCode = facilityCodes.find(code => !CODE.test(code));
  if (wrongCode !== undefined) refuse('facilities', 'not-a-code', wrongCode);
  else if (kind === 'individual' && facilityCodes.length !== 1) refuse('facilities', 'exactly-one');
  const prices = readPrices(given.prices);
  if (!prices.ok) refuse('prices', prices.reason);
  const day = (field: ContractField, text: string, isRequired: boolean): PlainDate | null => {
    if (text.trim() === '') {
      if (isRequired) refuse(field, 'missing');
      return null;
    }
    const date = readWrittenDay(text);
    if (date === null) refuse(field, 'not-a-day');
    return date;
  };
  const startsOn = day('startsOn', given.startsOn, true);
  const endsOn = day('endsOn', given.endsOn, true);
  const signedOn = day('signedOn', given.signedOn, false);
  const requestedOn = day('requestedOn', given.requestedOn, false) ?? signedOn ?? today;
  if (startsOn !== null && endsOn !== null && endsOn < startsOn) refuse('endsOn', 'before-start');
  if (signedOn !== null && signedOn > today) refuse('signedOn', 'in-the-future');
  if (problems.length > 0 || kind === undefined || !prices.ok || startsOn === null || endsOn === null)
    return fail(problems);
  return ok({
    number,
    kind,
    agent: kind === 'collective' ? agent : null,
    facilityCodes,
    prices: prices.value,
    requestedOn,
    signedOn,
    startsOn,
    endsOn,
    reportingClause: given.reportingClause,
  });
}

/** Reads the prices of one test of each method in yen; a method left empty is not covered, and one at least must be. */
export function readPrices(
  texts: Readonly<Record<TestMethod, string>>,
): Result<Prices, 'no-price' | 'not-a-price'> {
  const given = TEST_METHODS.filter(method => texts[method].trim() !== '');
  if (given.length === 0) return fail('no-price');
  const prices: Partial<Record<TestMethod, number>> = {};
  for (const method of given) {
    const price = readYen(texts[method]);
    if (price === null || price === 0 || price > HIGHEST_PRICE) return fail('not-a-price');
    prices[method] = price;
  }
  return ok(prices);
}

/** A million yen a test is a slip of the keyboard. */
const HIGHEST_PRICE = 999_999;
