import type { Uuid } from '../../../kernel/ids.ts';
import type { StaffActor } from '../../../platform/db/actor.ts';
import { type Database, exemptFromAudit, type Tx } from '../../../platform/db/database.ts';
import type { MergeablePerson } from '../domain/merge.ts';
import type { PairStatus } from '../domain/person-candidate.ts';
import type { PersonReference, PersonRow } from '../domain/person-reference.ts';
import { type EntryJudgement, judgementsAbout } from '../repository/entry-judgement.repository.ts';
import { rowsOfPeople } from '../repository/person-fields.repository.ts';
import { peopleByIds } from '../repository/person-lookup.repository.ts';
import {
  type AfterPair,
  listPairs,
  pairById,
  type StandingPair,
} from '../repository/person-pair.repository.ts';
import { countWaitingForHumans, type WaitingForHumans } from '../repository/waiting.repository.ts';
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
  /** What was said about the two at entry, the newest first. */
  readonly judgements: readonly EntryJudgement[];
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
    return { ...shown, rows, judgements: await judgementsBetween(tx, pair, rows) };
  });
}

/** What was said while a report of the one was entered about the other, or about a report of theirs. */
async function judgementsBetween(
  tx: Tx,
  { personA, personB, standingA, standingB }: StandingPair,
  rows: readonly PersonRow[],
): Promise<readonly EntryJudgement[]> {
  const sides = [
    [personA, standingA],
    [personB, standingB],
  ].map(people => {
    const ofThem = rows.filter(({ personId }) => people.includes(personId)).map(({ rowId }) => rowId);
    return new Set<Uuid>([...people, ...ofThem]);
  });
  const said = await judgementsAbout(tx, [...new Set(sides.flatMap(side => [...side]))]);
  return said.filter(({ reportId, otherId }) => sides.every(side => side.has(reportId) || side.has(otherId)));
}

/** How many pairs and corrections wait, of each up to a thousand; for the navigation. */
export const countWaiting = (
  { database }: Pick<JoiningDeps, 'database'>,
  staff: StaffActor,
): Promise<WaitingForHumans> =>
  database.withTenant(staff, tx => {
    exemptFromAudit(tx, 'A count says nothing about a person.');
    return countWaitingForHumans(tx, COUNTED);
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
