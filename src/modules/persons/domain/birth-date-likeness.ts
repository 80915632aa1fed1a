import type { PlainDate } from '../../../kernel/plain-date.ts';
import { editDistance } from './edit-distance.ts';

/** How two birth dates go together: `one-digit-off` is one digit typed wrong or two neighbours swapped. */
export type BirthDateLikeness = 'same' | 'day-month-swapped' | 'one-digit-off' | 'other';

/** Compares two birth dates by the slips with which one date is typed for another. */
export function birthDateLikeness(one: PlainDate, other: PlainDate): BirthDateLikeness {
  if (one === other) return 'same';
  const [[year, month, day], [otherYear, otherMonth, otherDay]] = [partsOf(one), partsOf(other)];
  if (year === otherYear && month === otherDay && day === otherMonth) return 'day-month-swapped';
  return editDistance(one, other, 1) === 1 || haveNeighboursSwapped(one, other) ? 'one-digit-off' : 'other';
}

/** Whether the texts differ in two neighbouring characters alone, which one has the other way round. */
export function haveNeighboursSwapped(one: string, other: string): boolean {
  if (one.length !== other.length) return false;
  const first = [...one].findIndex((character, place) => character !== other[place]);
  return (
    first >= 0 &&
    one[first] === other[first + 1] &&
    one[first + 1] === other[first] &&
    one.slice(first + 2) === other.slice(first + 2)
  );
}

const partsOf = (date: PlainDate): readonly [string, string, string] => [
  date.slice(0, 4),
  date.slice(5, 7),
  date.slice(8, 10),
];
