import { sql } from 'kysely';
import type { Uuid } from '../../../kernel/ids.ts';
import type { Tx } from '../../../platform/db/database.ts';
import { CHANNELS, type Channel } from '../domain/channel.ts';
import type { Canary } from '../domain/channel-alarms.ts';

/** Remembers a canary that is to be sent now. */
export async function insertCanary(
  tx: Tx,
  canary: { readonly channel: Channel; readonly tokenHash: Buffer; readonly messageId: Uuid },
): Promise<void> {
  await tx.db
    .insertInto('channel_canary')
    .values({
      authority_id: tx.authorityId,
      canary_id: tx.newId(),
      channel: canary.channel,
      token_hash: canary.tokenHash,
      message_id: canary.messageId,
      sent_at: tx.at,
    })
    .execute();
}

/** The newest `most` canaries of each channel, newest first. */
export async function latestCanaries(tx: Tx, most: number): Promise<readonly Canary[]> {
  const { rows } = await sql<Canary>`
    select canary.channel, canary.sent_at as "sentAt", canary.confirmed_at as "confirmedAt", message.status
    from unnest(${CHANNELS}::text[]) of (channel) cross join lateral (
      select * from channel_canary where authority_id = ${tx.authorityId} and channel_canary.channel = of.channel
      order by sent_at desc limit ${most}
    ) canary join message using (authority_id, message_id)
    order by canary.sent_at desc
  `.execute(tx.db);
  return rows;
}

/** Whether a canary with this token was ever sent. */
export async function isCanary(tx: Tx, tokenHash: Buffer): Promise<boolean> {
  const row = await tx.db
    .selectFrom('channel_canary')
    .select('canary_id')
    .where('authority_id', '=', tx.authorityId)
    .where('token_hash', '=', tokenHash)
    .executeTakeFirst();
  return row !== undefined;
}

/** Records that the canary with this token arrived, once. */
export async function confirmCanaryWithToken(tx: Tx, tokenHash: Buffer): Promise<void> {
  await tx.db
    .updateTable('channel_canary')
    .set({ confirmed_at: tx.at })
    .where('authority_id', '=', tx.authorityId)
    .where('token_hash', '=', tokenHash)
    .where('confirmed_at', 'is', null)
    .execute();
}

/** Records that the canary with this message arrived; false when there is none, or it was confirmed before. */
export async function confirmCanaryWithMessage(tx: Tx, messageId: Uuid): Promise<boolean> {
  const { numUpdatedRows } = await tx.db
    .updateTable('channel_canary')
    .set({ confirmed_at: tx.at })
    .where('authority_id', '=', tx.authorityId)
    .where('message_id', '=', messageId)
    .where('confirmed_at', 'is', null)
    .executeTakeFirst();
  return numUpdatedRows > 0n;
}
