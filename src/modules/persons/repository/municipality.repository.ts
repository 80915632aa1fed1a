import { sql } from 'kysely';
import type { Tx } from '../../../platform/db/database.ts';

/**
 * The codes of the municipalities in which people live, in their order. Goes from one to the next in the index: a million
 * people live in some dozens. Reads nothing of a single person.
 */
export async function municipalitiesOfPeople(tx: Tx): Promise<readonly string[]> {
  const next = (beyond: ReturnType<typeof sql>) => sql`(
    select municipality_code as code from person where authority_id = ${tx.authorityId} ${beyond}
    order by municipality_code limit 1)`;
  const { rows } = await sql<{ code: string }>`
    with recursive municipality as (
      ${next(sql``)}
      union all
      select further.code from municipality
      cross join lateral ${next(sql`and municipality_code > municipality.code`)} further
    )
    select code from municipality
  `.execute(tx.db);
  return rows.map(({ code }) => code);
}
