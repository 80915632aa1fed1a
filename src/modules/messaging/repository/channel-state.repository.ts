import type { Instant } from '../../../kernel/instant.ts';
import type { Tx } from '../../../platform/db/database.ts';
import type { Channel } from '../domain/channel.ts';
import type { ChannelCondition, SendSpeed } from '../domain/send-speed.ts';

/** The channels whose provider answers nobody. */
export async function listDownChannels(tx: Tx): Promise<ReadonlySet<Channel>> {
  const rows = await tx.db
    .selectFrom('channel_state')
    .select('channel')
    .where('authority_id', '=', tx.authorityId)
    .where('state', '=', 'down')
    .$narrowType<{ channel: Channel }>()
    .execute();
  return new Set(rows.map(row => row.channel));
}

/** The speed of a channel, locked until the transaction ends; `unused` is stored where there is none. */
export async function lockSpeed(tx: Tx, channel: Channel, unused: SendSpeed): Promise<SendSpeed> {
  await tx.db
    .insertInto('channel_state')
    .values({ authority_id: tx.authorityId, channel, ...stored(unused) })
    .onConflict(conflict => conflict.columns(['authority_id', 'channel']).doNothing())
    .execute();
  const row = await tx.db
    .selectFrom('channel_state')
    .select(['tokens', 'refilled_at', 'rate', 'state', 'state_since', 'failures_in_a_row'])
    .where('authority_id', '=', tx.authorityId)
    .where('channel', '=', channel)
    .$narrowType<{ state: ChannelCondition }>()
    .forUpdate()
    .executeTakeFirstOrThrow();
  return {
    tokens: row.tokens,
    refilledAt: row.refilled_at,
    rate: row.rate,
    condition: row.state,
    since: row.state_since,
    failuresInARow: row.failures_in_a_row,
  };
}

/** Stores the speed of a channel; `acceptedAt` where its provider took something. */
export async function storeSpeed(
  tx: Tx,
  channel: Channel,
  speed: SendSpeed,
  acceptedAt: Instant | null = null,
): Promise<void> {
  await tx.db
    .updateTable('channel_state')
    .set({ ...stored(speed), ...(acceptedAt !== null && { accepted_at: acceptedAt }) })
    .where('authority_id', '=', tx.authorityId)
    .where('channel', '=', channel)
    .execute();
}

const stored = (speed: SendSpeed) => ({
  tokens: speed.tokens,
  refilled_at: speed.refilledAt,
  rate: speed.rate,
  state: speed.condition,
  state_since: speed.since,
  failures_in_a_row: speed.failuresInARow,
});
