import type { Brand } from './brand.ts';
import { type PlainDate, parsePlainDate } from './plain-date.ts';

/** A point in time as ISO 8601 in UTC with milliseconds, e.g. `2022-02-10T03:00:00.000Z`. Sorts as text. */
export type Instant = Brand<string, 'Instant'>;

/** Tells the present instant. The one way that code learns the time. */
export type Clock = { readonly now: () => Instant };

const JST_OFFSET_MS = 9 * 3_600_000;
const WALL_TIME = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d{1,3})?)?$/;
const ISO_INSTANT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d+)?)?(Z|[+-]\d{2}:\d{2})$/;

/** The instant `ms` milliseconds after 1970-01-01T00:00Z. */
export const instantOfEpochMs = (ms: number): Instant => new Date(ms).toISOString() as Instant;

/** Milliseconds since 1970-01-01T00:00Z. */
export const epochMs = (instant: Instant): number => Date.parse(instant);

/** Reads an ISO instant (with zone), or a JST wall time `YYYY-MM-DDTHH:mm[:ss]`; anything else is null. */
export function parseInstant(text: string): Instant | null {
  const zoned = ISO_INSTANT.test(text) ? text : WALL_TIME.test(text) ? `${text}+09:00` : null;
  // Date.parse rolls 31 February over into March; such a day does not exist.
  if (zoned === null || parsePlainDate(zoned.slice(0, 10)) === null) return null;
  const ms = Date.parse(zoned);
  return Number.isNaN(ms) ? null : instantOfEpochMs(ms);
}

/** The instant `ms` milliseconds later (earlier when negative). */
export const addMs = (instant: Instant, ms: number): Instant => instantOfEpochMs(epochMs(instant) + ms);

/** The instant `minutes` later. */
export const addMinutes = (instant: Instant, minutes: number): Instant => addMs(instant, minutes * 60_000);

/** The instant `hours` later. */
export const addHours = (instant: Instant, hours: number): Instant => addMs(instant, hours * 3_600_000);

/** The wall clock in Japan, `YYYY-MM-DDTHH:mm`. Japan has kept UTC+9 without summer time since 1952. */
export const jstWallTime = (instant: Instant): string =>
  new Date(epochMs(instant) + JST_OFFSET_MS).toISOString().slice(0, 16);

/** The calendar date in Japan. */
export const jstDate = (instant: Instant): PlainDate => jstWallTime(instant).slice(0, 10) as PlainDate;

/** 00:00 in Japan at the start of `date`. */
export const startOfJstDay = (date: PlainDate): Instant => jstInstant(date, '00:00');

/** The instant at `time` (`HH:mm`) in Japan on `date`. */
export const jstInstant = (date: PlainDate, time: string): Instant =>
  instantOfEpochMs(Date.parse(`${date}T${time}:00+09:00`));

/** The earlier of two instants. */
export const earlierInstant = (a: Instant, b: Instant): Instant => (a <= b ? a : b);

/** The later of two instants. */
export const laterInstant = (a: Instant, b: Instant): Instant => (a >= b ? a : b);
