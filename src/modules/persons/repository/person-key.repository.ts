import type { Uuid } from '../../../kernel/ids.ts';
import type { Tx } from '../../../platform/db/database.ts';
import type { Person, PersonDetails } from '../domain/person.ts';
import { kanaKey } from '../domain/person-name.ts';

/** Makes the keyed hash under which one person's filings meet; the key is the operator's secret. */
export type PersonIndex = (text: string) => Uint8Array;

/** The exact key: reading, birth date and telephone number. */
export const keyOf = (
  index: PersonIndex,
  { nameKana, birthDate, phone }: Pick<PersonDetails, 'nameKana' | 'birthDate' | 'phone'>,
): Buffer => Buffer.from(index(`${kanaKey(nameKana)}|${birthDate}|${phone}`));

/** A key by which nobody else is found: name and birth date alone join nobody. */
export const keyWithoutPhone = (index: PersonIndex, personId: Uuid): Buffer =>
  Buffer.from(index(`no phone|${personId}`));

/** Who is found by a key, as a row of its own or as an alias; null for nobody. */
export async function keyHolder(tx: Tx, key: Uint8Array): Promise<Uuid | null> {
  const row = await tx.db
    .selectFrom('person')
    .select('person_id as personId')
    .where('authority_id', '=', tx.authorityId)
    .where('person_key', '=', Buffer.from(key))
    .executeTakeFirst();
  return row?.personId ?? null;
}

/** A key that was replaced, and the one that stands since. */
export interface ReplacedKey {
  readonly before: Uint8Array;
  readonly after: Uint8Array;
}

/**
 * Lets a person be found by what is known of them now. Null when that changes nothing, and when another row is found by
 * it already: two rows are never joined here.
 */
export async function rekeyPerson(tx: Tx, index: PersonIndex, person: Person): Promise<ReplacedKey | null> {
  const after = person.phone === '' ? keyWithoutPhone(index, person.personId) : keyOf(index, person);
  if ((await keyHolder(tx, after)) !== null) return null;
  const { key: before } = await tx.db
    .selectFrom('person')
    .select('person_key as key')
    .where('authority_id', '=', tx.authorityId)
    .where('person_id', '=', person.personId)
    .executeTakeFirstOrThrow();
  await setKey(tx, person.personId, after);
  return { before, after };
}

/** Gives a person the key of before again, unless it was changed since or leads to somebody else meanwhile. */
export async function restoreKey(tx: Tx, personId: Uuid, { before, after }: ReplacedKey): Promise<void> {
  if ((await keyHolder(tx, after)) !== personId || (await keyHolder(tx, before)) !== null) return;
  await setKey(tx, personId, before);
}

async function setKey(tx: Tx, personId: Uuid, key: Uint8Array): Promise<void> {
  await tx.db
    .updateTable('person')
    .set({ person_key: Buffer.from(key) })
    .where('authority_id', '=', tx.authorityId)
    .where('person_id', '=', personId)
    .execute();
}
