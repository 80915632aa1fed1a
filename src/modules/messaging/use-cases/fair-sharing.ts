import type { AuthorityId } from '../../../kernel/ids.ts';
import type { Channel } from '../domain/channel.ts';

/** Which authorities of this process have something waiting for a channel: they share the rate of its provider. */
export interface FairSharing {
  readonly note: (channel: Channel, authorityId: AuthorityId, isWaiting: boolean) => void;
  /** Among how many the rate is divided; 1 when nobody waits. */
  readonly sharers: (channel: Channel) => number;
}

/** One for the whole process. */
export function createFairSharing(): FairSharing {
  const waiting = new Map<Channel, Set<AuthorityId>>();
  const of = (channel: Channel): Set<AuthorityId> => {
    const known = waiting.get(channel) ?? new Set();
    waiting.set(channel, known);
    return known;
  };
  return {
    note: (channel, authorityId, isWaiting) => {
      if (isWaiting) of(channel).add(authorityId);
      else of(channel).delete(authorityId);
    },
    sharers: channel => Math.max(1, of(channel).size),
  };
}
