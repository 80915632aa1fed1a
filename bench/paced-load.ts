import { setTimeout as delay } from 'node:timers/promises';
import { type Sample, secondsSince } from './measure.ts';

export interface PacedLoad<Kind extends string> {
  readonly users: number;
  /** Milliseconds from one question of a user to their next; the users take turns within them. */
  readonly everyMs: number;
  readonly seconds: number;
  /** The next question of a user; resolves with its kind when the answer was read. */
  readonly ask: (user: number) => Promise<Kind>;
}

/**
 * Questions at a fixed rate, whatever the answers take. Somebody who still waits when their next question is due asks it
 * late, and its time counts from when it was due: what a slow answer held up is not left out.
 */
export async function loadPaced<Kind extends string>({
  users,
  everyMs,
  seconds,
  ask,
}: PacedLoad<Kind>): Promise<ReadonlyMap<Kind, Sample>> {
  const latencies = new Map<Kind, number[]>();
  const started = performance.now();
  const askOverAndOver = async (user: number): Promise<void> => {
    for (let due = (user * everyMs) / users; due < seconds * 1_000; due += everyMs) {
      const early = started + due - performance.now();
      if (early > 0) await delay(early);
      const begun = early > 0 ? performance.now() : started + due;
      const kind = await ask(user);
      const of = latencies.get(kind) ?? [];
      latencies.set(kind, of);
      of.push(performance.now() - begun);
    }
  };
  await Promise.all(Array.from({ length: users }, (_, user) => askOverAndOver(user)));
  const elapsed = secondsSince(started);
  return new Map(
    [...latencies].map(([kind, times]) => [
      kind,
      { operations: times.length, seconds: elapsed, latencies: times },
    ]),
  );
}
