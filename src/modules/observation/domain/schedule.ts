import type { SlotNo } from './plan-slots.ts';

/** Where a person recuperates: at home, in a hotel of the authority, or waiting for a bed. */
export type Place = 'home' | 'hotel' | 'waiting';

/** What decides how often a person is asked. */
export interface ScheduleFacts {
  readonly category: 'self' | 'notified';
  readonly place: Place;
  /** Completed years. */
  readonly age: number;
  readonly hasRiskFactor: boolean;
}

/** A question of a day; JST `HH:mm`. */
export interface ScheduledSlot {
  readonly no: SlotNo;
  readonly code: string;
  readonly opensAt: string;
  readonly dueAt: string;
}

/** Everybody for whom all of what is named holds. */
interface Condition {
  readonly categories?: readonly ScheduleFacts['category'][] | undefined;
  readonly places?: readonly Place[] | undefined;
  readonly fromAge?: number | undefined;
  readonly riskFactors?: true | undefined;
}

/** Who gets which questions of a day. The rulebook's observation rule has this form. */
export interface ScheduleRule {
  readonly slots: readonly ScheduledSlot[];
  readonly schedules: readonly {
    readonly code: string;
    readonly title: string;
    readonly slots: readonly string[];
    readonly when?: readonly Condition[] | undefined;
  }[];
}

/** Which questions of a day a person gets, first of the day first. */
export interface Schedule {
  readonly code: string;
  readonly title: string;
  readonly slots: readonly ScheduledSlot[];
}

/**
 * The schedule of a person: the first of the rulebook that fits. Throws when none does, for then nobody would ask them;
 * the loader refuses such a rulebook. E-21, SM-7.
 */
export function scheduleFor(rule: ScheduleRule, facts: ScheduleFacts): Schedule {
  const found = rule.schedules.find(({ when }) => when === undefined || when.some(fits(facts)));
  if (found === undefined) throw new Error('No schedule of the rulebook fits this person.');
  return withSlots(rule, found);
}

/** The schedule of that code; null when the rule has none, as after a change of the rulebook. */
export function scheduleOfCode(rule: ScheduleRule, code: string): Schedule | null {
  const found = rule.schedules.find(schedule => schedule.code === code);
  return found === undefined ? null : withSlots(rule, found);
}

const fits =
  ({ category, place, age, hasRiskFactor }: ScheduleFacts) =>
  ({ categories, places, fromAge, riskFactors }: Condition): boolean =>
    (categories?.includes(category) ?? true) &&
    (places?.includes(place) ?? true) &&
    age >= (fromAge ?? 0) &&
    (hasRiskFactor || riskFactors === undefined);

const withSlots = (
  rule: ScheduleRule,
  { code, title, slots }: ScheduleRule['schedules'][number],
): Schedule => ({
  code,
  title,
  slots: slots.map(wanted => {
    const slot = rule.slots.find(known => known.code === wanted);
    if (slot === undefined) throw new Error(`The schedule ${code} names an unknown slot ${wanted}.`);
    return slot;
  }),
});
