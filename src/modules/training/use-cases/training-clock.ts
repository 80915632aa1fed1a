import { addMinutes, type Clock, epochMs, type Instant, startOfJstDay } from '../../../kernel/instant.ts';
import type { PlainDate } from '../../../kernel/plain-date.ts';
import { adjustableClock, systemClock } from '../../../platform/clock/clock.ts';
import type { Database } from '../../../platform/db/database.ts';
import { readTrainingState } from '../repository/training-state.repository.ts';

/** The clock of the training mode. It runs while the program does, stands still between, and never goes back. */
export interface TrainingClock extends Clock {
  /** Goes on where the training was left, else begins at 00:00 in Japan on `from`. */
  readonly resume: (database: Database, from: PlainDate) => Promise<void>;
  /** Moves on to `at`; when it is later already, nothing happens. */
  readonly advanceTo: (at: Instant) => Promise<void>;
}

/** Longer than the longest time of running that is not kept when the program is killed. */
const MINUTES_LOST_AT_MOST = 2;

/** Makes the clock, still showing the machine's time: `resume` it before anything is dated by it. */
export function createTrainingClock(machine: Clock = systemClock): TrainingClock {
  // Where time stands is kept in the training state, by whoever lets it pass.
  const clock = adjustableClock({ base: machine, offsetMs: 0, keep: async () => undefined });
  const distance = (from: Instant, to: Instant): number => epochMs(to) - epochMs(from);
  return {
    now: clock.now,
    resume: async (database, from) => {
      const state = await readTrainingState(database);
      const start =
        state === null || !state.ready ? startOfJstDay(from) : addMinutes(state.asOf, MINUTES_LOST_AT_MOST);
      clock.follow(distance(machine.now(), start));
    },
    advanceTo: async at => clock.advance(Math.max(0, distance(clock.now(), at))),
  };
}
