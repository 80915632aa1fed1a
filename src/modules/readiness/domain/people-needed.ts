/** A day's work of one kind; all are whole numbers. */
export interface DaysWork {
  /** How many things there are to do. */
  readonly volume: number;
  readonly minutesPerItem: number;
  /** Minutes that one person works a day. */
  readonly shiftMinutes: number;
  /** People that it takes whatever the volume. */
  readonly atLeast: number;
}

/** The people that a day's work takes: its minutes in whole shifts, rounded up, and never fewer than `atLeast` (H-36). */
export const peopleNeeded = ({ volume, minutesPerItem, shiftMinutes, atLeast }: DaysWork): number =>
  Math.max(atLeast, Math.ceil((volume * minutesPerItem) / shiftMinutes));
