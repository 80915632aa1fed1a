import type { Uuid } from '../../../kernel/ids.ts';
import type { Tx } from '../../../platform/db/database.ts';
import { publishAll } from '../../../platform/outbox/outbox.ts';
import type { Channel } from '../domain/channel.ts';

/** The event of messages of the bulk lane that reached nobody; its payload is a `MessageFailure`. */
export const MESSAGE_FAILED = 'message.failed';

/** Messages of one channel that ended alike. `channel-down`: they waited too long for a provider that answers nobody. */
export interface MessageFailure {
  readonly messageIds: readonly Uuid[];
  readonly channel: Channel;
  readonly outcome: 'refused' | 'unknown' | 'expired' | 'channel-down';
}

const MOST_IN_AN_EVENT = 1_000;

/** Tells other modules which messages failed, in the transaction that ended them. */
export function tellFailures(
  tx: Tx,
  channel: Channel,
  outcome: MessageFailure['outcome'],
  messageIds: readonly Uuid[],
): Promise<void> {
  const parts = Array.from({ length: Math.ceil(messageIds.length / MOST_IN_AN_EVENT) }, (_, part) =>
    messageIds.slice(part * MOST_IN_AN_EVENT, (part + 1) * MOST_IN_AN_EVENT),
  );
  return publishAll(
    tx,
    parts.map(ids => ({ type: MESSAGE_FAILED, payload: { messageIds: [...ids], channel, outcome } })),
  );
}
