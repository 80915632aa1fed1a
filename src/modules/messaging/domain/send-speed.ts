import type { Instant } from '../../../kernel/instant.ts';
import { type ChannelRate, refill, shareOf, type TokenBucket, take } from './token-bucket.ts';

/** `slowed`: the provider turned messages away lately. `down`: it answers nobody, and is asked now and then only. */
export type ChannelCondition = 'working' | 'slowed' | 'down';

/** How fast the messages of one authority go out by one channel. */
export interface SendSpeed extends TokenBucket {
  /** Messages a second that the provider keeps up with now; what was configured when it works. */
  readonly rate: number;
  readonly condition: ChannelCondition;
  readonly since: Instant;
  /** Batches of which nothing was answered, without one in between that was. */
  readonly failuresInARow: number;
}

/** What became of the messages of one batch. */
export interface BatchOutcome {
  readonly accepted: number;
  readonly refused: number;
  readonly unknown: number;
  readonly unreachable: number;
}

/** A claim never takes more: one transaction, and what a crash leaves in doubt. */
export const MOST_AT_ONCE = 500;
const FAILURES_UNTIL_DOWN = 5;
const PROBE: ChannelRate = { perSecond: 1 / 30, burst: 1 };
const RAISED_BY = 0.1;
const SLOWEST = 0.001;

/** The speed of a channel that was never used. */
export const fullSpeed = (configured: ChannelRate, now: Instant): SendSpeed => ({
  tokens: configured.burst,
  refilledAt: now,
  rate: configured.perSecond,
  condition: 'working',
  since: now,
  failuresInARow: 0,
});

/**
 * The rate that holds now: this authority's share of what the provider keeps up with, or one message each 30 s to find
 * out whether it is back.
 */
export function rateNow(speed: SendSpeed, configured: ChannelRate, sharers: number): ChannelRate {
  if (speed.condition === 'down') return PROBE;
  const perSecond = Math.min(speed.rate, configured.perSecond);
  const burst = (configured.burst * perSecond) / configured.perSecond;
  const share = shareOf({ perSecond, burst }, sharers);
  // Less than one whole message at once would be none for ever.
  return { ...share, burst: Math.max(1, share.burst) };
}

/** How many messages may leave now. */
export const allowedNow = (speed: SendSpeed, rate: ChannelRate, now: Instant): number =>
  Math.min(MOST_AT_ONCE, Math.floor(refill(speed, rate, now).tokens));

/** The speed after `count` messages, of the allowed ones, were handed over. */
export const handOver = (speed: SendSpeed, rate: ChannelRate, now: Instant, count: number): SendSpeed => ({
  ...speed,
  ...take(refill(speed, rate, now), count),
});

/**
 * What a batch teaches: half the rate when the provider turned messages away, a tenth of the configured rate more when
 * it took all, and `down` after five batches in a row of which nothing was answered.
 */
export function afterBatch(
  speed: SendSpeed,
  batch: BatchOutcome,
  configured: ChannelRate,
  now: Instant,
): SendSpeed {
  const answered = batch.accepted + batch.refused;
  if (answered + batch.unreachable + batch.unknown === 0) return speed;
  if (answered > 0 && batch.unreachable === 0) return raised(speed, configured, now);
  const failuresInARow = answered > 0 ? 0 : speed.failuresInARow + 1;
  const rate = Math.max(configured.perSecond * SLOWEST, Math.min(speed.rate, configured.perSecond) / 2);
  const isDown = failuresInARow >= FAILURES_UNTIL_DOWN;
  const slower = { ...speed, rate, failuresInARow };
  return isDown
    ? entered({ ...slower, tokens: 0, refilledAt: now }, 'down', now)
    : entered(slower, 'slowed', now);
}

function raised(speed: SendSpeed, configured: ChannelRate, now: Instant): SendSpeed {
  const rate = Math.min(configured.perSecond, speed.rate + configured.perSecond * RAISED_BY);
  const condition = rate === configured.perSecond ? 'working' : 'slowed';
  return entered({ ...speed, rate, failuresInARow: 0 }, condition, now);
}

const entered = (speed: SendSpeed, condition: ChannelCondition, now: Instant): SendSpeed => ({
  ...speed,
  condition,
  since: condition === speed.condition ? speed.since : now,
});
