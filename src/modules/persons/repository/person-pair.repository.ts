import { sql } from 'kysely';
import type { Uuid } from '../../../kernel/ids.ts';
import type { Instant } from '../../../kernel/instant.ts';
import type { Tx } from '../../../platform/db/database.ts';
import type { FoundPair, PairStatus, PersonPair } from '../domain/person-candidate.ts';

/**
 * Stores pairs that a human has not seen yet, and says how many were new; a pair that is known stays as it stands. The
 * caller has read both persons in this transaction: no foreign key looks for them (docs/decisions/0026).
 */
export async function insertPairs(tx: Tx, pairs: readonly FoundPair[]): Promise<number> {
  if (pairs.length === 0) return 0;
  const ordered = pairs.map(({ one, other }) => (one < other ? [one, other] : [other, one]));
  const { numAffectedRows = 0n } = await sql`
    insert into person_candidate (authority_id, pair_id, person_a, person_b, score, reasons, status, found_at)
    select ${tx.authorityId}, pair_id, person_a, person_b, score, string_to_array(reasons, ','), 'open', ${tx.at}
    from unnest(${pairs.map(() => tx.newId())}::uuid[], ${ordered.map(([first]) => first)}::uuid[],
      ${ordered.map(([, second]) => second)}::uuid[], ${pairs.map(({ score }) => score)}::real[],
      ${pairs.map(({ reasons }) => reasons.join())}::text[]) found (pair_id, person_a, person_b, score, reasons)
    on conflict (authority_id, person_a, person_b) do nothing
  `.execute(tx.db);
  return Number(numAffectedRows);
}

/** A pair with the rows that it stands for now: a merged row stands for the one into which it was merged. */
export interface StandingPair extends PersonPair {
  readonly standingA: Uuid;
  readonly standingB: Uuid;
}

/** The place in the list behind which it continues. */
export interface AfterPair {
  readonly score: number;
  readonly pairId: Uuid;
}

const PAIRS = sql`
  select pair.pair_id as "pairId", pair.person_a as "personA", pair.person_b as "personB", pair.score, pair.reasons,
    pair.status, pair.found_at as "foundAt", pair.decided_at as "decidedAt", pair.decided_by as "decidedBy",
    coalesce(a.merged_into, a.person_id) as "standingA", coalesce(b.merged_into, b.person_id) as "standingB"
  from person_candidate pair
  join person a on a.authority_id = pair.authority_id and a.person_id = pair.person_a
  join person b on b.authority_id = pair.authority_id and b.person_id = pair.person_b`;

const APART = sql`coalesce(a.merged_into, a.person_id) <> coalesce(b.merged_into, b.person_id)`;

/** Pairs of a status by falling score, without those that a merge has made one meanwhile. */
export async function listPairs(
  tx: Tx,
  status: PairStatus,
  page: { readonly after: AfterPair | null; readonly limit: number },
): Promise<readonly StandingPair[]> {
  const { after, limit } = page;
  const behind =
    after === null
      ? sql`true`
      : sql`(pair.score < ${after.score}::real or (pair.score = ${after.score}::real and pair.pair_id > ${after.pairId}))`;
  const { rows } = await sql<StandingPair>`
    ${PAIRS} where pair.authority_id = ${tx.authorityId} and pair.status = ${status} and ${APART} and ${behind}
    order by pair.score desc, pair.pair_id limit ${limit}
  `.execute(tx.db);
  return rows;
}

/** The pairs of a person that are undecided, the likeliest first. */
export async function pairsOfPerson(tx: Tx, personId: Uuid): Promise<readonly StandingPair[]> {
  const { rows } = await sql<StandingPair>`
    ${PAIRS} where pair.authority_id = ${tx.authorityId} and pair.status in ('open', 'later')
      and (pair.person_a = ${personId} or pair.person_b = ${personId}) and ${APART}
    order by pair.score desc, pair.pair_id limit 20
  `.execute(tx.db);
  return rows;
}

/** The pair; null when this authority has none. With `locked` nobody else decides about it until the transaction ends. */
export async function pairById(tx: Tx, pairId: Uuid, locked = false): Promise<StandingPair | null> {
  const { rows } = await sql<StandingPair>`
    ${PAIRS} where pair.authority_id = ${tx.authorityId} and pair.pair_id = ${pairId}
    ${locked ? sql`for update of pair` : sql``}
  `.execute(tx.db);
  return rows[0] ?? null;
}

/** Notes what was said about a pair, by whom and when. */
export async function markPair(tx: Tx, pairId: Uuid, status: PairStatus): Promise<void> {
  await tx.db
    .updateTable('person_candidate')
    .set({
      status,
      decided_at: status === 'open' ? null : tx.at,
      decided_by: status === 'open' ? null : tx.actorName,
    })
    .where('authority_id', '=', tx.authorityId)
    .where('pair_id', '=', pairId)
    .execute();
}

/** Notes of a pair that nobody decided about that they are two people, as somebody said before. */
export async function settleApart(
  tx: Tx,
  one: Uuid,
  other: Uuid,
  said: { readonly at: Instant; readonly by: string },
): Promise<boolean> {
  const { numUpdatedRows } = await tx.db
    .updateTable('person_candidate')
    .set({ status: 'different' satisfies PairStatus, decided_at: said.at, decided_by: said.by })
    .where('authority_id', '=', tx.authorityId)
    .where('person_a', '=', one < other ? one : other)
    .where('person_b', '=', one < other ? other : one)
    .where('status', '=', 'open')
    .executeTakeFirst();
  return numUpdatedRows > 0n;
}
