import { sql } from 'kysely';
import type { Uuid } from '../../../kernel/ids.ts';
import type { Tx } from '../../../platform/db/database.ts';
import { type NameSearch, rangesOf } from '../../persons/index.ts';
import { foremostOf, lineOf, openTasksAs, placeOf, type Sql } from './foremost-task.ts';
import { linesOfTasks, type WorklistRow } from './worklist-row.ts';

/** Of so many people each is looked for on the worklist; of more, it is quicker to go through the worklist. */
const FEW = 500;

/**
 * People on the worklist, set apart or not, in the same order, whose name or reading begins with the text. Staff type a
 * family name, a whole name or a reading: these are found in an index, and of rare ones only the namesakes are looked at,
 * however long the worklist is. The caller writes the audit row.
 */
export async function worklistByName(
  tx: Tx,
  search: NameSearch,
  limit: number,
): Promise<readonly WorklistRow[]> {
  const cases = await casesOfNamesakes(tx, search);
  return cases === null ? [] : linesOfCases(tx, cases, limit);
}

/**
 * The same by a text anywhere in the name, as of a given name alone. No index has it: everybody's name on the worklist is
 * read, so it is asked for only when the beginning was not enough. '' is held by everybody.
 */
export const worklistHolding = (tx: Tx, text: string, limit: number): Promise<readonly WorklistRow[]> =>
  linesOfCases(tx, casesHolding(tx, text.replaceAll(/\s/gu, '')), limit);

const linesOfCases = (tx: Tx, cases: Sql, limit: number): Promise<readonly WorklistRow[]> =>
  linesOfTasks(
    tx,
    sql`
      select ${lineOf(sql`t`)}, ${placeOf(tx, sql`t`)}
      from (${cases}) l cross join lateral (${foremostOf(tx, sql`l.case_id`, sql`f.*`)}) t`,
    limit,
  );

/** The cases on the worklist of whoever is called so; null when nobody is. */
async function casesOfNamesakes(tx: Tx, search: NameSearch): Promise<Sql | null> {
  const named = namesakes(tx, search);
  let { rows } = await sql<{ id: Uuid }>`${named} limit ${FEW + 1}`.execute(tx.db);
  if (rows.length > FEW)
    // Made a test of each row, the list is gone through once and hashed. As a join it is gone through for every namesake
    // whenever the planner, who knows nothing of a text, takes them to be few.
    ({ rows } = await sql<{ id: Uuid }>`
      select n.id from (${named}) n
      where (n.id in (select l.person_id from (${everybody(tx)}) l)) is true`.execute(tx.db));
  if (rows.length === 0) return null;
  return sql`
    select c.case_id from recuperation_case c
    where c.authority_id = ${tx.authorityId} and c.person_id = any(${rows.map(({ id }) => id)}::uuid[])
      and exists (select from ${openTasksAs(tx, sql`t`)} and t.case_id = c.case_id)`;
}

/** Whoever is called so. Ranges instead of LIKE: row-level security lets an index answer only what leaks nothing. */
function namesakes(tx: Tx, { kanaKey, writings }: NameSearch): Sql {
  const beginning = (column: Sql, beginnings: readonly string[]): Sql => {
    const { from, below } = rangesOf(beginnings);
    return sql`
      select p.person_id as id from unnest(${[...from]}::text[], ${[...below]}::text[]) as range (least, below)
        join person p on p.authority_id = ${tx.authorityId} and p.${column} >= range.least and p.${column} < range.below`;
  };
  return sql`${beginning(sql`name`, writings)}
    union all ${beginning(sql`kana_key`, kanaKey === null ? [] : [kanaKey])}`;
}

/** The cases on the worklist with their people. `offset 0` keeps conditions out, by which the planner would begin elsewhere. */
const everybody = (tx: Tx): Sql => sql`
  select t.case_id, c.person_id
  from (select distinct t.case_id from ${openTasksAs(tx, sql`t`)}) t
    join recuperation_case c on c.authority_id = ${tx.authorityId} and c.case_id = t.case_id
  offset 0`;

const casesHolding = (tx: Tx, text: string): Sql => sql`
  select l.case_id from (${everybody(tx)}) l
    join person p on p.authority_id = ${tx.authorityId} and p.person_id = l.person_id
  where strpos(translate(p.name, ' \u3000', ''), ${text}) > 0`;
