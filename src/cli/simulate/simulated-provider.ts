import type { Instant } from '../../kernel/instant.ts';
import type { Channel, ChannelOutcome } from '../../modules/messaging/index.ts';
import type { Handed } from './worker-protocol.ts';

/** A message that reached a telephone or mailbox. */
export interface Arrival extends Handed {
  readonly at: Instant;
}

export interface SimulatedProvider {
  /** Takes a message, or answers nobody while it is down. */
  readonly take: (message: Handed, at: Instant) => ChannelOutcome;
  /** What arrived since it was asked last. */
  readonly arrivals: () => readonly Arrival[];
  readonly counts: () => ProviderCounts;
}

export interface ProviderCounts {
  readonly arrived: Readonly<Record<Channel, number>>;
  /** Repetitions with a key that was used, which LINE dropped. */
  readonly dropped: number;
  /** Messages that reached somebody a second time. There must be none. */
  readonly doubled: number;
  readonly turnedAway: number;
}

/** The providers of all four channels: what they took, once each, and what would have reached somebody twice. */
export function createSimulatedProvider(lineDown: {
  readonly from: Instant;
  readonly until: Instant;
}): SimulatedProvider {
  const taken = new Set<string>();
  const arrived: Record<Channel, number> = { mail: 0, line: 0, voice: 0, sms: 0 };
  let fresh: Arrival[] = [];
  let dropped = 0;
  let doubled = 0;
  let turnedAway = 0;
  return {
    take: (message, at) => {
      const isDown = message.channel === 'line' && at >= lineDown.from && at < lineDown.until;
      if (isDown) {
        turnedAway += 1;
        return 'unreachable';
      }
      if (taken.has(message.messageId)) {
        if (message.channel === 'line') dropped += 1;
        else doubled += 1;
        return 'accepted';
      }
      taken.add(message.messageId);
      arrived[message.channel] += 1;
      fresh.push({ ...message, at });
      return 'accepted';
    },
    arrivals: () => {
      const found = fresh;
      fresh = [];
      return found;
    },
    counts: () => ({ arrived: { ...arrived }, dropped, doubled, turnedAway }),
  };
}
