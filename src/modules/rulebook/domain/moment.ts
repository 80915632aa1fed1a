import { epochMs, type Instant, startOfJstDay } from '../../../kernel/instant.ts';
import { daysBetween, type PlainDate } from '../../../kernel/plain-date.ts';

/** When a symptom eased or returned: an instant, or the date alone where no time was told. */
export type Moment = PlainDate | Instant;

/** A clock that shows 0 at 00:00 of a day zero in Japan, and counts in milliseconds. */
export type DayZeroClock = { readonly dayZero: PlainDate; readonly startMs: number };

export const HOUR_MS = 3_600_000;
export const DAY_MS = 24 * HOUR_MS;

export const clockFrom = (dayZero: PlainDate): DayZeroClock => ({
  dayZero,
  startMs: epochMs(startOfJstDay(dayZero)),
});

/** What the clock shows at the moment; a date alone begins at its 00:00. */
export const earliestOn = ({ dayZero, startMs }: DayZeroClock, moment: Moment): number =>
  isDateAlone(moment) ? daysBetween(dayZero, moment) * DAY_MS : epochMs(moment) - startMs;

/** What the clock shows at the moment; a date alone lasts to its 24:00. */
export const latestOn = (clock: DayZeroClock, moment: Moment): number =>
  earliestOn(clock, moment) + (isDateAlone(moment) ? DAY_MS : 0);

const isDateAlone = (moment: Moment): moment is PlainDate => moment.length === 10;
