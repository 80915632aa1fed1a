import { epochMs, type Instant, jstDate, jstInstant, startOfJstDay } from '../../../kernel/instant.ts';
import { addDays, type PlainDate } from '../../../kernel/plain-date.ts';

/** How pressing a filing is: past its day, its day after noon, its day, or a later one. */
export type DueState = 'late' | 'due-soon' | 'due-today' | 'later';

/** Where `now` stands to the end of the due day (K-34). Reviewers are warned from noon of that day in Japan. */
export function dueState(dueOn: PlainDate, now: Instant): DueState {
  const today = jstDate(now);
  if (today > dueOn) return 'late';
  if (today < dueOn) return 'later';
  return now >= jstInstant(dueOn, '12:00') ? 'due-soon' : 'due-today';
}

/** Whole minutes until the due day ends, 24:00 in Japan; negative once it has ended. */
export const minutesUntilDue = (dueOn: PlainDate, now: Instant): number =>
  Math.floor((epochMs(startOfJstDay(addDays(dueOn, 1))) - epochMs(now)) / 60_000);
