import type { Instant } from '../../../kernel/instant.ts';
import { jstDate } from '../../../kernel/instant.ts';
import { addDays, type PlainDate } from '../../../kernel/plain-date.ts';
import { type PlannedSlot, type SlotHours, type SlotNo, slotOf } from './plan-slots.ts';

/** A question of one person by its day and place in the day. */
export interface SlotName {
  readonly slotOn: PlainDate;
  readonly slotNo: SlotNo;
}

/** The questions of the given hours that opened on the day of `at` or the two days before. */
export function lastPlanned(hours: readonly SlotHours[], at: Instant): readonly PlannedSlot[] {
  const today = jstDate(at);
  return [today, addDays(today, -1), addDays(today, -2)]
    .flatMap(day => hours.map(each => slotOf(day, each)))
    .filter(({ opensAt }) => opensAt <= at);
}

/**
 * A person's open questions, the latest first: those that were stored, and those that the schedule has but that nobody
 * stored yet, from the first day of the watch on. What was stored counts, since schedules and their hours change.
 */
export function openedSlots<Stored extends PlannedSlot>(
  stored: readonly Stored[],
  planned: readonly PlannedSlot[],
  firstSlotOn: PlainDate,
): readonly (Stored | PlannedSlot)[] {
  const missing = planned.filter(
    slot => slot.slotOn >= firstSlotOn && !stored.some(known => isNamed(known, slot)),
  );
  return [...stored, ...missing].sort((a, b) =>
    a.slotOn === b.slotOn ? b.slotNo - a.slotNo : a.slotOn < b.slotOn ? 1 : -1,
  );
}

/**
 * The question that an answer counts for: the one that was shown when it is the latest or the one before, so that an
 * answer written before midnight and sent after still counts for its own; else the latest. Undefined when none has
 * opened yet.
 */
export function answeredSlot<Slot extends PlannedSlot>(
  opened: readonly Slot[],
  shown: SlotName | null,
): Slot | undefined {
  const latest = opened.slice(0, 2);
  return latest.find(slot => shown !== null && isNamed(slot, shown)) ?? latest[0];
}

const isNamed = (slot: SlotName, { slotOn, slotNo }: SlotName): boolean =>
  slot.slotOn === slotOn && slot.slotNo === slotNo;
