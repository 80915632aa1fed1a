import { sql } from 'kysely';
import type { Instant } from '../../../kernel/instant.ts';
import { addHours } from '../../../kernel/instant.ts';
import type { Tx } from '../../../platform/db/database.ts';
import { LEARNED_FROM, type LearnedFrom, POPULATIONS, type Population } from '../domain/support-case.ts';

/** What became of the people of one population whom the city was told of since a day (E-30, R-04). */
export interface PopulationFigures {
  readonly population: Population;
  /** People of whom the prefecture told. */
  readonly provided: number;
  /** Of these, those whose hours are over, or who were reached. */
  readonly due: number;
  readonly reachedInTime: number;
  readonly reached: number;
  /** Of these, those who still wait for the offer. */
  readonly waiting: number;
  /** Half of those who were reached waited no longer than this, in hours; null when none was. */
  readonly medianHours: number | null;
  /** People who telephoned themselves. */
  readonly selfCalls: number;
  readonly started: number;
}

/** The figures of every population, of cases received since then. */
export async function figuresByPopulation(
  tx: Tx,
  since: Instant,
  withinHours: number,
): Promise<readonly PopulationFigures[]> {
  const inTime = sql`c.offered_at <= c.received_at + make_interval(hours => ${withinHours}::int)`;
  const { rows } = await sql<PopulationFigures>`
    select c.population,
      (count(*) filter (where c.source = 'prefecture'))::int as provided,
      (count(*) filter (where c.source = 'prefecture'
        and (c.offered_at is not null or c.received_at <= ${addHours(tx.at, -withinHours)})))::int as due,
      (count(*) filter (where c.source = 'prefecture' and ${inTime}))::int as "reachedInTime",
      (count(*) filter (where c.source = 'prefecture' and c.offered_at is not null))::int as reached,
      (count(*) filter (where c.call_from is not null or c.status = 'wrong-number'))::int as waiting,
      (percentile_cont(0.5) within group (order by extract(epoch from c.offered_at - c.received_at) / 3600)
        filter (where c.source = 'prefecture' and c.offered_at is not null))::float8 as "medianHours",
      (count(*) filter (where c.source = 'self-call'))::int as "selfCalls",
      (count(*) filter (where c.started_at is not null))::int as started
    from support_case c
    where c.authority_id = ${tx.authorityId} and c.received_at >= ${since} and c.status <> 'joined'
      and c.recalled_at is null
    group by c.population`.execute(tx.db);
  return POPULATIONS.map(population => rows.find(row => row.population === population) ?? nobody(population));
}

const nobody = (population: Population): PopulationFigures => ({
  population,
  provided: 0,
  due: 0,
  reachedInTime: 0,
  reached: 0,
  waiting: 0,
  medianHours: null,
  selfCalls: 0,
  started: 0,
});

/** How those who telephoned since then had heard of the support (E-25, R-02). */
export async function countLearnedFrom(
  tx: Tx,
  since: Instant,
): Promise<Readonly<Record<LearnedFrom, number>>> {
  const { rows } = await sql<{ from: LearnedFrom; count: number }>`
    select learned_from as "from", count(*)::int as count from support_case
    where authority_id = ${tx.authorityId} and received_at >= ${since} and learned_from is not null
    group by learned_from`.execute(tx.db);
  return Object.fromEntries(
    LEARNED_FROM.map(known => [known, rows.find(({ from }) => from === known)?.count ?? 0]),
  ) as Record<LearnedFrom, number>;
}
