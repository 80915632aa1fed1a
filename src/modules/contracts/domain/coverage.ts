import { addDays, laterDate, type PlainDate } from '../../../kernel/plain-date.ts';
import { type ContractStage, lastDayOf } from './contract-status.ts';
import type { Prices, TestMethod } from './test-method.ts';

/** A contract as far as it decides what it covers for one institution. */
export interface ContractOfFacility {
  readonly stage: ContractStage;
  readonly startsOn: PlainDate;
  readonly endsOn: PlainDate;
  readonly endedOn: PlainDate | null;
  /** The first version holds from the start of the contract, each further one from its day on; in order. */
  readonly terms: readonly { readonly fromOn: PlainDate; readonly prices: Prices }[];
  /** When the institution was party to it; `leftOn` is its last day. */
  readonly memberships: readonly { readonly joinedOn: PlainDate; readonly leftOn: PlainDate | null }[];
}

/** What a contract covers for an institution over some days. */
export interface Cover {
  readonly from: PlainDate;
  readonly through: PlainDate;
  readonly prices: Prices;
}

/** The days that the contract covers for the institution, by membership and version of the terms (H-05, H-30). */
export function coversOf(contract: ContractOfFacility): readonly Cover[] {
  if (contract.stage !== 'signed') return [];
  const lastDay = lastDayOf(contract);
  return contract.memberships.flatMap(({ joinedOn, leftOn }) =>
    contract.terms.flatMap(({ fromOn, prices }, place) => {
      const next = contract.terms[place + 1];
      const ends = [lastDay, leftOn, next === undefined ? null : addDays(next.fromOn, -1)];
      const from = laterDate(contract.startsOn, laterDate(joinedOn, fromOn));
      const through = ends.reduce<PlainDate>(
        (earliest, end) => (end !== null && end < earliest ? end : earliest),
        lastDay,
      );
      return from <= through ? [{ from, through, prices }] : [];
    }),
  );
}

/** How the covers of an institution meet a test of a day: fully, not this method, not this day, or there are none. */
export type CoverOutcome = 'covered' | 'method-missing' | 'other-days' | 'none';

/** Looks a test up among everything that contracts cover for the institution. */
export function coverOutcome(covers: readonly Cover[], day: PlainDate, method: TestMethod): CoverOutcome {
  const ofDay = covers.filter(({ from, through }) => from <= day && day <= through);
  if (ofDay.some(({ prices }) => prices[method] !== undefined)) return 'covered';
  if (ofDay.length > 0) return 'method-missing';
  return covers.length > 0 ? 'other-days' : 'none';
}
