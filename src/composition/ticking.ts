import type { Logger } from '../platform/log/logger.ts';
import type { Metrics } from '../platform/metrics/metrics.ts';
import type { ModuleDeps } from './module-deps.ts';
import { tick } from './tick.ts';

/** Runs the tick again and again, never twice at once. A tick that fails is counted and the next one tries again. */
export function startTicking(
  deps: ModuleDeps,
  { everyMs, log, metrics }: { readonly everyMs: number; readonly log: Logger; readonly metrics: Metrics },
): { readonly stop: () => Promise<void> } {
  let running: Promise<void> = Promise.resolve();
  let busy = false;
  const run = async (): Promise<void> => {
    if (busy) return;
    busy = true;
    try {
      await tick(deps);
    } catch (error) {
      metrics.countTickFailure();
      log.error('tick failed', { error });
    } finally {
      busy = false;
    }
  };
  const timer = setInterval(() => {
    running = run();
  }, everyMs);
  return {
    stop: async () => {
      clearInterval(timer);
      await running;
    },
  };
}
