import { jstWallTime, parseInstant } from '../../../kernel/instant.ts';
import { parsePlainDate } from '../../../kernel/plain-date.ts';

const ZONED = /T.*(Z|[+-]\d{2}:\d{2})$/;

/** A day in Japan as `YYYY-MM-DD`, and the time as `HH:mm` where one was told. */
export interface When {
  readonly day: string;
  readonly time: string | null;
}

/** Reads a dateTime or an instant of FHIR; one with a time must say its zone. Null for parts of a date and all else. */
export function whenOf(text: string): When | null {
  if (!text.includes('T')) return parsePlainDate(text) === null ? null : { day: text, time: null };
  const instant = ZONED.test(text) ? parseInstant(text) : null;
  if (instant === null) return null;
  const [day = '', time = ''] = jstWallTime(instant).split('T');
  return { day, time };
}

/** The same as FHIR writes it, in the zone of Japan. */
export const whenText = ({ day, time }: When): string => (time === null ? day : `${day}T${time}:00+09:00`);

/** Minutes of the day as `HH:mm`. */
export const timeOf = (minute: number): string =>
  `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`;
