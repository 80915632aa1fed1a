import { sql } from 'kysely';
import type { Instant } from '../../../kernel/instant.ts';
import type { PlainDate } from '../../../kernel/plain-date.ts';
import type { Tx } from '../../../platform/db/database.ts';

/** How the calls of a day went, for one population (E-30). */
export interface CallFigures {
  readonly population: 'self' | 'notified' | 'contact';
  /** Calls that were to be made; each is in exactly one of the next four. */
  readonly due: number;
  readonly answered: number;
  /** Tried as often as the rule says, without an answer. */
  readonly notReached: number;
  /** Not tried often enough before the due time passed, and not made up for. */
  readonly missed: number;
  readonly open: number;
  /** Answered, but after the due time. */
  readonly late: number;
  /** Ambulances that were requested on the day. */
  readonly ambulance: number;
}

/** The calls of a day by population, each population once, in figures that name nobody (E-30, Y-09, Y-10). */
export async function callFigures(tx: Tx, day: PlainDate): Promise<readonly CallFigures[]> {
  const { rows } = await sql<CallFigures>`
    select p.population, coalesce(s.due, 0) as due, coalesce(s.answered, 0) as answered,
      coalesce(s.not_reached, 0) as "notReached", coalesce(s.missed, 0) as missed, coalesce(s.open, 0) as open,
      coalesce(s.late, 0) as late, coalesce(r.requests, 0) as ambulance
    from (values ('notified'), ('self'), ('contact')) p (population)
    left join (
      select c.population, count(*) as due, count(*) filter (where s.status = 'answered') as answered,
        count(*) filter (where s.status = 'unreachable') as not_reached,
        count(*) filter (where s.status = 'missed') as missed, count(*) filter (where s.status = 'open') as open,
        count(*) filter (where s.status = 'answered' and s.missed_at is not null) as late
      from support_call_slot s
      join support_case c on c.authority_id = s.authority_id and c.support_case_id = s.support_case_id
      where s.authority_id = ${tx.authorityId} and s.slot_on = ${day} and s.status <> 'withdrawn'
      group by c.population
    ) s on s.population = p.population
    left join (
      select c.population, count(*) as requests from ambulance_request r
      join support_case c on c.authority_id = r.authority_id and c.support_case_id = r.support_case_id
      where r.authority_id = ${tx.authorityId} and r.decided_at >= ${day}::date::timestamp at time zone 'Asia/Tokyo'
        and r.decided_at < (${day}::date + 1)::timestamp at time zone 'Asia/Tokyo'
      group by c.population
    ) r on r.population = p.population`.execute(tx.db);
  return rows;
}

type Population = CallFigures['population'];

/** Calls that fell due since an instant, and how many of them were made, by population (E-30). In figures. */
export async function callsByPopulation(
  tx: Tx,
  since: Instant,
): Promise<Readonly<Record<Population, { readonly made: number; readonly due: number }>>> {
  const { rows } = await sql<{ population: Population; made: number; due: number }>`
    select c.population, count(*) filter (where s.status in ('answered', 'unreachable')) as made, count(*) as due
    from support_call_slot s
    join support_case c on c.authority_id = s.authority_id and c.support_case_id = s.support_case_id
    where s.authority_id = ${tx.authorityId} and s.due_from >= ${since} and s.status <> 'withdrawn'
      and (s.status <> 'open' or s.due_by < ${tx.at})
      and s.slot_on >= (${since}::timestamptz at time zone 'Asia/Tokyo')::date
    group by c.population`.execute(tx.db);
  const none = { made: 0, due: 0 };
  const of = (population: Population) => {
    const row = rows.find(known => known.population === population);
    return row === undefined ? none : { made: row.made, due: row.due };
  };
  return { notified: of('notified'), self: of('self'), contact: of('contact') };
}
