import { type Instant, jstDate, jstInstant } from '../../../kernel/instant.ts';
import type { PlainDate } from '../../../kernel/plain-date.ts';

/** The half days of a day: somebody is called once in each (Y-09). */
export const HALVES = ['am', 'pm'] as const;
export type Half = (typeof HALVES)[number];

/** When a call of a half day falls due, and by when it must have been made: JST `HH:mm`. */
export interface HalfHours {
  readonly from: string;
  readonly by: string;
}

/** The hours and numbers of the calls from a day on. */
export interface CallRule {
  readonly inForceFrom: PlainDate;
  readonly hours: Readonly<Record<Half, HalfHours>>;
  /** How often somebody is tried in a half day before the leader takes over (Y-10). */
  readonly attempts: number;
  /** The minutes between two attempts. */
  readonly retryMinutes: number;
  /** The minutes of one call, with what is written down after it. */
  readonly callMinutes: number;
  /** The minutes within which the leader decides about an ambulance. */
  readonly decideMinutes: number;
}

/** The rules of a city by the day from which each is in force; at least one, the earliest first. */
export type CallRules = readonly [CallRule, ...CallRule[]];

/** The rule of a day; before the first of them the first one. */
export const ruleOn = (rules: CallRules, day: PlainDate): CallRule =>
  rules.findLast(({ inForceFrom }) => inForceFrom <= day) ?? rules[0];

/** One call that somebody is to get. */
export interface CallSlot {
  readonly slotOn: PlainDate;
  readonly half: Half;
  readonly dueFrom: Instant;
  readonly dueBy: Instant;
}

/** The call of a half day, with the instants between which it is to be made. */
export const slotOf = (rule: CallRule, slotOn: PlainDate, half: Half): CallSlot => ({
  slotOn,
  half,
  dueFrom: jstInstant(slotOn, rule.hours[half].from),
  dueBy: jstInstant(slotOn, rule.hours[half].by),
});

/** The call that is due now; before it falls due the next one of the day, after the last the last. */
export function currentSlot(rules: CallRules, now: Instant): CallSlot {
  const today = jstDate(now);
  const rule = ruleOn(rules, today);
  const morning = slotOf(rule, today, 'am');
  return now < morning.dueBy ? morning : slotOf(rule, today, 'pm');
}

/** How many minutes a half day of calls has. */
export const minutesOf = ({ from, by }: HalfHours): number => minuteOfDay(by) - minuteOfDay(from);

/** The minute of the day of a time `HH:mm`. */
export const minuteOfDay = (time: string): number => Number(time.slice(0, 2)) * 60 + Number(time.slice(3, 5));
