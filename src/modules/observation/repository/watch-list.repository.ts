import { type RawBuilder, sql } from 'kysely';
import type { Uuid } from '../../../kernel/ids.ts';
import { type Instant, jstDate } from '../../../kernel/instant.ts';
import type { PlainDate } from '../../../kernel/plain-date.ts';
import type { Tx } from '../../../platform/db/database.ts';
import type { RecuperationCase } from '../../cases/index.ts';

/** A person who is being watched. */
export interface WatchedPerson {
  readonly caseId: Uuid;
  readonly openedAt: Instant;
  readonly name: string;
  readonly birthDate: PlainDate;
  readonly startsOn: PlainDate;
  readonly symptomatic: boolean;
  readonly dayZero: PlainDate;
  readonly plannedReturnOn: PlainDate;
  readonly endsAt: Instant | null;
}

export type WatchListPosition = Pick<WatchedPerson, 'openedAt' | 'caseId'>;

/** Everybody who is being watched, or only those whose planned end has passed without a release. */
export type WatchListFilter = 'all' | 'past-end';

/** The parts of the list: the counted ones, and those whose question of today ended without an answer. */
export const WATCH_STATES = ['all', 'past-end', 'unanswered'] as const;
export type WatchState = (typeof WATCH_STATES)[number];

/** Who of those watched is wanted. */
export interface WatchNarrowing {
  readonly state: WatchState;
  /** Null for both. */
  readonly category: RecuperationCase['category'] | null;
  /** Where they live; null for anywhere. */
  readonly municipalityCodes: readonly string[] | null;
}

/** What a case `c` has to be. Says the tenant as a constant, so that it is verified once a statement. */
export const isWatched = (tx: Tx, { state, category }: Pick<WatchNarrowing, 'state' | 'category'>) =>
  sql<boolean>`c.authority_id = ${tx.authorityId} and c.status = 'open'
    ${category === null ? sql`` : sql`and c.category = ${category}`} ${isInState(tx, state)}`;

function isInState(tx: Tx, state: WatchState): RawBuilder<unknown> {
  switch (state) {
    case 'all':
      return sql``;
    case 'past-end':
      return sql`and c.planned_return_on <= ${jstDate(tx.at)}`;
    case 'unanswered':
      return sql`and exists (select from care_task t where t.authority_id = ${tx.authorityId} and t.case_id = c.case_id
        and t.closed_at is null and t.kind = 'missed-answer' and t.slot_on = ${jstDate(tx.at)})`;
  }
}

/** Where a person `p` has to live. */
export const livesIn = (tx: Tx, codes: readonly string[] | null) =>
  sql<boolean>`p.authority_id = ${tx.authorityId}
    ${codes === null ? sql`` : sql`and p.municipality_code = any(${[...codes]}::text[])`}`;

/** The columns of a line, of a case `c` and its person `p`. */
export const WATCHED_PERSON = sql<WatchedPerson>`c.case_id as "caseId", c.opened_at as "openedAt", p.name,
  p.birth_date as "birthDate", c.starts_on as "startsOn", c.symptomatic, c.day_zero as "dayZero",
  c.planned_return_on as "plannedReturnOn", c.ends_at as "endsAt"`;

/**
 * People being watched, in the order in which their cases were opened. They are found in indexes alone; what is shown is read
 * of one page. The caller writes the audit row.
 */
export async function watchListPage(
  tx: Tx,
  narrowing: WatchNarrowing,
  after: WatchListPosition | null,
  limit: number,
): Promise<readonly WatchedPerson[]> {
  const { rows } = await sql<WatchedPerson>`
    with found as materialized (
      select c.case_id, c.person_id
      from recuperation_case c join person p on p.authority_id = c.authority_id and p.person_id = c.person_id
      where ${isWatched(tx, narrowing)} and ${livesIn(tx, narrowing.municipalityCodes)}
        ${after === null ? sql`` : sql`and (c.opened_at, c.case_id) > (${after.openedAt}, ${after.caseId})`}
      order by c.opened_at, c.case_id limit ${limit})
    select ${WATCHED_PERSON}
    from found
      join recuperation_case c on c.authority_id = ${tx.authorityId} and c.case_id = found.case_id
      join person p on p.authority_id = ${tx.authorityId} and p.person_id = found.person_id
    order by c.opened_at, c.case_id
  `.execute(tx.db);
  return rows;
}

/** How many people are being watched. Reads nothing personal. */
export async function countWatched(tx: Tx, filter: WatchListFilter): Promise<number> {
  const query = tx.db
    .selectFrom('recuperation_case as c')
    .where('c.authority_id', '=', tx.authorityId)
    .where('c.status', '=', 'open');
  const { count } = await (filter === 'all'
    ? query
    : query.where('c.planned_return_on', '<=', jstDate(tx.at))
  )
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .executeTakeFirstOrThrow();
  return count;
}
