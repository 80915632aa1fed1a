import type { Tx } from '../../../platform/db/database.ts';
import type { Channel } from '../domain/channel.ts';
import { listDownChannels } from '../repository/channel-state.repository.ts';

/** Those of the provided channels that take messages now: not cut off by the circuit breaker. */
export async function usableChannels(tx: Tx, provided: ReadonlySet<Channel>): Promise<ReadonlySet<Channel>> {
  const down = await listDownChannels(tx);
  return new Set([...provided].filter(channel => !down.has(channel)));
}
