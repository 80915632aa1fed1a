import { type RawBuilder, sql } from 'kysely';
import { type Instant, startOfJstDay } from '../../../kernel/instant.ts';
import type { Tx } from '../../../platform/db/database.ts';
import type { CountedRange } from '../domain/counted-range.ts';

/** The patients of whose stays the range may tell something: one had not ended before it, or something was entered since. */
const placedCases = (tx: Tx, { from }: CountedRange): RawBuilder<unknown> => sql`
  select o.case_id from case_stay o where o.authority_id = ${tx.authorityId} and o.until_on is null
  union select o.case_id from case_stay o
    where o.authority_id = ${tx.authorityId} and o.until_on >= ${from}::date
  union select o.case_id from stay_event c
    join case_stay o on o.authority_id = c.authority_id and o.stay_id = c.stay_id
    where c.authority_id = ${tx.authorityId} and c.kind <> 'day' and c.recorded_at >= ${startOfJstDay(from)}`;

/**
 * The course of each stay of the cases as it had been entered by the instant, from its events: an arrival, a move or an end
 * that was entered later, also for an earlier day, is not in it. Of a patient who moved the stay lasts until the next one
 * begins, and a bed that was given up before anybody came never was a place.
 */
export const countedStays = (
  tx: Tx,
  cases: RawBuilder<unknown>,
  asOf: Instant | null,
): RawBuilder<unknown> => sql`
  select t.stay_id, t.case_id, t.place, t.has_arrived, t.from_on, case when t.outcome = 'moved'
      then coalesce(lead(t.from_on) over (partition by t.case_id order by t.from_on, t.planned_at), t.until_on)
      else t.until_on end as until_on
  from (
    select s.stay_id, s.case_id, s.place, s.planned_at, bool_or(e.kind = 'arrived') as has_arrived,
      max(e.outcome) as outcome,
      (coalesce(max(e.happened_at) filter (where e.kind = 'arrived'),
        max(e.happened_at) filter (where e.kind = 'planned')) at time zone 'Asia/Tokyo')::date as from_on,
      (max(e.happened_at) filter (where e.kind = 'ended') at time zone 'Asia/Tokyo')::date as until_on
    from case_stay s
      join stay_event e on e.authority_id = s.authority_id and e.stay_id = s.stay_id
        and e.kind in ('planned', 'arrived', 'ended') and e.recorded_at < coalesce(${asOf}::timestamptz, 'infinity')
    where s.authority_id = ${tx.authorityId} and s.case_id in (${cases})
    group by s.stay_id, s.case_id, s.place, s.planned_at) t
  where t.has_arrived or t.outcome is distinct from 'moved'`;

/** Where patients were, from a day until before another (null: since then); the part is the place. */
export const countedPlaces = (tx: Tx, range: CountedRange, asOf: Instant | null): RawBuilder<unknown> => sql`
  select case when c.has_arrived then c.place else 'expected' end as part, c.from_on, c.until_on
  from (${countedStays(tx, placedCases(tx, range), asOf)}) c`;

/**
 * In hospital and severely ill, likewise: graded as severe, in intensive care, or on a ventilator or ECMO, as the ministry
 * counts them. A condition holds from the day on which it was told until that of the next one.
 */
export const countedSevere = (tx: Tx, range: CountedRange, asOf: Instant | null): RawBuilder<unknown> => sql`
  select '' as part, greatest(c.from_on, t.from_on) as from_on, least(c.until_on, t.until_on) as until_on
  from (${countedStays(tx, placedCases(tx, range), asOf)}) c
    join (
      select e.stay_id, e.severity = 'severe' or e.intensive_care or e.ventilator or e.ecmo as is_severe,
        (e.happened_at at time zone 'Asia/Tokyo')::date as from_on,
        (lead(e.happened_at) over (partition by e.stay_id order by e.happened_at, e.event_id)
          at time zone 'Asia/Tokyo')::date as until_on
      from stay_event e
      where e.authority_id = ${tx.authorityId} and e.kind = 'condition'
        and e.recorded_at < coalesce(${asOf}::timestamptz, 'infinity')) t on t.stay_id = c.stay_id and t.is_severe
  where c.place = 'hospital' and c.has_arrived`;

/**
 * How many of the spans hold the end of each day of the range: a running sum of those that begin and end, so that a long
 * stay costs no more than a short one.
 */
export const countDaysOf = (
  spans: RawBuilder<unknown>,
  { from, to }: CountedRange,
): RawBuilder<unknown> => sql`
  with span as (
    select part, greatest(from_on, ${from}::date) as from_on, until_on from (${spans}) s
    where from_on <= ${to}::date and (until_on is null or until_on > greatest(from_on, ${from}::date))),
  change as (
    select day, part, sum(change) as change from (
      select from_on as day, part, 1 as change from span
      union all select until_on, part, -1 from span where until_on <= ${to}::date) each group by 1, 2)
  select day, part, count from (
    select d.day::date as day, p.part,
      (sum(coalesce(c.change, 0)) over (partition by p.part order by d.day))::int as count
    from generate_series(${from}::date::timestamp, ${to}::date::timestamp, interval '1 day') d (day)
      cross join (select distinct part from span) p
      left join change c on c.day = d.day::date and c.part = p.part) counted
  where count > 0`;
