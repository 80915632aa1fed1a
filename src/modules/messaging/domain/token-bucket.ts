import { epochMs, type Instant } from '../../../kernel/instant.ts';

/** How much a provider takes: `perSecond` messages for ever, `burst` at once after a pause. Both above 0. */
export interface ChannelRate {
  readonly perSecond: number;
  readonly burst: number;
}

/** What may still be sent at `refilledAt`: at most the burst. */
export interface TokenBucket {
  readonly tokens: number;
  readonly refilledAt: Instant;
}

/** More than any machine sends: stands for a provider without a limit. */
export const UNLIMITED: ChannelRate = { perSecond: 1e9, burst: 1e9 };

/** The bucket as it is at `now`. A clock that went back refills nothing. */
export function refill({ tokens, refilledAt }: TokenBucket, rate: ChannelRate, now: Instant): TokenBucket {
  const seconds = Math.max(0, epochMs(now) - epochMs(refilledAt)) / 1_000;
  const last = now > refilledAt ? now : refilledAt;
  return { tokens: Math.min(rate.burst, tokens + seconds * rate.perSecond), refilledAt: last };
}

/** The bucket without the tokens of what is sent now, of which there must be enough. */
export const take = (bucket: TokenBucket, count: number): TokenBucket => ({
  ...bucket,
  tokens: bucket.tokens - count,
});

/** The part of a rate that each of `sharers` senders gets: together they never exceed the whole. */
export const shareOf = ({ perSecond, burst }: ChannelRate, sharers: number): ChannelRate => ({
  perSecond: perSecond / sharers,
  burst: burst / sharers,
});
