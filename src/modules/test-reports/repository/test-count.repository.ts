import { sql } from 'kysely';
import type { Uuid } from '../../../kernel/ids.ts';
import type { PlainDate } from '../../../kernel/plain-date.ts';
import type { Tx } from '../../../platform/db/database.ts';
import type { TestMethod } from '../domain/test-codes.ts';
import type { TestReport } from '../domain/test-report.ts';

/** What a report is counted by. */
export type CountedAs = Pick<
  TestReport,
  'facilityId' | 'sampledOn' | 'method' | 'status' | 'legalBasis' | 'result'
>;

/** Counts a report as what it is now instead of what it was before. */
export async function countInstead(tx: Tx, before: CountedAs, after: CountedAs): Promise<void> {
  await insertCountChanges(tx, [
    { ...before, tests: -1 },
    { ...after, tests: 1 },
  ]);
}

/** Changes how many reports of a kind are counted. */
export async function insertCountChanges(
  tx: Tx,
  changes: readonly (CountedAs & { readonly tests: number })[],
): Promise<void> {
  if (changes.length === 0) return;
  const column = <T>(of: (change: (typeof changes)[number]) => T): readonly T[] => changes.map(of);
  // As arrays: a file has more kinds in one bite than a statement takes parameters.
  await sql`
    insert into test_count_change (authority_id, change_id, facility_id, sampled_on, method, status, legal_basis, result, tests)
    select ${tx.authorityId}, change.* from unnest(
      ${column(() => tx.newId())}::uuid[], ${column(({ facilityId }) => facilityId)}::uuid[],
      ${column(({ sampledOn }) => sampledOn)}::date[], ${column(({ method }) => method)}::text[],
      ${column(({ status }) => status)}::text[], ${column(({ legalBasis }) => legalBasis)}::text[],
      ${column(({ result }) => result)}::text[], ${column(({ tests }) => tests)}::int[]
    ) change`.execute(tx.db);
}

/** Adds up to `limit` changes to the counts; returns how many. Of two at once, each change is added by one of them. */
export async function addUpChanges(tx: Tx, limit: number): Promise<number> {
  const { rows } = await sql<{ added: number }>`
    with taken as (
      delete from test_count_change
      where authority_id = ${tx.authorityId} and change_id in (
        select change_id from test_count_change where authority_id = ${tx.authorityId} order by change_id limit ${limit})
      returning sampled_on, facility_id, method, status, legal_basis, result, tests
    ), added as (
      insert into test_count as known (authority_id, sampled_on, facility_id, method, status, legal_basis, result, tests)
      select ${tx.authorityId}, sampled_on, facility_id, method, status, legal_basis, result, sum(tests)::int from taken
      group by sampled_on, facility_id, method, status, legal_basis, result
      order by sampled_on, facility_id, method, status, legal_basis, result
      on conflict (authority_id, sampled_on, facility_id, method, status, legal_basis, result)
      do update set tests = known.tests + excluded.tests
    )
    select count(*)::int as added from taken`.execute(tx.db);
  return rows[0]?.added ?? 0;
}

/** Tests of one day and method. */
export interface CountedTests {
  readonly day: PlainDate;
  readonly method: TestMethod;
  readonly tests: number;
}

/** How many tests an institution reported by day and method, those that were withdrawn too. Reads nothing personal. */
export async function countedTests(
  tx: Tx,
  facilityId: Uuid,
  { from, through }: { readonly from: PlainDate; readonly through: PlainDate },
): Promise<readonly CountedTests[]> {
  const rowsOf = (table: 'test_count' | 'test_count_change') => sql`
    select sampled_on, method, tests from ${sql.table(table)}
    where authority_id = ${tx.authorityId} and facility_id = ${facilityId}
      and sampled_on between ${from}::date and ${through}::date`;
  const { rows } = await sql<CountedTests>`
    select sampled_on as "day", method, sum(tests)::int as tests
    from (${rowsOf('test_count')} union all ${rowsOf('test_count_change')}) counted
    group by sampled_on, method having sum(tests) > 0 order by sampled_on, method`.execute(tx.db);
  return rows;
}
