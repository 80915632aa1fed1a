import { type RawBuilder, sql } from 'kysely';
import type { Uuid } from '../../../kernel/ids.ts';
import type { PlainDate } from '../../../kernel/plain-date.ts';
import type { Tx } from '../../../platform/db/database.ts';
import type { Person } from '../domain/person.ts';

/** Whom to look for; `number` tells the answers apart. */
export interface Asked {
  readonly number: number;
  readonly kana: string;
  readonly birthDate: PlainDate | null;
  readonly phone: string;
}

/** A row that shares a block with the one asked for. */
export interface SharesBlock extends Person {
  readonly number: number;
  readonly mergedInto: Uuid | null;
  /** The `searchKana` of the reading. */
  readonly kana: string | null;
}

/** So many people with one telephone number or reading say nothing about any of them. */
const MOST_IN_BLOCK = 4_000;

/** So many of one birth date and beginning or end of the reading are looked at; there are two or three in five million. */
const MOST_OF_A_DAY = 100;

/**
 * Everybody who shares a block with one of those asked for: the telephone number; the reading, with a birth date that
 * agrees in two of year, month and day, or has month and day swapped; the birth date, with the beginning or the end of the
 * reading. One slip of typing, anywhere, leaves one of them intact. Each is read from its index alone, once for all who are
 * asked for, and only those found are read whole.
 */
export async function searchBlocks(tx: Tx, asked: readonly Asked[]): Promise<readonly SharesBlock[]> {
  const members = (column: 'phone' | 'kana_key', values: RawBuilder<unknown>) => sql`(
    select * from (
      select *, count(*) over (partition by ${sql.ref(column)}) as members from (
        select person_id, ${column === 'phone' ? sql`phone` : sql`kana_key, birth_date`} from person
        where authority_id = ${tx.authorityId} and ${sql.ref(column)} = any(${values})
          ${column === 'phone' ? sql`and phone <> ''` : sql``}
        limit ${MOST_IN_BLOCK * asked.length}
      ) few
    ) counted where members <= ${MOST_IN_BLOCK}
  ) member`;
  const columnOf = <Value>(read: (one: Asked) => Value): Value[] => asked.map(read);
  const kana = sql`${columnOf(one => one.kana)}::text[]`;
  const phones = sql`${columnOf(one => one.phone)}::text[]`;
  const { rows } = await sql<SharesBlock>`
    with asked as materialized (
      select number, kana, birth, phone, date_part('year', birth) as year, date_part('month', birth) as month,
        date_part('day', birth) as day, end_length, left(kana, end_length) as beginning, right(kana, end_length) as ending
      from unnest(${columnOf(one => one.number)}::int[], ${kana}, ${columnOf(one => one.birthDate)}::date[], ${phones})
        as asked (number, kana, birth, phone),
        lateral (select case when length(kana) < ${LONG_READING} then 2 else 3 end) as ends (end_length)
    ), found as (
      select number, person_id from asked join ${members('phone', phones)} on member.phone = asked.phone
      union
      select number, person_id from asked join ${members('kana_key', kana)} on member.kana_key = asked.kana
        and ${SLIP_OF_BIRTH_DATE}
      union
      select number, person_id from asked cross join lateral (
        select person_id from person where authority_id = ${tx.authorityId} and birth_date = asked.birth
          and (left(kana_key, end_length) = beginning or right(kana_key, end_length) = ending)
        limit ${MOST_OF_A_DAY}
      ) member
    )
    select found.number, person_id as "personId", merged_into as "mergedInto", kana_key as kana, name,
      name_kana as "nameKana", birth_date as "birthDate", phone, email, postal_code as "postalCode",
      municipality_code as "municipalityCode", address, language, contact_version as "contactVersion"
    from found join person using (person_id) where authority_id = ${tx.authorityId}
  `.execute(tx.db);
  return rows;
}

/** From so many kana on one slip leaves the first three or the last three of them intact; of fewer, two. */
const LONG_READING = 6;

const SLIP_OF_BIRTH_DATE = sql`(
  asked.birth is null
  or (date_part('month', member.birth_date) = asked.month
    and (date_part('day', member.birth_date) = asked.day or date_part('year', member.birth_date) = asked.year))
  or (date_part('year', member.birth_date) = asked.year
    and (date_part('day', member.birth_date) = asked.day
      or (date_part('day', member.birth_date) = asked.month and date_part('month', member.birth_date) = asked.day))))`;
