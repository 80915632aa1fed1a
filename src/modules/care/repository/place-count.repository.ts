import { sql } from 'kysely';
import type { Uuid } from '../../../kernel/ids.ts';
import type { Tx } from '../../../platform/db/database.ts';
import type { Place } from '../domain/stay.ts';

/** How many patients are in a place, by institution. */
export interface PlaceCount {
  readonly place: Place;
  readonly facilityId: Uuid | null;
  readonly facilityName: string | null;
  readonly patients: number;
  readonly waiting: number;
  readonly expected: number;
}

/** Where the patients of an authority are. */
export interface CareCounts {
  readonly places: readonly PlaceCount[];
  /** Notified patients without a place. */
  readonly undecided: number;
}

/**
 * Counts everybody who has a place, and the notified patients who have none. Reads nothing personal. In one statement:
 * row-level security asks of every stay that is touched, and so each is read once.
 */
export async function countPlaces(tx: Tx): Promise<CareCounts> {
  const { rows } = await sql<{ readonly undecided: number } & (PlaceCount | { readonly place: null })>`
    with placed as materialized (
      select case_id, place, facility_id, awaits, arrived_at from case_stay
      where authority_id = ${tx.authorityId} and until_on is null
    ), counted as (
      select place, facility_id as "facilityId", count(*)::int as patients, count(awaits)::int as waiting,
        (count(*) filter (where arrived_at is null))::int as expected
      from placed group by place, facility_id
    ), without as (
      select count(*)::int as undecided from recuperation_case c
      where c.authority_id = ${tx.authorityId} and c.status = 'open' and c.category = 'notified'
        and not exists (select from placed p where p.case_id = c.case_id)
    )
    select without.undecided, counted.*, f.name as "facilityName"
    from without left join counted on true
      left join facility f on f.authority_id = ${tx.authorityId} and f.facility_id = counted."facilityId"
    order by counted.place, f.name`.execute(tx.db);
  return {
    places: rows.flatMap(({ undecided: _, ...row }) => (row.place === null ? [] : [row])),
    undecided: rows[0]?.undecided ?? 0,
  };
}
