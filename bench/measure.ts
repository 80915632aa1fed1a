/** One stretch of measured work. */
export interface Sample {
  /** What was done in all: requests, filings, slots. */
  readonly operations: number;
  readonly seconds: number;
  /** Milliseconds of each thing that was waited for: a request, a transaction, a batch. */
  readonly latencies: readonly number[];
}

/** A measured rate with its percentiles in milliseconds. */
export interface Figure {
  readonly name: string;
  readonly operations: number;
  readonly perSecond: number;
  readonly p50: number;
  readonly p95: number;
  readonly p99: number;
}

/** Something of ours beside the barest way of doing the same. */
export interface Comparison {
  readonly subject: string;
  /** What `perSecond` counts. */
  readonly unit: string;
  /** What the percentiles are of. */
  readonly latencyOf: string;
  readonly product: Figure;
  readonly baseline: Figure;
  /** Our rate as a part of the baseline's. */
  readonly ratio: number;
  readonly notes: readonly string[];
}

/** The percentile `p` (0 to 1) of ascending values, by nearest rank; NaN of none. */
export const percentile = (ascending: readonly number[], p: number): number =>
  ascending[Math.max(0, Math.ceil(ascending.length * p) - 1)] ?? Number.NaN;

/** Sums up the samples of one thing. */
export function figureOf(name: string, samples: readonly Sample[]): Figure {
  const ascending = samples.flatMap(({ latencies }) => latencies).sort((a, b) => a - b);
  const sum = (part: 'operations' | 'seconds'): number => samples.reduce((total, s) => total + s[part], 0);
  return {
    name,
    operations: sum('operations'),
    perSecond: sum('operations') / sum('seconds'),
    p50: percentile(ascending, 0.5),
    p95: percentile(ascending, 0.95),
    p99: percentile(ascending, 0.99),
  };
}

/** Sets two figures side by side. */
export function compare(
  subject: string,
  { unit, latencyOf }: { readonly unit: string; readonly latencyOf: string },
  product: Figure,
  baseline: Figure,
  notes: readonly string[] = [],
): Comparison {
  return {
    subject,
    unit,
    latencyOf,
    product,
    baseline,
    ratio: product.perSecond / baseline.perSecond,
    notes,
  };
}

/** Does every item, `concurrency` at a time, and times each. */
export async function inParallel<Item>(
  items: readonly Item[],
  concurrency: number,
  run: (item: Item, lane: number) => Promise<unknown>,
): Promise<Sample> {
  const latencies: number[] = [];
  const waiting = items.values();
  const started = performance.now();
  const lanes = Array.from({ length: concurrency }, async (_, lane) => {
    for (const item of waiting) {
      const begun = performance.now();
      await run(item, lane);
      latencies.push(performance.now() - begun);
    }
  });
  await Promise.all(lanes);
  return { operations: items.length, seconds: secondsSince(started), latencies };
}

/** Runs synchronous work on each item in batches of `size`; the latencies are those of whole batches. */
export function inBatches<Item>(items: readonly Item[], size: number, run: (item: Item) => unknown): Sample {
  const latencies: number[] = [];
  const started = performance.now();
  for (let from = 0; from < items.length; from += size) {
    const begun = performance.now();
    for (const item of items.slice(from, from + size)) run(item);
    latencies.push(performance.now() - begun);
  }
  return { operations: items.length, seconds: secondsSince(started), latencies };
}

/** Seconds since `started`, a `performance.now()`. */
export const secondsSince = (started: number): number => (performance.now() - started) / 1000;

/** `items` in consecutive parts of at most `size`. */
export const partsOf = <Item>(items: readonly Item[], size: number): Item[][] =>
  Array.from({ length: Math.ceil(items.length / size) }, (_, part) =>
    items.slice(part * size, (part + 1) * size),
  );
