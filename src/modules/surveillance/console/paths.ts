import type { CountedRange } from '../domain/counted-range.ts';

export const SURVEILLANCE_PATH = '/console/surveillance';
export const CASES_CSV_PATH = `${SURVEILLANCE_PATH}/cases.csv`;
export const PLACES_CSV_PATH = `${SURVEILLANCE_PATH}/places.csv`;
export const SNAPSHOTS_PATH = `${SURVEILLANCE_PATH}/snapshots`;

/** The same days in another form. */
export const rangedPath = (path: string, { from, to }: CountedRange): string =>
  `${path}?from=${from}&to=${to}`;
/** One snapshot. */
export const snapshotPath = (day: string): string => `${SNAPSHOTS_PATH}?day=${day}`;
