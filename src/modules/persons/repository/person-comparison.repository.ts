import { sql } from 'kysely';
import type { Uuid } from '../../../kernel/ids.ts';
import { addMinutes } from '../../../kernel/instant.ts';
import type { Tx } from '../../../platform/db/database.ts';
import type { Person } from '../domain/person.ts';
import { searchKana } from '../domain/search-kana.ts';
import { PERSON_COLUMNS } from './person-columns.ts';

/** A transaction that was begun before may still write people who were entered before: it has so long to end. */
const LONGEST_TRANSACTION_MINUTES = 5;

/** The next people to compare, in the order in which they were entered. */
export async function nextToCompare(tx: Tx, limit: number): Promise<readonly Person[]> {
  return tx.db
    .selectFrom('person')
    .select(PERSON_COLUMNS)
    .where('authority_id', '=', tx.authorityId)
    .where('created_at', '<=', addMinutes(tx.at, -LONGEST_TRANSACTION_MINUTES))
    .where(
      sql<boolean>`(created_at, person_id) > (
        select coalesce(max(last_created_at), '-infinity'),
          coalesce(max(last_person_id::text), '00000000-0000-0000-0000-000000000000')::uuid
        from person_comparison where authority_id = ${tx.authorityId})`,
    )
    .orderBy('created_at')
    .orderBy('person_id')
    .limit(limit)
    .execute();
}

/** Notes that everybody up to this person was compared. */
export async function markCompared(tx: Tx, lastPersonId: Uuid): Promise<void> {
  // The moment is copied inside the database: an Instant has milliseconds, the column may hold more.
  await sql`
    insert into person_comparison (authority_id, compared_at, last_created_at, last_person_id)
    select authority_id, ${tx.at}::timestamptz, created_at, person_id from person
    where authority_id = ${tx.authorityId} and person_id = ${lastPersonId}
    on conflict (authority_id) do update set compared_at = excluded.compared_at,
      last_created_at = excluded.last_created_at, last_person_id = excluded.last_person_id
  `.execute(tx.db);
}

/** Gives up to `limit` rows of before their search key; returns how many it were. */
export async function fillKanaKeys(tx: Tx, limit: number): Promise<number> {
  const rows = await tx.db
    .selectFrom('person')
    .select(['person_id as personId', 'name_kana as nameKana'])
    .where('authority_id', '=', tx.authorityId)
    .where('kana_key', 'is', null)
    .limit(limit)
    .forUpdate()
    .skipLocked()
    .execute();
  await sql`
    update person set kana_key = given.kana_key
    from unnest(${rows.map(row => row.personId)}::uuid[], ${rows.map(row => searchKana(row.nameKana))}::text[])
      given (person_id, kana_key)
    where authority_id = ${tx.authorityId} and person.person_id = given.person_id
  `.execute(tx.db);
  return rows.length;
}
