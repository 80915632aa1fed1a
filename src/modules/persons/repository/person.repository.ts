import type { Uuid } from '../../../kernel/ids.ts';
import type { Tx } from '../../../platform/db/database.ts';
import type { ContactDetails, Person, PersonDetails } from '../domain/person.ts';
import { searchKana } from '../domain/search-kana.ts';
import { PERSON_COLUMNS } from './person-columns.ts';
import { keyHolder, keyOf, keyWithoutPhone, type PersonIndex } from './person-key.repository.ts';

export type { PersonIndex } from './person-key.repository.ts';

/**
 * The person with this kana name, birth date and phone, made when new, and locked until the transaction ends: two
 * filings of one person wait for each other. Contact details become those given (one source of contact truth). The key of
 * a merged row leads to the person into whom it was merged.
 * Never joins people on name and birth date alone: twins and namesakes exist.
 */
export async function findOrCreatePerson(
  tx: Tx,
  index: PersonIndex,
  details: PersonDetails,
): Promise<Person> {
  const key = keyOf(index, details);
  const contact = {
    name: details.name,
    phone: details.phone,
    email: details.email,
    postal_code: details.postalCode,
    municipality_code: details.municipalityCode,
    address: details.address,
    language: details.language,
  };
  const own = await tx.db
    .insertInto('person')
    .values(newRow(tx, key, details))
    .onConflict(conflict =>
      conflict
        .columns(['authority_id', 'person_key'])
        .doUpdateSet(row => ({ ...contact, contact_version: row('person.contact_version', '+', 1) }))
        .where('person.merged_into', 'is', null),
    )
    .returning(PERSON_COLUMNS)
    .executeTakeFirst();
  if (own !== undefined) return own;
  const keptId = await lockByKey(tx, key);
  return tx.db
    .updateTable('person')
    .set(row => ({ ...contact, contact_version: row('contact_version', '+', 1) }))
    .where('authority_id', '=', tx.authorityId)
    .where('person_id', '=', keptId)
    .returning(PERSON_COLUMNS)
    .executeTakeFirstOrThrow();
}

/**
 * The person with this kana name, birth date and phone, locked until the transaction ends; made when there is none. What
 * is known of them stays as it is: a report tells of a patient, it does not correct their address. Without a phone the
 * person is always new, for name and birth date alone join nobody.
 */
export async function findOrInsertPerson(
  tx: Tx,
  index: PersonIndex,
  details: PersonDetails,
): Promise<{ readonly personId: Uuid; readonly isNew: boolean }> {
  const personId = tx.newId();
  const key = details.phone === '' ? keyWithoutPhone(index, personId) : keyOf(index, details);
  const inserted = await tx.db
    .insertInto('person')
    .values({ ...newRow(tx, key, details), person_id: personId })
    .onConflict(conflict => conflict.columns(['authority_id', 'person_key']).doNothing())
    .executeTakeFirst();
  if (inserted.numInsertedOrUpdatedRows === 1n) return { personId, isNew: true };
  return { personId: await lockByKey(tx, key), isNew: false };
}

const newRow = (tx: Tx, key: Buffer, details: PersonDetails) => ({
  authority_id: tx.authorityId,
  person_id: tx.newId(),
  person_key: key,
  name: details.name,
  name_kana: details.nameKana,
  kana_key: searchKana(details.nameKana),
  birth_date: details.birthDate,
  phone: details.phone,
  email: details.email,
  postal_code: details.postalCode,
  municipality_code: details.municipalityCode,
  address: details.address,
  language: details.language,
  contact_version: 1,
  created_at: tx.at,
});

/** The person to whom a key leads, through the alias when it is one's; both rows locked, the alias first. */
async function lockByKey(tx: Tx, key: Buffer): Promise<Uuid> {
  const { personId, mergedInto } = await tx.db
    .selectFrom('person')
    .select(['person_id as personId', 'merged_into as mergedInto'])
    .where('authority_id', '=', tx.authorityId)
    .where('person_key', '=', key)
    .forUpdate()
    .executeTakeFirstOrThrow();
  if (mergedInto === null) return personId;
  await lockPerson(tx, mergedInto);
  return mergedInto;
}

/**
 * Replaces how a person is reached, and returns the new version of it. From then on they are found by the new telephone
 * number, unless another row is already found by it: two rows are never joined here.
 */
export async function correctContact(
  tx: Tx,
  index: PersonIndex,
  person: Person,
  contact: ContactDetails,
): Promise<number> {
  const key = keyOf(index, { ...person, phone: contact.phone });
  const holder = await keyHolder(tx, key);
  const { contactVersion } = await tx.db
    .updateTable('person')
    .set(row => ({
      phone: contact.phone,
      email: contact.email,
      postal_code: contact.postalCode,
      municipality_code: contact.municipalityCode,
      address: contact.address,
      contact_version: row('contact_version', '+', 1),
      ...((holder ?? person.personId) === person.personId && { person_key: key }),
    }))
    .where('authority_id', '=', tx.authorityId)
    .where('person_id', '=', person.personId)
    .returning('contact_version as contactVersion')
    .executeTakeFirstOrThrow();
  return contactVersion;
}

/** The person; null when there is none in this authority. The caller writes the audit row of the read. */
export async function personById(tx: Tx, personId: Uuid): Promise<Person | null> {
  const row = await tx.db
    .selectFrom('person')
    .select(PERSON_COLUMNS)
    .where('authority_id', '=', tx.authorityId)
    .where('person_id', '=', personId)
    .executeTakeFirst();
  return row ?? null;
}

/** Makes others who file or reopen for this person wait until the transaction ends. */
export async function lockPerson(tx: Tx, personId: Uuid): Promise<void> {
  await tx.db
    .selectFrom('person')
    .select('person_id')
    .where('authority_id', '=', tx.authorityId)
    .where('person_id', '=', personId)
    .forUpdate()
    .execute();
}
