import { addMs, type Clock, type Instant, instantOfEpochMs } from '../../kernel/instant.ts';

/** Writes moments out; the same once, since a clock is asked many times in a millisecond, as for the ids of a file of rows. */
function instantWriter(): (ms: number) => Instant {
  let latest = { ms: 0, instant: instantOfEpochMs(0) };
  return ms => {
    if (ms !== latest.ms) latest = { ms, instant: instantOfEpochMs(ms) };
    return latest.instant;
  };
}

const machineInstant = instantWriter();

/** The machine's clock. */
export const systemClock: Clock = { now: () => machineInstant(Date.now()) };

export interface AdjustableClock extends Clock {
  /** Milliseconds that this clock is ahead of the machine's (behind when negative). */
  readonly offsetMs: () => number;
  /** Moves the clock forward by `ms` and resolves once the new offset is kept. Throws when `ms` is negative. */
  readonly advance: (ms: number) => Promise<void>;
  /** Takes over an offset that another process kept. */
  readonly follow: (offsetMs: number) => void;
}

export interface AdjustableClockOptions {
  readonly offsetMs: number;
  /** Keeps the offset for the next start and for other processes; the clock moves only when it succeeds. */
  readonly keep: (offsetMs: number) => Promise<void>;
  readonly base?: Clock;
}

/** The clock of the training mode: runs at the machine's speed, and can be stepped forward but never back. */
export function adjustableClock(options: AdjustableClockOptions): AdjustableClock {
  const { base } = options;
  const instantOf = instantWriter();
  let offset = options.offsetMs;
  return {
    now: (): Instant => (base === undefined ? instantOf(Date.now() + offset) : addMs(base.now(), offset)),
    offsetMs: () => offset,
    advance: async ms => {
      if (ms < 0) throw new RangeError('The clock cannot be moved back: what happened stays in the past.');
      const next = offset + ms;
      await options.keep(next);
      offset = next;
    },
    follow: offsetMs => {
      offset = offsetMs;
    },
  };
}
