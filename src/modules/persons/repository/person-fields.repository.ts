import { sql } from 'kysely';
import type { Uuid } from '../../../kernel/ids.ts';
import type { Tx } from '../../../platform/db/database.ts';
import type { PersonField } from '../domain/merge.ts';
import type { PersonReference, PersonRow } from '../domain/person-reference.ts';
import { searchKana } from '../domain/search-kana.ts';
import type { MovedRows } from './person-merge.repository.ts';

const COLUMN_OF = {
  name: 'name',
  nameKana: 'name_kana',
  birthDate: 'birth_date',
  phone: 'phone',
  email: 'email',
  postalCode: 'postal_code',
  municipalityCode: 'municipality_code',
  address: 'address',
  language: 'language',
} as const satisfies Record<PersonField, string>;

/** Gives fields of a person other values, and their contact details this version. The exact key stays with its row. */
export async function writeFields(
  tx: Tx,
  personId: Uuid,
  values: readonly { readonly field: PersonField; readonly value: string }[],
  contactVersion: number,
): Promise<void> {
  const kana = values.find(({ field }) => field === 'nameKana');
  await tx.db
    .updateTable('person')
    .set({
      ...Object.fromEntries(values.map(({ field, value }) => [COLUMN_OF[field], value])),
      ...(kana && { kana_key: searchKana(kana.value) }),
      contact_version: contactVersion,
    })
    .where('authority_id', '=', tx.authorityId)
    .where('person_id', '=', personId)
    .execute();
}

/** Makes a row an alias of another person, or with null a person of its own again. */
export async function setMergedInto(tx: Tx, personId: Uuid, keptId: Uuid | null): Promise<void> {
  await tx.db
    .updateTable('person')
    .set({ merged_into: keptId })
    .where('authority_id', '=', tx.authorityId)
    .where('person_id', '=', personId)
    .execute();
}

const ALIASES = { table: 'person', id: 'person_id', column: 'merged_into' } as const;

const pointersOf = (references: readonly PersonReference[]) => [
  ALIASES,
  ...references.map(({ table, id }) => ({ table, id, column: 'person_id' })),
];

/** Points every row that names one person to another, aliases too, and returns which rows those were. */
export async function moveRows(
  tx: Tx,
  references: readonly PersonReference[],
  from: Uuid,
  to: Uuid,
): Promise<MovedRows> {
  const moved: Record<string, readonly string[]> = {};
  for (const { table, id, column } of pointersOf(references)) {
    const { rows } = await sql<{ id: string }>`
      update ${sql.table(table)} set ${sql.ref(column)} = ${to}
      where authority_id = ${tx.authorityId} and ${sql.ref(column)} = ${from}
      returning ${sql.ref(id)}::text as id
    `.execute(tx.db);
    if (rows.length > 0) moved[table] = rows.map(row => row.id);
  }
  return moved;
}

/** Points the rows that a merge moved back, as far as they still name the kept person. */
export async function moveRowsBack(
  tx: Tx,
  references: readonly PersonReference[],
  moved: MovedRows,
  from: Uuid,
  to: Uuid,
): Promise<void> {
  for (const { table, id, column } of pointersOf(references))
    await sql`
      update ${sql.table(table)} set ${sql.ref(column)} = ${to}
      where authority_id = ${tx.authorityId} and ${sql.ref(column)} = ${from}
        and ${sql.ref(id)} = any(${moved[table] ?? []}::uuid[])
    `.execute(tx.db);
}

/** Whether both people have a row of which one person may have but one. */
export async function bothHaveTheOnlyOne(
  tx: Tx,
  references: readonly PersonReference[],
  one: Uuid,
  other: Uuid,
): Promise<boolean> {
  for (const { table, outcome, oneOf } of references) {
    if (oneOf === undefined) continue;
    const { rows } = await sql<{ people: number }>`
      select count(distinct person_id)::int as people from ${sql.table(table)}
      where authority_id = ${tx.authorityId} and person_id in (${one}, ${other})
        and ${sql.ref(outcome)} = any(${[...oneOf]}::text[])
    `.execute(tx.db);
    if ((rows[0]?.people ?? 0) > 1) return true;
  }
  return false;
}

/** The rows of other tables that name these people, the newest first. */
export async function rowsOfPeople(
  tx: Tx,
  references: readonly PersonReference[],
  personIds: readonly Uuid[],
): Promise<readonly PersonRow[]> {
  const found: PersonRow[] = [];
  for (const { kind, table, id, on, outcome } of references) {
    const { rows } = await sql<Omit<PersonRow, 'kind'>>`
      select person_id as "personId", ${sql.ref(id)} as "rowId", ${sql.ref(on)} as "on",
        ${sql.ref(outcome)} as outcome
      from ${sql.table(table)} where authority_id = ${tx.authorityId} and person_id = any(${[...personIds]}::uuid[])
      order by ${sql.ref(on)} desc limit 100
    `.execute(tx.db);
    found.push(...rows.map(row => ({ ...row, kind })));
  }
  return found.sort((a, b) => (a.on < b.on ? 1 : a.on > b.on ? -1 : 0));
}
