/** How much of something one network may do: `burst` at once, refilled by `perMinute`. */
export interface Allowance {
  readonly burst: number;
  readonly perMinute: number;
}

export interface TokenBuckets {
  /**
   * Takes one token for `key` at `nowMs`. Returns how many more than allowed this network has taken lately: 0 within
   * the allowance, at most `burst`.
   */
  readonly take: (key: string, allowance: Allowance, nowMs: number) => number;
  readonly size: () => number;
}

interface Bucket {
  level: number;
  at: number;
}

/**
 * Counts in the memory of this process: the first line, which costs a flood less than a database would. At most
 * `mostKeys` are remembered; the one that was quiet longest is forgotten first, as if it were new.
 */
export function createTokenBuckets(mostKeys = 50_000): TokenBuckets {
  const buckets = new Map<string, Bucket>();
  return {
    size: () => buckets.size,
    take: (key, { burst, perMinute }, nowMs) => {
      const known = buckets.get(key);
      const refill = known === undefined ? 0 : (Math.max(0, nowMs - known.at) * perMinute) / 60_000;
      const before = known === undefined ? burst : Math.min(burst, known.level + refill);
      // Debt is bounded, so that a network is slowed by what it does now and not by what somebody there did yesterday.
      const level = Math.max(-burst, before - 1);
      buckets.delete(key);
      buckets.set(key, { level, at: nowMs });
      const [oldest] = buckets.keys();
      if (buckets.size > mostKeys && oldest !== undefined) buckets.delete(oldest);
      return Math.max(0, -level);
    },
  };
}
