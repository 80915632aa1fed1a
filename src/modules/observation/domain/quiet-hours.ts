import { type Instant, jstDate, jstInstant, jstWallTime } from '../../../kernel/instant.ts';
import { addDays } from '../../../kernel/plain-date.ts';

/** No message leaves from `from` until `to` of the next morning, JST `HH:mm`; at `to` messages leave again. */
export interface QuietHours {
  readonly from: string;
  readonly to: string;
}

/** Whether people are left alone at `at`. */
export function isQuiet({ from, to }: QuietHours, at: Instant): boolean {
  const time = jstWallTime(at).slice(11);
  return time >= from || time < to;
}

/** `at`, or the end of the quiet hours into which it falls. */
export function afterQuiet(hours: QuietHours, at: Instant): Instant {
  if (!isQuiet(hours, at)) return at;
  const today = jstDate(at);
  const end = jstInstant(today, hours.to);
  return end > at ? end : jstInstant(addDays(today, 1), hours.to);
}

/** The beginning of the quiet hours of the evening of the day of `at`: messages of that day leave before. */
export const quietFrom = ({ from }: QuietHours, at: Instant): Instant => jstInstant(jstDate(at), from);
