import type { FacilityEntry } from './facility-entry.ts';

/** What was corrected: each changed field with its value before and after. */
export type FacilityChange = Readonly<
  Partial<Record<keyof FacilityEntry, readonly [before: string | null, after: string | null]>>
>;

const KEYS = [
  'code',
  'name',
  'kind',
  'postalCode',
  'municipalityCode',
  'address',
  'phone',
  'email',
  'healthCentreId',
] as const satisfies readonly (keyof FacilityEntry)[];

/** The fields in which two entries differ; null when they are the same. */
export function changeBetween(before: FacilityEntry, after: FacilityEntry): FacilityChange | null {
  const changed = KEYS.filter(key => before[key] !== after[key]);
  return changed.length === 0
    ? null
    : Object.fromEntries(changed.map(key => [key, [before[key], after[key]] as const]));
}

/** Every field of a new entry, from nothing. */
export const changeFromNothing = (entry: FacilityEntry): FacilityChange =>
  Object.fromEntries(KEYS.filter(key => entry[key] !== null).map(key => [key, [null, entry[key]] as const]));

/** Whether a link that was sent to where the institution was reached before may have gone to somebody else. */
export const movesContact = (change: FacilityChange): boolean =>
  change.email !== undefined || change.address !== undefined || change.postalCode !== undefined;
