import {
  channelsWithWork,
  type DispatchDeps,
  dispatchChannel,
  dispatchMessages,
} from '../modules/messaging/index.ts';
import type { Authority } from '../platform/db/authority.repository.ts';
import type { Logger } from '../platform/log/logger.ts';
import type { Metrics } from '../platform/metrics/metrics.ts';

/** Sends what waits in the bulk lane of every authority; returns how many messages came to an end. */
export async function sendWaiting(deps: DispatchDeps, authorities: readonly Authority[]): Promise<number> {
  let ended = 0;
  for (const { authorityId } of authorities) {
    const { accepted, refused, unknown, cancelled } = await dispatchMessages(deps, authorityId);
    ended += accepted + refused + unknown + cancelled;
  }
  return ended;
}

/**
 * Looks for waiting messages again and again. A channel of an authority is never sent by twice at once, and none waits
 * for another. What fails is counted and tried again.
 */
export function startSending(
  deps: DispatchDeps,
  authorities: readonly Authority[],
  { everyMs, log, metrics }: { readonly everyMs: number; readonly log: Logger; readonly metrics: Metrics },
): { readonly stop: () => Promise<void> } {
  const running = new Map<string, Promise<void>>();
  const once = (key: string, work: () => Promise<void>): void => {
    if (running.has(key)) return;
    const done = work()
      .catch((error: unknown) => {
        metrics.countJobFailure('messaging.dispatch');
        log.error('job failed', { error });
      })
      .finally(() => running.delete(key));
    running.set(key, done);
  };
  let isStopping = false;
  const look = async (): Promise<void> => {
    for (const { authorityId } of authorities)
      for (const channel of await channelsWithWork(deps, authorityId))
        if (!isStopping)
          once(`${authorityId}:${channel}`, async () => {
            await dispatchChannel(deps, authorityId, channel, () => isStopping);
          });
  };
  const timer = setInterval(() => once('look', look), everyMs);
  return {
    stop: async () => {
      isStopping = true;
      clearInterval(timer);
      await running.get('look');
      await Promise.all(running.values());
    },
  };
}
