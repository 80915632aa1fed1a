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
  readonly hospitalStays: readonly HospitalStay[];
}

/** A stay in hospital as it was recorded: from the arrival until it held no more; null while it goes on. */
export interface HospitalStay {
  readonly from: Instant;
  readonly until: Instant | null;
}

/**
 * Whether a question is left out because the person was in hospital in the time for its answer. A hospital looks after its
 * patients itself (SM-2 "hospitalised", H-16), and who only waits for its bed is asked. So is who is in a hotel: its staff
 * enter the day's values, which are the answer (H-17), and their silence calls a human like any other.
 */
export const isLeftOut = (
  { opensAt, dueAt }: Pick<PlannedSlot, 'opensAt' | 'dueAt'>,
  stays: readonly HospitalStay[],
): boolean => stays.some(({ from, until }) => from < dueAt && (until === null || until > opensAt));

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
 * Every day that must have a slot by `at`: from the first to the last one opened but those in hospital, and only a
 * recorded end stops them.
 * A planned last day never does: in January 2021 a man died who had left the list because his end date had passed
 * and nobody had entered the extension (security.md 6, incident 1).
 */
export function plannedSlotDates(
  { firstSlotOn, endedAt, hospitalStays }: WatchedCase,
  at: Instant,
  hours: SlotHours,
): readonly PlainDate[] {
  const until = endedAt !== null && endedAt < at ? endedAt : at;
  const dates = datesBetween(firstSlotOn, lastOpenedOn(until, hours));
  return hospitalStays.length === 0
    ? dates
    : dates.filter(date => !isLeftOut(slotOf(date, hours), hospitalStays));
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
