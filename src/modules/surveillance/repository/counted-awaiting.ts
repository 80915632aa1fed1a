import { type RawBuilder, sql } from 'kysely';
import { type Instant, startOfJstDay } from '../../../kernel/instant.ts';
import type { Tx } from '../../../platform/db/database.ts';
import type { CountedRange } from '../domain/counted-range.ts';
import { countedStays } from './counted-stays.ts';

/** What begins and what ends that somebody is a notified patient. */
const BEGINNINGS = ['opened', 'transferred', 'reopened'];
const ENDS = ['released', 'withdrawn', 'superseded', 'died', 'handed-over', 'merged'];

/** Notified patients of whom the range may tell something: those who are watched, and those who were since its first day. */
const notifiedCases = (tx: Tx, { from }: CountedRange): RawBuilder<unknown> => sql`
  select c.case_id from recuperation_case c
    where c.authority_id = ${tx.authorityId} and c.category = 'notified' and c.status = 'open'
  union all select c.case_id from recuperation_case c
    where c.authority_id = ${tx.authorityId} and c.category = 'notified' and c.closed_at >= ${startOfJstDay(from)}`;

/**
 * From when until when each of the cases was that of a notified patient, as it had been entered by the instant: not before
 * the transfer of somebody who was in self-recuperation, and not while the case was closed.
 */
const notifiedSpans = (tx: Tx, cases: RawBuilder<unknown>, asOf: Instant | null): RawBuilder<unknown> => sql`
  select case_id, range_agg(daterange(from_on, until_on)) as days from (
    select e.case_id, e.kind, e.day as from_on,
      lead(e.day) over (partition by e.case_id order by e.recorded_at, e.event_id) as until_on
    from (
      select o.case_id, o.kind, o.recorded_at, o.event_id, (o.happened_at at time zone 'Asia/Tokyo')::date as day,
        max(o.recorded_at) filter (where o.kind = 'transferred') over (partition by o.case_id) as transferred_at
      from case_event o
      where o.authority_id = ${tx.authorityId} and o.kind = any(${[...BEGINNINGS, ...ENDS]}::text[])
        and o.case_id in (${cases})) e
    where e.recorded_at < coalesce(${asOf}::timestamptz, 'infinity')
      and e.recorded_at >= coalesce(e.transferred_at, '-infinity')
      and (e.kind <> 'opened' or e.transferred_at is null)) t
  where kind = any(${BEGINNINGS}::text[]) and (until_on is null or until_on > from_on)
  group by case_id`;

/**
 * When notified patients had no place and were on the way to none (療養先調整中): from a day until before another (null: since
 * then). Whoever was discharged and is still watched awaits one again.
 */
export function countedAwaiting(tx: Tx, range: CountedRange, asOf: Instant | null): RawBuilder<unknown> {
  const cases = notifiedCases(tx, range);
  return sql`
    select '' as part, lower(free.days) as from_on, upper(free.days) as until_on
    from (${notifiedSpans(tx, cases, asOf)}) n
      left join (
        select s.case_id, range_agg(daterange(s.from_on, s.until_on)) as days
        from (${countedStays(tx, cases, asOf)}) s
        where s.until_on is null or s.until_on > s.from_on
        group by s.case_id) placed on placed.case_id = n.case_id
      cross join lateral unnest(n.days - coalesce(placed.days, '{}'::datemultirange)) free (days)`;
}
