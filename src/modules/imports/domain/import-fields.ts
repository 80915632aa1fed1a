/** What a column of a file can hold; besides the institution's code, the fields of a test by their names there. */
export const IMPORT_FIELDS = [
  'facilityCode',
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
export type ImportField = (typeof IMPORT_FIELDS)[number];

/** The fields that stand where a file has no column for them. */
export const DEFAULT_FIELDS = ['specimen', 'method'] as const;
export type ImportDefaults = Readonly<Partial<Record<(typeof DEFAULT_FIELDS)[number], string>>>;

/** One row by its fields, as it was written. */
export type RawRow = Readonly<Partial<Record<ImportField, string>>>;

/** Reads one of the fields' names; null for anything else. */
export const importField = (text: string): ImportField | null =>
  IMPORT_FIELDS.find(field => field === text) ?? null;
