import { sql } from 'kysely';
import type { Tx } from '../../../platform/db/database.ts';
import { type CountedCase, isCountedAlike } from '../domain/counted-case.ts';

/** Counts a report as what it is now instead of what it was before; null is not at all. */
export async function countCaseInstead(
  tx: Tx,
  before: CountedCase | null,
  after: CountedCase | null,
): Promise<void> {
  if (isCountedAlike(before, after)) return;
  const changeOf = (counted: CountedCase | null, cases: 1 | -1) =>
    counted === null
      ? []
      : [
          {
            authority_id: tx.authorityId,
            change_id: tx.newId(),
            reported_on: counted.reportedOn,
            entered_on: counted.enteredOn,
            onset_on: counted.onsetOn,
            age_band: counted.ageBand,
            municipality_code: counted.municipalityCode,
            cases,
          },
        ];
  await tx.db
    .insertInto('case_count_change')
    .values([...changeOf(before, -1), ...changeOf(after, 1)])
    .execute();
}

/** Adds up to `limit` changes to the counts; returns how many. Of two at once, each change is added by one of them. */
export async function addUpCases(tx: Tx, limit: number): Promise<number> {
  const { rows } = await sql<{ added: number }>`
    with taken as (
      delete from case_count_change
      where authority_id = ${tx.authorityId} and change_id in (
        select change_id from case_count_change where authority_id = ${tx.authorityId} order by change_id limit ${limit})
      returning *
    ), added as (
      insert into case_count as known (authority_id, counted_by, day, part, cases)
      select ${tx.authorityId}, by.counted_by, by.day, by.part, sum(taken.cases)::int
      from taken cross join lateral ${COUNTED_BY} by (counted_by, day, part)
      where by.day is not null
      group by by.counted_by, by.day, by.part
      order by by.counted_by, by.day, by.part
      on conflict (authority_id, counted_by, day, part) do update set cases = known.cases + excluded.cases
    )
    select count(*)::int as added from taken`.execute(tx.db);
  return rows[0]?.added ?? 0;
}

/** What a change of `taken` changes: counts by a kind of day, and of a part of the day of the report. */
const COUNTED_BY = sql`(values
  ('report-day', taken.reported_on, ''), ('entry-day', taken.entered_on, ''), ('onset-day', taken.onset_on, ''),
  ('age', taken.reported_on, taken.age_band::text), ('municipality', taken.reported_on, taken.municipality_code))`;
