import type { PlainDate } from '../../../kernel/plain-date.ts';
import { fail, ok, type Result } from '../../../kernel/result.ts';
import { readWrittenDay } from '../../../kernel/written-day.ts';
import { lastDayOf } from './contract-status.ts';
import { type ContractProblem, readPrices } from './given-contract.ts';
import { type Prices, samePrices, type TestMethod } from './test-method.ts';

/** What a change of a contract is measured against. */
export interface ContractBounds {
  readonly startsOn: PlainDate;
  readonly endsOn: PlainDate;
  readonly endedOn: PlainDate | null;
  /** The newest version of the terms. */
  readonly latest: { readonly fromOn: PlainDate; readonly prices: Prices };
}

type Read<T> = Result<T, readonly ContractProblem[]>;

/** Reads new terms: other prices from a day on that lies behind the start of the newest version (SM-6, amended). */
export function readAmendment(
  given: { readonly fromOn: string; readonly prices: Readonly<Record<TestMethod, string>> },
  bounds: ContractBounds,
): Read<{ readonly fromOn: PlainDate; readonly prices: Prices }> {
  const fromOn = readWrittenDay(given.fromOn);
  const prices = readPrices(given.prices);
  const problems: ContractProblem[] = [];
  if (fromOn === null)
    problems.push({ field: 'fromOn', reason: given.fromOn.trim() === '' ? 'missing' : 'not-a-day' });
  else if (fromOn <= bounds.latest.fromOn)
    problems.push({ field: 'fromOn', reason: 'not-after-latest-terms' });
  else if (fromOn > lastDayOf(bounds)) problems.push({ field: 'fromOn', reason: 'outside-period' });
  if (!prices.ok) problems.push({ field: 'prices', reason: prices.reason });
  else if (samePrices(prices.value, bounds.latest.prices))
    problems.push({ field: 'prices', reason: 'same-prices' });
  return problems.length > 0 || fromOn === null || !prices.ok
    ? fail(problems)
    : ok({ fromOn, prices: prices.value });
}

/** Reads the day of signing: not one that is still to come. It may lie behind the start, which then counts backwards. */
export function readSigning(text: string, today: PlainDate): Read<PlainDate> {
  const signedOn = readWrittenDay(text);
  if (signedOn === null)
    return fail([{ field: 'signedOn', reason: text.trim() === '' ? 'missing' : 'not-a-day' }]);
  return signedOn > today ? fail([{ field: 'signedOn', reason: 'in-the-future' }]) : ok(signedOn);
}

/** Reads the last day of a contract that ends early: before its planned end; before its start when it never began. */
export function readEnding(text: string, { endsOn }: Pick<ContractBounds, 'endsOn'>): Read<PlainDate> {
  const endedOn = readWrittenDay(text);
  if (endedOn === null)
    return fail([{ field: 'endedOn', reason: text.trim() === '' ? 'missing' : 'not-a-day' }]);
  return endedOn >= endsOn ? fail([{ field: 'endedOn', reason: 'outside-period' }]) : ok(endedOn);
}

/** Reads the day on which an institution joins: within the period of the contract. */
export function readJoining(text: string, { startsOn, endsOn, endedOn }: ContractBounds): Read<PlainDate> {
  const joinedOn = readWrittenDay(text);
  if (joinedOn === null)
    return fail([{ field: 'joinedOn', reason: text.trim() === '' ? 'missing' : 'not-a-day' }]);
  return joinedOn < startsOn || joinedOn > lastDayOf({ endsOn, endedOn })
    ? fail([{ field: 'joinedOn', reason: 'outside-period' }])
    : ok(joinedOn);
}

/** Reads the last day of an institution in a contract: not before it joined, not after the contract's own last day. */
export function readLeaving(
  text: string,
  joinedOn: PlainDate,
  bounds: Pick<ContractBounds, 'endsOn' | 'endedOn'>,
): Read<PlainDate> {
  const leftOn = readWrittenDay(text);
  if (leftOn === null)
    return fail([{ field: 'leftOn', reason: text.trim() === '' ? 'missing' : 'not-a-day' }]);
  if (leftOn < joinedOn) return fail([{ field: 'leftOn', reason: 'before-joined' }]);
  return leftOn > lastDayOf(bounds) ? fail([{ field: 'leftOn', reason: 'outside-period' }]) : ok(leftOn);
}
