import type { Uuid } from '../../../kernel/ids.ts';
import type { PlainDate } from '../../../kernel/plain-date.ts';
import type { Tx } from '../../../platform/db/database.ts';
import type { MergeablePerson } from '../domain/merge.ts';
import { searchKana } from '../domain/search-kana.ts';
import { PERSON_COLUMNS } from './person-columns.ts';

/** What staff look for; '' and null ask nothing. */
export interface PersonQuery {
  /** The beginning of the reading, spelled anyhow. */
  readonly kana: string;
  readonly birthDate: PlainDate | null;
  /** Digits. */
  readonly phone: string;
}

const people = (tx: Tx) =>
  tx.db
    .selectFrom('person')
    .select([...PERSON_COLUMNS, 'merged_into as mergedInto'])
    .where('authority_id', '=', tx.authorityId);

/** The people that agree with everything asked, by reading; merged rows too, for they were known by other details. */
export async function lookUpPeople(
  tx: Tx,
  { kana, birthDate, phone }: PersonQuery,
  limit: number,
): Promise<readonly MergeablePerson[]> {
  let query = people(tx).orderBy('kana_key').orderBy('birth_date').orderBy('person_id').limit(limit);
  const key = searchKana(kana);
  // A range instead of LIKE: row-level security lets an index answer only what leaks nothing.
  if (key !== '') query = query.where('kana_key', '>=', key).where('kana_key', '<', `${key}\uffff`);
  if (birthDate !== null) query = query.where('birth_date', '=', birthDate);
  if (phone !== '') query = query.where('phone', '=', phone).where('phone', '!=', '');
  return query.execute();
}

/** These people, in any order. */
export async function peopleByIds(tx: Tx, ids: readonly Uuid[]): Promise<readonly MergeablePerson[]> {
  if (ids.length === 0) return [];
  return people(tx).where('person_id', 'in', ids).execute();
}

/** The rows that were merged into a person. */
export async function aliasesOf(tx: Tx, personId: Uuid): Promise<readonly MergeablePerson[]> {
  return people(tx).where('merged_into', '=', personId).orderBy('person_id').execute();
}
