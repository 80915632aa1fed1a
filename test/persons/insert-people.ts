import type { Uuid } from '../../src/kernel/ids.ts';
import { searchKana } from '../../src/modules/persons/domain/search-kana.ts';
import type { PersonDetails } from '../../src/modules/persons/index.ts';

interface Admin {
  readonly query: (text: string, values: unknown[]) => Promise<unknown>;
}

/** Somebody to insert, by the number that their id is made of. */
export interface NumberedPerson {
  readonly number: number;
  readonly details: PersonDetails;
}

/** The id of the row with this number. */
export const personIdOf = (number: number): Uuid =>
  `01900000-0000-7000-8000-${number.toString(16).padStart(12, '0')}` as Uuid;

/** The number of a row that `insertPeople` made. */
export const numberOf = (personId: string): number => Number.parseInt(personId.slice(-12), 16);

/** Rows of people as if they had been entered at `createdAt`; nobody else's exact key leads to them. */
export async function insertPeople(
  admin: Admin,
  authorityId: number,
  people: readonly NumberedPerson[],
  createdAt: string,
): Promise<void> {
  const column = (read: (details: PersonDetails) => string): string[] =>
    people.map(({ details }) => read(details));
  await admin.query(
    `insert into app.person (authority_id, person_id, person_key, name, name_kana, kana_key, birth_date, phone, email,
       postal_code, municipality_code, address, language, contact_version, created_at)
     select $1, id, sha256(uuid_send(id)), name, kana, kana_key, birth, phone, email, postal, municipality, address,
       'ja', 1, $2
     from unnest($3::uuid[], $4::text[], $5::text[], $6::text[], $7::date[], $8::text[], $9::text[], $10::text[],
       $11::text[], $12::text[]) given (id, name, kana, kana_key, birth, phone, email, postal, municipality, address)`,
    [
      authorityId,
      createdAt,
      people.map(({ number }) => personIdOf(number)),
      column(({ name }) => name),
      column(({ nameKana }) => nameKana),
      column(({ nameKana }) => searchKana(nameKana)),
      column(({ birthDate }) => birthDate),
      column(({ phone }) => phone),
      column(({ email }) => email),
      column(({ postalCode }) => postalCode),
      column(({ municipalityCode }) => municipalityCode),
      column(({ address }) => address),
    ],
  );
}
