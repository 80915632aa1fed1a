import type { Uuid } from '../../../kernel/ids.ts';
import type { StaffActor } from '../../../platform/db/actor.ts';
import { type Database, exemptFromAudit, type Tx } from '../../../platform/db/database.ts';
import type { MergeablePerson } from '../domain/merge.ts';
import type { PairStatus } from '../domain/person-candidate.ts';
import type { PersonReference, PersonRow } from '../domain/person-reference.ts';
import { rowsOfPeople } from '../repository/person-fields.repository.ts';
import { peopleByIds } from '../repository/person-lookup.repository.ts';
import {
  type AfterPair,
  countOpenPairs,
  listPairs,
  pairById,
  type StandingPair,
} from '../repository/person-pair.repository.ts';
import { recordPersonsRead } from './person-read.ts';

/** What the pages of joining work with. */
export interface JoiningDeps {
  readonly database: Database;
  readonly personReferences: readonly PersonReference[];
}

/** A pair with the people for whom it stands now. */
export interface PairOfPeople {
  readonly pair: StandingPair;
  readonly people: readonly [MergeablePerson, MergeablePerson];
}

export interface PairList {
  readonly pairs: readonly PairOfPeople[];
  /** Behind which the next page begins; null on the last. */
  readonly next: AfterPair | null;
}

/** A pair side by side, with what else names each. */
export interface PairView extends PairOfPeople {
  readonly rows: readonly PersonRow[];
}

const A_PAGE = 50;
const COUNTED = 1000;

/** Pairs of a status, the likeliest first. */
export function showPairs(
  { database }: Pick<JoiningDeps, 'database'>,
  staff: StaffActor,
  status: PairStatus,
  after: AfterPair | null,
): Promise<PairList> {
  return database.withTenant(staff, async tx => {
    exemptFromAudit(tx, 'There was no pair to show.');
    const found = await listPairs(tx, status, { after, limit: A_PAGE + 1 });
    const pairs = await withPeople(tx, found.slice(0, A_PAGE));
    const last = found.length > A_PAGE ? pairs.at(-1)?.pair : undefined;
    return { pairs, next: last === undefined ? null : { score: last.score, pairId: last.pairId } };
  });
}

/** One pair; null when there is none. Once it was merged, both sides are the kept person. */
export function showPair(
  { database, personReferences }: JoiningDeps,
  staff: StaffActor,
  pairId: Uuid,
): Promise<PairView | null> {
  return database.withTenant(staff, async tx => {
    exemptFromAudit(tx, 'There is no such pair.');
    const pair = await pairById(tx, pairId);
    if (pair === null) return null;
    const [shown] = await withPeople(tx, [pair]);
    if (shown === undefined) return null;
    const rows = await rowsOfPeople(tx, personReferences, [pair.standingA, pair.standingB]);
    return { ...shown, rows };
  });
}

/** How many pairs wait, up to a thousand; for the navigation. */
export const countPairs = ({ database }: Pick<JoiningDeps, 'database'>, staff: StaffActor): Promise<number> =>
  database.withTenant(staff, tx => {
    exemptFromAudit(tx, 'A count says nothing about a person.');
    return countOpenPairs(tx, COUNTED);
  });

/** Pairs with their people, who count as shown. */
export async function withPeople(tx: Tx, pairs: readonly StandingPair[]): Promise<readonly PairOfPeople[]> {
  const ids = [...new Set(pairs.flatMap(({ standingA, standingB }) => [standingA, standingB]))];
  const people = new Map((await peopleByIds(tx, ids)).map(person => [person.personId, person]));
  await recordPersonsRead(tx, ids);
  return pairs.flatMap(pair => {
    const [a, b] = [people.get(pair.standingA), people.get(pair.standingB)];
    return a === undefined || b === undefined ? [] : [{ pair, people: [a, b] as const }];
  });
}
