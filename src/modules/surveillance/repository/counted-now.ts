import { type RawBuilder, sql } from 'kysely';
import type { Tx } from '../../../platform/db/database.ts';
import type { CountedRange } from '../domain/counted-range.ts';
import type { Question } from '../domain/figure.ts';

/** What is asked of cases; each question begins with this, and what follows names the counts that answer it. */
export type CaseQuestion = Extract<Question, `cases-by-${string}`>;
const OF_CASES = 'cases-by-';

/** What a change `c` of the counts of cases changes. */
const CHANGED = sql`(values
  ('report-day', c.reported_on, ''), ('entry-day', c.entered_on, ''), ('onset-day', c.onset_on, ''),
  ('age', c.reported_on, c.age_band::text), ('municipality', c.reported_on, c.municipality_code))`;

/**
 * The cases of the days as the reports stand now: what is counted already, and what was entered and corrected since. Its
 * columns: question, day, part, count.
 */
export function casesNow(
  tx: Tx,
  questions: readonly CaseQuestion[],
  { from, to }: CountedRange,
): RawBuilder<unknown> {
  const kinds = questions.map(question => question.slice(OF_CASES.length));
  const wanted = sql`by.counted_by = any(${kinds}::text[]) and by.day between ${from}::date and ${to}::date`;
  return sql`
    select ${OF_CASES}::text || counted_by as question, day, part, sum(cases)::int as count
    from (
      select counted_by, day, part, cases from case_count by
      where by.authority_id = ${tx.authorityId} and ${wanted}
      union all select by.counted_by, by.day, by.part, c.cases
      from case_count_change c cross join lateral ${CHANGED} by (counted_by, day, part)
      where c.authority_id = ${tx.authorityId} and ${wanted}) counted
    group by counted_by, day, part having sum(cases) > 0`;
}

/** The tests of the days by their results, likewise. Its columns: day, part, count. */
export function testsNow(tx: Tx, { from, to }: CountedRange): RawBuilder<unknown> {
  const rowsOf = (table: 'test_count' | 'test_count_change') => sql`
    select sampled_on, result, tests from ${sql.table(table)}
    where authority_id = ${tx.authorityId} and status = 'reported'
      and sampled_on between ${from}::date and ${to}::date`;
  return sql`
    select sampled_on as day, result as part, sum(tests)::int as count
    from (${rowsOf('test_count')} union all ${rowsOf('test_count_change')}) counted
    group by sampled_on, result having sum(tests) > 0`;
}
