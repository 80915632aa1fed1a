/** How much is done together. */
export interface BatchLimits {
  /** The most items of one batch. */
  readonly most: number;
  /** How many batches of one key run at the same time. */
  readonly inFlight: number;
  /** How many items must wait for another batch to start beside one that runs: small ones cost each item more. */
  readonly worthwhile: number;
  /** How many items of one key may wait; whoever comes then is refused. */
  readonly waiting: number;
}

/**
 * Does many items of one key together; their outcomes in the same order. All or nothing: when it rejects, nothing was
 * done.
 */
export type RunBatch<Key, Item, Outcome> = (key: Key, items: readonly Item[]) => Promise<readonly Outcome[]>;

export interface Batches<Key, Item, Outcome> {
  /** The outcome of the item, once its batch is done; null at once when too many wait, or after `drain` was called. */
  readonly submit: (key: Key, item: Item) => Promise<Outcome> | null;
  /** Takes nothing more, and resolves when everything that was taken is done. */
  readonly drain: () => Promise<void>;
}

interface Waiting<Item, Outcome> {
  readonly item: Item;
  readonly resolve: (outcome: Outcome) => void;
  readonly reject: (error: unknown) => void;
}

/** The items of one key: those that wait, and how many batches run. */
interface Line<Item, Outcome> {
  waiting: Waiting<Item, Outcome>[];
  running: number;
  isScheduled: boolean;
}

/**
 * Gathers what is asked for at the same time into batches. A batch starts as soon as none runs, or enough wait for
 * another, with everything that waits by then: nothing waits for a clock, and the busier it is the more is done at once.
 * A batch that fails is done again in halves, down to the item that fails alone, so that it fails nobody else.
 */
export function createBatches<Key, Item, Outcome>(
  limits: BatchLimits,
  run: RunBatch<Key, Item, Outcome>,
): Batches<Key, Item, Outcome> {
  const lines = new Map<Key, Line<Item, Outcome>>();
  let drained: (() => void) | undefined;
  let isDraining = false;

  const settle = async (key: Key, batch: readonly Waiting<Item, Outcome>[]): Promise<void> => {
    try {
      const outcomes = await run(
        key,
        batch.map(({ item }) => item),
      );
      for (const [place, { resolve }] of batch.entries()) resolve(outcomes[place] as Outcome);
    } catch (error) {
      if (batch.length === 1) return batch[0]?.reject(error);
      const half = Math.ceil(batch.length / 2);
      await settle(key, batch.slice(0, half));
      await settle(key, batch.slice(half));
    }
  };
  const start = (key: Key, line: Line<Item, Outcome>): void => {
    const least = line.running === 0 ? 1 : limits.worthwhile;
    if (line.isScheduled || line.running >= limits.inFlight || line.waiting.length < least) return;
    line.isScheduled = true;
    // After everything that arrived in the same turn has been read.
    setImmediate(() => {
      line.isScheduled = false;
      const batch = line.waiting.splice(0, limits.most);
      line.running += 1;
      void settle(key, batch).then(() => {
        line.running -= 1;
        if (line.waiting.length > 0) start(key, line);
        else if (line.running === 0) end(key);
      });
      start(key, line);
    });
  };
  const end = (key: Key): void => {
    lines.delete(key);
    if (lines.size === 0) drained?.();
  };

  return {
    submit: (key, item) => {
      const line = lines.get(key) ?? { waiting: [], running: 0, isScheduled: false };
      if (isDraining || line.waiting.length >= limits.waiting) return null;
      lines.set(key, line);
      return new Promise((resolve, reject) => {
        line.waiting.push({ item, resolve, reject });
        start(key, line);
      });
    },
    drain: () => {
      isDraining = true;
      return lines.size === 0
        ? Promise.resolve()
        : new Promise(resolve => {
            drained = resolve;
          });
    },
  };
}
