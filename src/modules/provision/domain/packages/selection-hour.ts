import { type Instant, jstDate, jstInstant } from '../../../../kernel/instant.ts';
import type { PlainDate } from '../../../../kernel/plain-date.ts';

/** The time of day (Japan) at which everybody who is due is looked for, after the filings of the day before were reviewed. */
const SELECTION_TIME = '09:00';

/** The day whose selection is to have happened by `now`; null before its hour. */
export const dayOfSelection = (now: Instant): PlainDate | null => {
  const today = jstDate(now);
  return now >= jstInstant(today, SELECTION_TIME) ? today : null;
};
