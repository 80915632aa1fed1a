/** From how many forms a second, over three seconds, there is a flood, and when it is over. */
export interface FloodThresholds {
  readonly startsAt: number;
  readonly endsBelow: number;
  /** Seconds in a row below `endsBelow`, so that proof is not asked for and dropped by turns. */
  readonly calmSeconds: number;
}

export interface FloodMeter {
  /** Counts one form and says whether there is a flood now. */
  readonly count: (nowMs: number) => boolean;
  readonly isFlood: (nowMs: number) => boolean;
}

const WINDOW_SECONDS = 3;

/** Measures the rate of public forms in this process, with hysteresis. `onChange` hears of each beginning and end. */
export function createFloodMeter(
  { startsAt, endsBelow, calmSeconds }: FloodThresholds,
  onChange: (flood: boolean) => void = () => undefined,
): FloodMeter {
  const counts = new Map<number, number>();
  let flood = false;
  let busyAt = Number.NEGATIVE_INFINITY;

  const update = (nowMs: number, more: number): boolean => {
    const second = Math.floor(nowMs / 1000);
    counts.set(second, (counts.get(second) ?? 0) + more);
    for (const old of counts.keys()) if (old <= second - WINDOW_SECONDS) counts.delete(old);
    const rate = [...counts.values()].reduce((sum, count) => sum + count, 0) / WINDOW_SECONDS;
    if (rate >= endsBelow) busyAt = nowMs;
    const before = flood;
    if (rate >= startsAt) flood = true;
    else if (flood && nowMs - busyAt >= calmSeconds * 1000) flood = false;
    if (flood !== before) onChange(flood);
    return flood;
  };
  return { count: nowMs => update(nowMs, 1), isFlood: nowMs => update(nowMs, 0) };
}
