import { type RawBuilder, sql } from 'kysely';
import type { Uuid } from '../../../kernel/ids.ts';
import type { PlainDate } from '../../../kernel/plain-date.ts';
import type { Tx } from '../../../platform/db/database.ts';
import { type NameSearch, rangesOf } from '../../persons/index.ts';
import {
  isWatched,
  livesIn,
  WATCHED_PERSON,
  type WatchedPerson,
  type WatchNarrowing,
} from './watch-list.repository.ts';

/** Where what was found goes on: after this person. */
export interface FoundPosition {
  /** The reading or the name by which they were found. */
  readonly key: string;
  readonly birthDate: PlainDate;
  readonly personId: Uuid;
}

export type FoundPerson = WatchedPerson & FoundPosition;

/**
 * At most `limit` people being watched whose reading or name begins as asked, by it; somebody with two cases has two lines.
 * People are found in indexes alone; what is shown is read of one page. The caller writes the audit row.
 */
export async function watchedByName(
  tx: Tx,
  search: NameSearch,
  narrowing: WatchNarrowing,
  after: FoundPosition | null,
  limit: number,
): Promise<readonly FoundPerson[]> {
  const arm = (column: 'kana_key' | 'name', beginnings: readonly string[], isOther = sql``) => {
    const key = sql`p.${sql.ref(column)}`;
    return sql`(select each.* from ${rangesIn(beginnings)} cross join lateral (
      select ${key} as key, p.birth_date, p.person_id from person p
      where ${livesIn(tx, narrowing.municipalityCodes)} and ${key} >= range.least and ${key} < range.below
        ${goesOn(key, after)} ${isOther} and ${hasCase(tx, narrowing)}
      order by ${key}, p.birth_date, p.person_id limit ${limit}) each)`;
  };
  const reading = search.kanaKey === null ? [] : [search.kanaKey];
  const arms = [
    ...(reading.length === 0 ? [] : [arm('kana_key', reading)]),
    ...(search.writings.length === 0 ? [] : [arm('name', search.writings, isReadOtherwise(reading))]),
  ];
  const { rows } = await sql<FoundPerson>`
    with wanted as materialized (
      select c.person_id from recuperation_case c where ${isWatched(tx, narrowing)}),
    found as materialized (
      select * from (${sql.join(arms, sql` union all `)}) arms order by key, birth_date, person_id limit ${limit})
    select ${WATCHED_PERSON}, found.key, p.person_id as "personId"
    from found
      join recuperation_case c on c.person_id = found.person_id and ${isWatched(tx, narrowing)}
      join person p on p.authority_id = ${tx.authorityId} and p.person_id = found.person_id
    order by found.key, found.birth_date, found.person_id, c.case_id
  `.execute(tx.db);
  return rows;
}

const rangesIn = (beginnings: readonly string[]) => {
  const { from, below } = rangesOf(beginnings);
  return sql`unnest(${[...from]}::text[], ${[...below]}::text[]) as range (least, below)`;
};

const goesOn = (key: RawBuilder<unknown>, after: FoundPosition | null): RawBuilder<unknown> =>
  after === null
    ? sql``
    : sql`and (${key}, p.birth_date, p.person_id) > (${after.key}, ${after.birthDate}::date, ${after.personId}::uuid)`;

/** Leaves out those whom the reading finds. */
function isReadOtherwise(reading: readonly string[]): RawBuilder<unknown> {
  if (reading.length === 0) return sql``;
  const { from, below } = rangesOf(reading);
  return sql`and (p.kana_key is null or p.kana_key < ${from[0]} or p.kana_key >= ${below[0]})`;
}

/**
 * Whether the person has a case that is wanted. Of all who are watched, by a look into the index for each. Few are in
 * another state: those once, and for each person a look into what they hash to; "case" keeps it from becoming a join, whose
 * size nobody can estimate.
 */
const hasCase = (tx: Tx, narrowing: WatchNarrowing): RawBuilder<unknown> =>
  narrowing.state === 'all'
    ? sql`exists (select from recuperation_case c where c.person_id = p.person_id and ${isWatched(tx, narrowing)})`
    : sql`case when p.person_id in (select wanted.person_id from wanted) then true end`;
