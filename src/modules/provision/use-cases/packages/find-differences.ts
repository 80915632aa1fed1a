import { jstDate } from '../../../../kernel/instant.ts';
import type { Actor } from '../../../../platform/db/actor.ts';
import { exemptFromAudit } from '../../../../platform/db/database.ts';
import { type Difference, listDifferences } from '../../repository/packages/difference.repository.ts';
import { listPairs } from '../../repository/packages/selection.repository.ts';
import type { PackagesDeps } from './packages-deps.ts';

type Deps = Pick<PackagesDeps, 'database'>;

/** What is done at the same time: the work is the database's, on as many of its processors. */
const LANES = 2;

/**
 * Every receiver and basis of whom something is to be told today, with the cases; read without a name. Parts that are
 * looked at side by side are sooner ready and cost more: every person is read once in each.
 */
export async function findDifferences(
  { database }: Deps,
  actor: Actor,
  { isUrgent }: { readonly isUrgent: boolean },
): Promise<{ readonly pairs: number; readonly differences: readonly Difference[] }> {
  const pairs = await database.withTenant(actor, async tx => {
    exemptFromAudit(tx, 'Municipalities and bases; nobody is named.');
    return listPairs(tx, jstDate(tx.at));
  });
  const parts = inParts(pairs, isUrgent ? LANES : 1);
  const found = await Promise.all(
    parts.map(part =>
      database.withTenant(actor, async tx => {
        exemptFromAudit(tx, 'Numbers of cases; nobody is named.');
        return listDifferences(tx, part, jstDate(tx.at));
      }),
    ),
  );
  return { pairs: pairs.length, differences: found.flat() };
}

const inParts = <T>(all: readonly T[], parts: number): readonly (readonly T[])[] =>
  Array.from({ length: parts }, (_, part) => all.filter((__, place) => place % parts === part)).filter(
    ({ length }) => length > 0,
  );

/** Does it with each, as many at a time as there are lanes, and returns the sum of what they gave. */
export async function inLanes<T>(each: readonly T[], work: (one: T) => Promise<number>): Promise<number> {
  const waiting = each.values();
  const lane = async (): Promise<number> => {
    let sum = 0;
    for (const one of waiting) sum += await work(one);
    return sum;
  };
  const lanes = await Promise.all(Array.from({ length: LANES }, lane));
  return lanes.reduce((total, sum) => total + sum, 0);
}
