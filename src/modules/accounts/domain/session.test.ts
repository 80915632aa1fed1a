import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addMinutes, addMs, type Instant } from '../../../kernel/instant.ts';
import { isLive, needsTouch, type SessionTimes, type Stage, sessionEnd } from './session.ts';

const START = '2022-02-10T00:00:00.000Z' as Instant;
const starting = (stage: Stage): SessionTimes => ({
  lastSeenAt: START,
  expiresAt: sessionEnd(stage, START),
  revokedAt: null,
});
const minutesIn = (minutes: number): Instant => addMinutes(START, minutes);

/** A session that is used once a minute until `minutes` after its start. */
const busyUntil = (stage: Stage, minutes: number): SessionTimes => ({
  ...starting(stage),
  lastSeenAt: minutesIn(minutes),
});

describe('a staff session', () => {
  it.each<[string, SessionTimes, Instant, boolean]>([
    ['just started', starting('full'), START, true],
    ['idle for a moment under 30 minutes', starting('full'), addMs(minutesIn(30), -1), true],
    ['idle for 30 minutes', starting('full'), minutesIn(30), false],
    ['busy for a moment under 12 hours', busyUntil('full', 719), addMs(minutesIn(720), -1), true],
    ['busy for 12 hours', busyUntil('full', 719), minutesIn(720), false],
    [
      'owing the second factor for a moment under 15 minutes',
      busyUntil('password', 14),
      addMs(minutesIn(15), -1),
      true,
    ],
    ['owing the second factor for 15 minutes', busyUntil('password', 14), minutesIn(15), false],
    ['ended', { ...starting('full'), revokedAt: START }, START, false],
  ])('%s', (_, session, at, live) => {
    expect(isLive(session, at)).toBe(live);
  });

  it('stays dead once it is dead', () => {
    fc.assert(
      fc.property(fc.nat(2000), fc.nat(2000), (seen, later) => {
        const session = busyUntil('full', Math.min(seen, 719));
        const at = minutesIn(seen);
        if (!isLive(session, at)) expect(isLive(session, addMinutes(at, later))).toBe(false);
      }),
    );
  });

  it('is touched at most once a minute', () => {
    expect(needsTouch(starting('full'), addMs(minutesIn(1), -1))).toBe(false);
    expect(needsTouch(starting('full'), minutesIn(1))).toBe(true);
  });
});
