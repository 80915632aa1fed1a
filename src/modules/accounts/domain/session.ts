import { addHours, addMinutes, type Instant } from '../../../kernel/instant.ts';

/** `password`: the second factor is still owed. `full`: both were given. */
export type Stage = 'password' | 'full';

export interface SessionTimes {
  readonly lastSeenAt: Instant;
  readonly expiresAt: Instant;
  readonly revokedAt: Instant | null;
}

const IDLE_MINUTES = 30;
const FULL_HOURS = 12;
const FIRST_FACTOR_MINUTES = 15;
const TOUCH_MINUTES = 1;

/** How long a browser keeps a staff cookie, in seconds; the server ends sessions sooner. */
export const COOKIE_SECONDS = FULL_HOURS * 3600;

/** When a session that starts now ends at the latest: 12 hours, or 15 minutes to give the second factor (ASVS 7.3.2). */
export const sessionEnd = (stage: Stage, at: Instant): Instant =>
  stage === 'full' ? addHours(at, FULL_HOURS) : addMinutes(at, FIRST_FACTOR_MINUTES);

/** Whether the session still holds: not ended, not older than its end, used within the last 30 minutes (ASVS 7.3.1). */
export const isLive = (session: SessionTimes, at: Instant): boolean =>
  session.revokedAt === null && at < session.expiresAt && at < addMinutes(session.lastSeenAt, IDLE_MINUTES);

/** Whether the time of last use is worth writing: once a minute is enough for a limit of 30. */
export const needsTouch = (session: SessionTimes, at: Instant): boolean =>
  at >= addMinutes(session.lastSeenAt, TOUCH_MINUTES);
