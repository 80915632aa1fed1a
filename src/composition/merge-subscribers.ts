import type { Subscribers } from '../platform/outbox/outbox.job.ts';

/** All subscribers of all modules, in the order given. */
export function mergeSubscribers(...all: readonly Subscribers[]): Subscribers {
  const merged: Record<string, Subscribers[string]> = {};
  for (const subscribers of all)
    for (const [type, listeners] of Object.entries(subscribers))
      merged[type] = [...(merged[type] ?? []), ...listeners];
  return merged;
}
