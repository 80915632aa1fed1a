import { type Instant, jstDate, jstInstant } from '../../../kernel/instant.ts';
import { addDays, type PlainDate } from '../../../kernel/plain-date.ts';

/** Which question of its day: the only or morning one, or the evening one. */
export type SlotNo = 1 | 2;

/** When a question of a day opens and falls due; JST wall times `HH:mm` of that day. */
export interface SlotHours {
  readonly no: SlotNo;
  readonly opensAt: string;
  readonly dueAt: string;
}

/** One expected answer with its instants. */
export interface PlannedSlot {
  readonly slotOn: PlainDate;
  readonly slotNo: SlotNo;
  readonly opensAt: Instant;
  readonly dueAt: Instant;
}

/** What decides on which days a person is asked. There is no end date in it, on purpose: see `plannedSlotDates`. */
export interface WatchedCase {
  /** The first day with a question: the day after filing (K-38). */
  readonly firstSlotOn: PlainDate;
  /** When a release, or another end that someone recorded, took place; null while the person is being watched. */
  readonly endedAt: Instant | null;
}

/** The slot of a day. */
export const slotOf = (slotOn: PlainDate, hours: SlotHours): PlannedSlot => ({
  slotOn,
  slotNo: hours.no,
  opensAt: jstInstant(slotOn, hours.opensAt),
  dueAt: jstInstant(slotOn, hours.dueAt),
});

/** The latest day whose question has opened by `at`. */
export function lastOpenedOn(at: Instant, hours: SlotHours): PlainDate {
  const today = jstDate(at);
  return jstInstant(today, hours.opensAt) <= at ? today : addDays(today, -1);
}

/**
 * Every day that must have a slot by `at`: from the first to the last one opened, and only a recorded end stops them.
 * A planned last day never does: in January 2021 a man died who had left the list because his end date had passed
 * and nobody had entered the extension (security.md 6, incident 1).
 */
export function plannedSlotDates(
  { firstSlotOn, endedAt }: WatchedCase,
  at: Instant,
  hours: SlotHours,
): readonly PlainDate[] {
  const until = endedAt !== null && endedAt < at ? endedAt : at;
  return datesBetween(firstSlotOn, lastOpenedOn(until, hours));
}

/**
 * The days of a watched person that still lack a slot, given the latest that exists (null when none does). Slots are
 * made in order, so the days of an outage are made up for and never skipped (incidents 2 and 3).
 */
export function missingSlotDates(
  firstSlotOn: PlainDate,
  lastSlotOn: PlainDate | null,
  at: Instant,
  hours: SlotHours,
): readonly PlainDate[] {
  const next = lastSlotOn === null ? firstSlotOn : addDays(lastSlotOn, 1);
  return datesBetween(next, lastOpenedOn(at, hours));
}

/** The latest question that has fallen due by `at`; null when none has yet. It need not exist as a row. */
export function lastDueSlot(firstSlotOn: PlainDate, at: Instant, hours: SlotHours): PlannedSlot | null {
  const today = slotOf(jstDate(at), hours);
  const last = today.dueAt <= at ? today : slotOf(addDays(today.slotOn, -1), hours);
  return last.slotOn < firstSlotOn ? null : last;
}

function datesBetween(first: PlainDate, last: PlainDate): readonly PlainDate[] {
  const dates: PlainDate[] = [];
  for (let date = first; date <= last; date = addDays(date, 1)) dates.push(date);
  return dates;
}
