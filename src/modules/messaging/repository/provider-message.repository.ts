import type { Uuid } from '../../../kernel/ids.ts';
import type { Tx } from '../../../platform/db/database.ts';
import type { Channel } from '../domain/channel.ts';

/** What a provider tells about, as far as whoever answers it must know. */
export interface ProviderMessage {
  readonly messageId: Uuid;
  readonly language: string;
}

/** The message that was ordered by a channel; null when there is none in this authority. */
export async function messageOrderedBy(
  tx: Tx,
  channel: Channel,
  messageId: Uuid,
): Promise<ProviderMessage | null> {
  const found = await tx.db
    .selectFrom('message')
    .select(['message_id as messageId', 'language'])
    .where('authority_id', '=', tx.authorityId)
    .where('message_id', '=', messageId)
    .where('channel', '=', channel)
    .executeTakeFirst();
  return found ?? null;
}

/** Takes back that the provider's acceptance was a delivery; the channel of the message, or null when it was none. */
export async function takeBackDelivery(tx: Tx, messageId: Uuid): Promise<Channel | null> {
  const taken = await tx.db
    .updateTable('message')
    .set(({ fn, ref, val }) => ({
      status: 'unknown',
      settled_at: fn.coalesce(ref('settled_at'), val(tx.at)),
    }))
    .where('authority_id', '=', tx.authorityId)
    .where('message_id', '=', messageId)
    // Word of a call can come before the batch that ordered it is settled.
    .where('status', 'in', ['handed-over', 'delivered'])
    .returning('channel')
    .executeTakeFirst();
  return taken === undefined ? null : (taken.channel as Channel);
}
