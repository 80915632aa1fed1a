import { type RawBuilder, sql } from 'kysely';
import { type Instant, startOfJstDay } from '../../../kernel/instant.ts';
import { addDays, type PlainDate } from '../../../kernel/plain-date.ts';
import type { Tx } from '../../../platform/db/database.ts';
import type { CountedRange } from '../domain/counted-range.ts';
import { type Figure, OLDEST_BAND, QUESTIONS, type Question } from '../domain/figure.ts';
import { countedCases, countedTests, countedTotals } from './counted-reports.ts';

type Days = { readonly range: CountedRange; readonly asOf: Instant | null };

const REPORT_DAY = sql`(c.reported_at at time zone 'Asia/Tokyo')::date`;
const ENTRY_DAY = sql`(c.entered_at at time zone 'Asia/Tokyo')::date`;

const within = (column: RawBuilder<unknown>, { from, to }: CountedRange): RawBuilder<unknown> =>
  sql`${column} >= ${startOfJstDay(from)} and ${column} < ${startOfJstDay(addDays(to, 1))}`;

const reportedWithin = (range: CountedRange) => within(sql`c.reported_at`, range);

/** One query a question: the days, the part of each, and how many. */
const QUERIES: Readonly<Record<Question, (tx: Tx, days: Days) => RawBuilder<unknown>>> = {
  'cases-by-report-day': (tx, { range, asOf }) => sql`
    select ${REPORT_DAY} as day, '' as part, count(*)::int as count from (${countedCases(tx, asOf)}) c
    where ${reportedWithin(range)} group by 1`,
  'cases-by-onset-day': (tx, { range, asOf }) => sql`
    select c.onset_on as day, '' as part, count(*)::int as count from (${countedCases(tx, asOf)}) c
    where c.onset_on between ${range.from}::date and ${range.to}::date group by 1`,
  'cases-by-entry-day': (tx, { range, asOf }) => sql`
    select ${ENTRY_DAY} as day, '' as part, count(*)::int as count from (${countedCases(tx, asOf)}) c
    where ${within(sql`c.entered_at`, range)} group by 1`,
  'cases-by-age': (tx, { range, asOf }) => sql`
    select ${REPORT_DAY} as day,
      least(extract(year from age(${REPORT_DAY}::timestamp, c.birth_date::timestamp))::int / 10 * 10, ${OLDEST_BAND}::int)::text as part,
      count(*)::int as count
    from (${countedCases(tx, asOf)}) c
    where ${reportedWithin(range)} group by 1, 2`,
  'cases-by-municipality': (tx, { range, asOf }) => sql`
    select ${REPORT_DAY} as day, c.municipality_code as part, count(*)::int as count
    from (${countedCases(tx, asOf)}) c
    where ${reportedWithin(range)} group by 1, 2`,
  'tests-by-sampling-day': (tx, { range, asOf }) => sql`
    select c.sampled_on as day, c.result as part, count(*)::int as count from (${countedTests(tx, asOf)}) c
    where c.sampled_on between ${range.from}::date and ${range.to}::date group by 1, 2`,
  'totals-by-day': (tx, { range, asOf }) => sql`
    select c.day, '' as part, sum(c.count)::int as count from (${countedTotals(tx, asOf)}) c
    where c.day between ${range.from}::date and ${range.to}::date group by 1 having sum(c.count) > 0`,
};

/** Counts one question over the days of the range, as of now or of an earlier instant. Reads nothing of a person. */
export async function countFigures(
  tx: Tx,
  question: Question,
  range: CountedRange,
  asOf: Instant | null,
): Promise<readonly Figure[]> {
  const { rows } = await sql<Omit<Figure, 'question'>>`${QUERIES[question](tx, { range, asOf })}
    order by 1, 2`.execute(tx.db);
  return rows.map(row => ({ question, ...row }));
}

/** Every question over the same days. */
export async function countEverything(
  tx: Tx,
  range: CountedRange,
  asOf: Instant | null,
): Promise<readonly Figure[]> {
  const figures: Figure[] = [];
  for (const question of QUESTIONS) figures.push(...(await countFigures(tx, question, range, asOf)));
  return figures;
}

/** How many patients were in a place at the end of a day; `expected` are on the way to an institution. */
export interface PlaceCount {
  readonly day: PlainDate;
  readonly place: 'home' | 'hotel' | 'hospital' | 'elsewhere' | 'expected';
  readonly count: number;
}

/** Where patients were on these days, by the stays as they are known now. */
export async function countPlaces(tx: Tx, days: readonly PlainDate[]): Promise<readonly PlaceCount[]> {
  const { rows } = await sql<PlaceCount>`
    select d.day, case when s.arrived_at is null then 'expected' else s.place end as place, count(*)::int as count
    from unnest(${[...days]}::date[]) d (day)
    join case_stay s on s.authority_id = ${tx.authorityId} and s.from_on <= d.day
      and (s.until_on is null or s.until_on > d.day)
    group by 1, 2 order by 1, 2`.execute(tx.db);
  return rows;
}
