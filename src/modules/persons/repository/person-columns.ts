/** A person's columns by the names of the domain. */
export const PERSON_COLUMNS = [
  'person_id as personId',
  'name',
  'name_kana as nameKana',
  'birth_date as birthDate',
  'phone',
  'email',
  'postal_code as postalCode',
  'municipality_code as municipalityCode',
  'address',
  'language',
  'contact_version as contactVersion',
] as const;
