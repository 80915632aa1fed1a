import { type RawBuilder, sql } from 'kysely';
import { type Instant, startOfJstDay } from '../../../kernel/instant.ts';
import { addDays } from '../../../kernel/plain-date.ts';
import type { Tx } from '../../../platform/db/database.ts';
import type { CountedRange } from '../domain/counted-range.ts';
import { type Figure, OLDEST_BAND, PLACE_QUESTIONS, QUESTIONS, type Question } from '../domain/figure.ts';
import { countedAwaiting } from './counted-awaiting.ts';
import { type CaseQuestion, casesNow, testsNow } from './counted-now.ts';
import { countedCases, countedTests, countedTotals } from './counted-reports.ts';
import { countDaysOf, countedPlaces, countedSevere } from './counted-stays.ts';

type Days = { readonly range: CountedRange; readonly asOf: Instant | null };

const REPORT_DAY = sql`(c.reported_at at time zone 'Asia/Tokyo')::date`;
const ENTRY_DAY = sql`(c.entered_at at time zone 'Asia/Tokyo')::date`;

const within = (column: RawBuilder<unknown>, { from, to }: CountedRange): RawBuilder<unknown> =>
  sql`${column} >= ${startOfJstDay(from)} and ${column} < ${startOfJstDay(addDays(to, 1))}`;

const reportedWithin = (range: CountedRange) => within(sql`c.reported_at`, range);
const enteredWithin = (range: CountedRange) => within(sql`c.entered_at`, range);
const fellIllWithin = ({ from, to }: CountedRange) => sql`c.onset_on between ${from}::date and ${to}::date`;

type OtherQuestion = Exclude<Question, CaseQuestion>;
type Query = (tx: Tx, days: Days) => RawBuilder<unknown>;

/** What is asked of cases as of an instant: the days, the part of each, and how many of the rows `c`. */
const OF_CASES: Readonly<
  Record<CaseQuestion, (from: RawBuilder<unknown>, range: CountedRange) => RawBuilder<unknown>>
> = {
  'cases-by-report-day': (from, range) => sql`
    select ${REPORT_DAY} as day, '' as part, count(*)::int as count from ${from} c
    where ${reportedWithin(range)} group by 1`,
  'cases-by-onset-day': (from, range) => sql`
    select c.onset_on as day, '' as part, count(*)::int as count from ${from} c
    where ${fellIllWithin(range)} group by 1`,
  'cases-by-entry-day': (from, range) => sql`
    select ${ENTRY_DAY} as day, '' as part, count(*)::int as count from ${from} c
    where ${enteredWithin(range)} group by 1`,
  'cases-by-age': (from, range) => sql`
    select ${REPORT_DAY} as day,
      least(extract(year from age(${REPORT_DAY}::timestamp, c.birth_date::timestamp))::int / 10 * 10, ${OLDEST_BAND}::int)::text as part,
      count(*)::int as count
    from ${from} c
    where ${reportedWithin(range)} group by 1, 2`,
  'cases-by-municipality': (from, range) => sql`
    select ${REPORT_DAY} as day, c.municipality_code as part, count(*)::int as count
    from ${from} c
    where ${reportedWithin(range)} group by 1, 2`,
};

const isOfCases = (question: Question): question is CaseQuestion => Object.hasOwn(OF_CASES, question);

/** One query for each of the others. */
const OTHERS: Readonly<Record<OtherQuestion, Query>> = {
  'tests-by-sampling-day': (tx, { range, asOf }) =>
    asOf === null
      ? testsNow(tx, range)
      : sql`
        select c.sampled_on as day, c.result as part, count(*)::int as count from (${countedTests(tx, asOf)}) c
        where c.sampled_on between ${range.from}::date and ${range.to}::date group by 1, 2`,
  'totals-by-day': (tx, { range, asOf }) => sql`
    select c.day, '' as part, sum(c.count)::int as count from (${countedTotals(tx, asOf)}) c
    where c.day between ${range.from}::date and ${range.to}::date group by 1 having sum(c.count) > 0`,
  'patients-by-place': (tx, { range, asOf }) => countDaysOf(countedPlaces(tx, range, asOf), range),
  'severe-patients': (tx, { range, asOf }) => countDaysOf(countedSevere(tx, range, asOf), range),
  'awaiting-patients': (tx, { range, asOf }) => countDaysOf(countedAwaiting(tx, range, asOf), range),
};

/** Counts one question over the days of the range, as of now or of an earlier instant. Reads nothing of a person. */
export async function countFigures(
  tx: Tx,
  question: Question,
  range: CountedRange,
  asOf: Instant | null,
): Promise<readonly Figure[]> {
  if (isOfCases(question)) return countCases(tx, [question], { range, asOf });
  // Row-level security proves a stay anew in each turn of a nested loop, which takes longer than reading them all.
  const isOfStays = PLACE_QUESTIONS.some(known => known === question);
  if (isOfStays) await sql`set local enable_nestloop = off`.execute(tx.db);
  const { rows } = await sql<
    Omit<Figure, 'question'>
  >`${OTHERS[question](tx, { range, asOf })} order by 1, 2`.execute(tx.db);
  if (isOfStays) await sql`set local enable_nestloop = on`.execute(tx.db);
  return rows.map(row => ({ question, ...row }));
}

/** These questions, or every one, over the same days. */
export async function countEverything(
  tx: Tx,
  range: CountedRange,
  asOf: Instant | null,
  questions: readonly Question[] = QUESTIONS,
): Promise<readonly Figure[]> {
  const figures = [...(await countCases(tx, questions.filter(isOfCases), { range, asOf }))];
  for (const question of questions)
    if (!isOfCases(question)) figures.push(...(await countFigures(tx, question, range, asOf)));
  return figures;
}

/** Questions of cases. As of an instant all of them at once: row-level security asks of every report, and so each is read once. */
async function countCases(
  tx: Tx,
  questions: readonly CaseQuestion[],
  { range, asOf }: Days,
): Promise<readonly Figure[]> {
  if (questions.length === 0) return [];
  const query = asOf === null ? casesNow(tx, questions, range) : casesAsOf(tx, questions, range, asOf);
  const { rows } = await sql<Figure>`${query} order by 1, 2, 3`.execute(tx.db);
  return rows;
}

function casesAsOf(
  tx: Tx,
  questions: readonly CaseQuestion[],
  range: CountedRange,
  asOf: Instant,
): RawBuilder<unknown> {
  const counts = questions.map(
    question =>
      sql`select ${question}::text as question, asked.* from (${OF_CASES[question](sql`counted`, range)}) asked`,
  );
  return sql`
    with counted as materialized (
      select * from (${countedCases(tx, asOf)}) c
      where ${reportedWithin(range)} or ${enteredWithin(range)} or ${fellIllWithin(range)})
    ${sql.join(counts, sql` union all `)}`;
}
