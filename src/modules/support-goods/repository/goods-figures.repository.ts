import { sql } from 'kysely';
import type { Instant } from '../../../kernel/instant.ts';
import type { PlainDate } from '../../../kernel/plain-date.ts';
import type { Tx } from '../../../platform/db/database.ts';

/** What became of goods and rubbish on a day: numbers alone. */
export interface GoodsFigures {
  readonly drafted: number;
  readonly placed: number;
  readonly pickedUp: number;
  readonly delivered: number;
  readonly problems: number;
  /** Yen of the receipts of the day. */
  readonly boughtYen: number;
  readonly stops: number;
  readonly taken: number;
  readonly bags: number;
  readonly notTaken: number;
}

/** The figures of goods and rubbish of a day that begins and ends at these instants. */
export async function goodsFigures(
  tx: Tx,
  day: PlainDate,
  { from, until }: { readonly from: Instant; readonly until: Instant },
): Promise<GoodsFigures> {
  const { rows } = await sql<GoodsFigures>`
    select
      (select count(*)::int from goods_order where authority_id = ${tx.authorityId}
        and drafted_at >= ${from} and drafted_at < ${until}) as drafted,
      (select count(*)::int from goods_order where authority_id = ${tx.authorityId}
        and placed_on = ${day}::date) as placed,
      (select count(*)::int from goods_order where authority_id = ${tx.authorityId}
        and picked_up_on = ${day}::date) as "pickedUp",
      (select coalesce(sum(receipt_yen), 0)::int from goods_order where authority_id = ${tx.authorityId}
        and picked_up_on = ${day}::date) as "boughtYen",
      (select count(*)::int from goods_order where authority_id = ${tx.authorityId}
        and delivered_at >= ${from} and delivered_at < ${until}) as delivered,
      (select count(distinct order_id)::int from goods_order_event where authority_id = ${tx.authorityId}
        and act = 'report-problem' and at >= ${from} and at < ${until}) as problems,
      s.stops, s.taken, s.bags, s."notTaken"
    from (
      select count(*)::int as stops, count(*) filter (where s.result = 'taken')::int as taken,
        coalesce(sum(s.bags), 0)::int as bags,
        count(*) filter (where s.result in ('not-outside', 'not-double-bagged'))::int as "notTaken"
      from rubbish_round r join rubbish_stop s on s.authority_id = r.authority_id and s.round_id = r.round_id
      where r.authority_id = ${tx.authorityId} and r.on_day = ${day}::date) s`.execute(tx.db);
  const [figures] = rows;
  if (figures === undefined) throw new Error('A count without groups has one row.');
  return figures;
}

/** The cases of one population on a day. */
export interface CaseFigures {
  readonly population: 'notified' | 'self' | 'contact';
  /** Of whom the city came to know on the day. */
  readonly received: number;
  /** Who had support at its end. */
  readonly active: number;
  /** Whose support ended on it. */
  readonly ended: number;
  /** Who said on it that they want none. */
  readonly declined: number;
  /** Who is still to be called with the offer, now. */
  readonly offersOpen: number;
}

/** The figures of cases by population of a day that begins and ends at these instants. */
export async function caseFigures(
  tx: Tx,
  { from, until }: { readonly from: Instant; readonly until: Instant },
): Promise<readonly CaseFigures[]> {
  const { rows } = await sql<CaseFigures>`
    select p.population,
      count(c.*) filter (where c.received_at >= ${from} and c.received_at < ${until})::int as received,
      count(c.*) filter (where c.started_at < ${until} and (c.ended_at is null or c.ended_at >= ${until}))::int as active,
      count(c.*) filter (where c.started_at is not null and c.ended_at >= ${from} and c.ended_at < ${until})::int as ended,
      count(c.*) filter (where c.status = 'declined' and c.ended_at >= ${from} and c.ended_at < ${until})::int as declined,
      count(c.*) filter (where c.call_from is not null)::int as "offersOpen"
    from (values ('notified', 1), ('self', 2), ('contact', 3)) p (population, place)
    left join support_case c on c.authority_id = ${tx.authorityId} and c.population = p.population
    group by p.population, p.place order by p.place`.execute(tx.db);
  return rows;
}

/** How many of the staff are on shift in each half of a day. */
export type OnShift = Readonly<Record<'am' | 'pm', number>>;

/** The staff on shift on a day. */
export async function staffOnShift(tx: Tx, day: PlainDate): Promise<OnShift> {
  const { rows } = await sql<OnShift>`
    select count(*) filter (where half = 'am')::int as am, count(*) filter (where half = 'pm')::int as pm
    from support_shift where authority_id = ${tx.authorityId} and shift_on = ${day}::date and on_duty`.execute(
    tx.db,
  );
  return rows[0] ?? { am: 0, pm: 0 };
}
