/** What has to be undone at the end, whether the bench ran through, failed, or was interrupted. */
export interface Cleanup {
  /** Adds a step; the steps run in the reverse order. */
  readonly add: (step: () => Promise<unknown>) => void;
  /** Runs every step once, however often it is called; a step that fails does not keep the others from running. */
  readonly run: () => Promise<void>;
}

/** An empty list of steps, which an interruption from the terminal runs too before the process ends. */
export function cleanupOnInterrupt(): Cleanup {
  const steps: (() => Promise<unknown>)[] = [];
  let running: Promise<void> | undefined;
  const runAll = async (): Promise<void> => {
    for (const step of steps.reverse()) await step().catch(error => console.error(error));
  };
  const run = (): Promise<void> => {
    running ??= runAll();
    return running;
  };
  for (const signal of ['SIGINT', 'SIGTERM'] as const)
    process.once(signal, () => {
      // What was being measured fails now, and nobody wants to read how.
      process.on('uncaughtException', () => undefined);
      void run().finally(() => process.exit(130));
    });
  return { add: step => steps.push(step), run };
}
