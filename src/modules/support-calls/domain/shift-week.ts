import { addDays, type PlainDate } from '../../../kernel/plain-date.ts';
import { type Capacity, capacityOfHalf } from './capacity.ts';
import { type CallRules, HALVES, type Half, ruleOn } from './half-day.ts';

/** A half day with its work and who is there for it. */
export interface PlannedHalf {
  readonly shiftOn: PlainDate;
  readonly half: Half;
  readonly capacity: Capacity;
}

/** How many calls or people a half day has. */
export interface HalfCount {
  readonly on: PlainDate;
  readonly half: Half;
  readonly count: number;
}

/** The days that one view of the shifts shows. */
export const SHIFT_DAYS = 7;

/** The half days of a week from `from` on, each with its calls against the staff on shift (F-19). */
export function shiftWeek(
  from: PlainDate,
  rules: CallRules,
  calls: readonly HalfCount[],
  staff: readonly HalfCount[],
): readonly PlannedHalf[] {
  const countIn = (counts: readonly HalfCount[], on: PlainDate, half: Half): number =>
    counts.find(counted => counted.on === on && counted.half === half)?.count ?? 0;
  return Array.from({ length: SHIFT_DAYS }, (_, day) => addDays(from, day)).flatMap(shiftOn =>
    HALVES.map(half => ({
      shiftOn,
      half,
      capacity: capacityOfHalf(
        ruleOn(rules, shiftOn),
        half,
        countIn(calls, shiftOn, half),
        countIn(staff, shiftOn, half),
      ),
    })),
  );
}
