/** Everything that can be typed about a test, in the order of the form. */
export const TEST_FIELDS = [
  'sampledOn',
  'sampledTime',
  'resultedOn',
  'resultedTime',
  'specimen',
  'method',
  'result',
  'legalBasis',
  'patientNumber',
  'name',
  'nameKana',
  'birthDate',
  'sex',
  'phone',
  'postalCode',
  'municipality',
  'address',
  'onsetOn',
] as const;
export type TestField = (typeof TEST_FIELDS)[number];

/** What can be typed about whoever was tested. */
export const PERSON_FIELDS = [
  'name',
  'nameKana',
  'birthDate',
  'sex',
  'phone',
  'postalCode',
  'municipality',
  'address',
  'onsetOn',
] as const satisfies readonly TestField[];
export type PersonField = (typeof PERSON_FIELDS)[number];

/** The same as typed; what is absent was left empty. */
export type RawTestEntry = Readonly<Partial<Record<TestField, string>>>;
