import { type CallRule, type Half, minutesOf } from './half-day.ts';

/** How much work a half day has, and who is there for it (F-19). */
export interface Capacity {
  /** Calls still to be made. */
  readonly calls: number;
  /** People on shift. */
  readonly staff: number;
  /** The minutes that the calls take together. */
  readonly minutesNeeded: number;
  /** People needed to make them all within their hours. */
  readonly needed: number;
  /** How many more people are needed; 0 when there are enough. */
  readonly missing: number;
  /** How long the staff on shift would take, in minutes; null when nobody is on shift. */
  readonly minutesWithStaff: number | null;
}

/**
 * Cases × calls × minutes against the staff on shift (F-19: 43 people became 448 in four months). `minutesLeft` is what
 * the half day has left, or all of it when it has not begun.
 */
export function capacityOf(calls: number, staff: number, callMinutes: number, minutesLeft: number): Capacity {
  const minutesNeeded = calls * callMinutes;
  // Nobody makes a part of a call: each person makes as many whole ones as fit.
  const callsOfOne = Math.floor(minutesLeft / callMinutes);
  const needed = calls === 0 ? 0 : callsOfOne === 0 ? calls : Math.ceil(calls / callsOfOne);
  return {
    calls,
    staff,
    minutesNeeded,
    needed,
    missing: Math.max(0, needed - staff),
    minutesWithStaff: staff === 0 ? null : Math.ceil(calls / staff) * callMinutes,
  };
}

/** The same for a whole half day that is still to come. */
export const capacityOfHalf = (rule: CallRule, half: Half, calls: number, staff: number): Capacity =>
  capacityOf(calls, staff, rule.callMinutes, minutesOf(rule.hours[half]));
