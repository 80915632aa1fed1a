/** How much of one class of work is done at once, how much may wait for it, and for how long. */
export interface WorkLimit {
  readonly running: number;
  readonly waiting: number;
  readonly patienceMs: number;
}

export interface WorkQueue {
  /** Resolves with the function that frees the place; null when there is none within the patience. */
  readonly enter: () => Promise<(() => void) | null>;
  readonly running: () => number;
  readonly waiting: () => number;
}

/** A bounded queue in front of work: beyond it, whoever comes is told at once instead of slowing everybody. */
export function createWorkQueue(limit: WorkLimit): WorkQueue {
  const waiting = new Set<() => void>();
  let running = 0;

  const leave = (): (() => void) => {
    let left = false;
    return () => {
      if (left) return;
      left = true;
      running -= 1;
      const [next] = waiting;
      next?.();
    };
  };
  return {
    running: () => running,
    waiting: () => waiting.size,
    enter: async () => {
      if (running < limit.running) {
        running += 1;
        return leave();
      }
      if (waiting.size >= limit.waiting) return null;
      return new Promise(resolve => {
        const giveUp = setTimeout(() => {
          waiting.delete(start);
          resolve(null);
        }, limit.patienceMs);
        const start = (): void => {
          waiting.delete(start);
          clearTimeout(giveUp);
          running += 1;
          resolve(leave());
        };
        waiting.add(start);
      });
    },
  };
}
