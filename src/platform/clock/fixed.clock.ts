import { type Clock, type Instant, parseInstant } from '../../kernel/instant.ts';

export interface FixedClock extends Clock {
  /** Stands the clock on another instant. */
  readonly set: (at: string) => void;
}

/** A clock for tests that stands still on `at`: an ISO instant or a JST wall time `YYYY-MM-DDTHH:mm`. Throws on anything else. */
export function fixedClock(at: string): FixedClock {
  let now = instant(at);
  return {
    now: () => now,
    set: next => {
      now = instant(next);
    },
  };
}

function instant(text: string): Instant {
  const parsed = parseInstant(text);
  if (parsed === null) throw new Error(`Not an instant: ${text}`);
  return parsed;
}
