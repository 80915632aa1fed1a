import { sql } from 'kysely';
import type { Uuid } from '../../../kernel/ids.ts';
import type { Instant } from '../../../kernel/instant.ts';
import type { Tx } from '../../../platform/db/database.ts';
import { CHANNELS, type Channel } from '../domain/channel.ts';
import { type StoredMessage, storedParams } from './message.repository.ts';

/** What a claim took: messages to be sent now, and those that nobody is waiting for any more. */
export interface Claim {
  readonly messages: readonly StoredMessage[];
  readonly expired: readonly Uuid[];
}

/**
 * Takes the oldest waiting bulk messages of a channel, `most` at most: those whose time is over are cancelled, the
 * others are marked as handed over. What another dispatcher holds is passed over.
 */
export async function claimBulkMessages(tx: Tx, channel: Channel, most: number): Promise<Claim> {
  const { rows } = await sql<ClaimedRow>`
    with due as materialized (
      select message_id, expires_at <= ${tx.at} as expired from message
      where authority_id = ${tx.authorityId} and channel = ${channel} and lane = 'bulk' and status = 'planned'
      order by created_at limit ${most} for update skip locked
    )
    update message m set
      status = case when due.expired then 'cancelled' else 'handed-over' end,
      attempts = case when due.expired then attempts else attempts + 1 end,
      handed_over_at = case when due.expired then handed_over_at else ${tx.at}::timestamptz end,
      settled_at = case when due.expired then ${tx.at}::timestamptz end
    from due where m.authority_id = ${tx.authorityId} and m.message_id = due.message_id
    returning m.message_id, m.template, m.language, m.recipient, m.params, due.expired
  `.execute(tx.db);
  return {
    expired: rows.filter(row => row.expired).map(row => row.message_id),
    messages: rows
      .filter(row => !row.expired)
      .map(row => ({
        messageId: row.message_id,
        channel,
        template: row.template,
        language: row.language,
        recipient: row.recipient,
        params: storedParams.parse(row.params),
        status: 'handed-over',
      })),
  };
}

interface ClaimedRow {
  readonly message_id: Uuid;
  readonly template: string;
  readonly language: string;
  readonly recipient: string;
  readonly params: unknown;
  readonly expired: boolean;
}

/** The channels for which something waits. */
export async function listWaitingChannels(tx: Tx): Promise<readonly Channel[]> {
  const { rows } = await sql<{ channel: Channel }>`
    select listed.channel from unnest(${CHANNELS}::text[]) listed (channel) where exists (
      select from message where authority_id = ${tx.authorityId} and message.channel = listed.channel
        and lane = 'bulk' and status = 'planned')
  `.execute(tx.db);
  return rows.map(row => row.channel);
}

/** Records the end of messages that were handed over and forgets their secrets; `planned` gives them back to the queue. */
export async function settleBulkMessages(
  tx: Tx,
  messageIds: readonly Uuid[],
  status: 'delivered' | 'refused' | 'unknown' | 'planned',
): Promise<void> {
  if (messageIds.length === 0) return;
  const isOver = status !== 'planned';
  await sql`
    update message set status = ${status}, settled_at = ${isOver ? tx.at : null},
      params = case when ${isOver} and params->>'sealedSecret' is not null
        then params || '{"sealedSecret": null}' else params end
    where authority_id = ${tx.authorityId} and message_id = any(${messageIds}::uuid[])
      and lane = 'bulk' and status = 'handed-over'
  `.execute(tx.db);
}

/** Cancels what has waited for a channel since before `before`, `most` at most; returns the ids. */
export async function cancelWaitingSince(
  tx: Tx,
  channel: Channel,
  before: Instant,
  most: number,
): Promise<readonly Uuid[]> {
  const { rows } = await sql<{ message_id: Uuid }>`
    update message set status = 'cancelled', settled_at = ${tx.at}
    where authority_id = ${tx.authorityId} and message_id in (
      select message_id from message
      where authority_id = ${tx.authorityId} and channel = ${channel} and lane = 'bulk' and status = 'planned'
        and created_at < ${before}
      order by created_at limit ${most} for update skip locked)
    returning message_id
  `.execute(tx.db);
  return rows.map(row => row.message_id);
}

/**
 * Ends what was handed over before `before` and never settled: back to the queue for the channels in `repeatable`, else
 * `unknown`. Returns the ids of the unknown ones by channel.
 */
export async function recoverHandedOver(
  tx: Tx,
  before: Instant,
  repeatable: readonly Channel[],
): Promise<ReadonlyMap<Channel, readonly Uuid[]>> {
  const { rows } = await sql<{ message_id: Uuid; channel: Channel; status: string }>`
    update message set
      status = case when channel = any(${repeatable}::text[]) then 'planned' else 'unknown' end,
      settled_at = case when channel = any(${repeatable}::text[]) then null else ${tx.at}::timestamptz end
    where authority_id = ${tx.authorityId} and lane = 'bulk' and status = 'handed-over'
      and handed_over_at < ${before}
    returning message_id, channel, status
  `.execute(tx.db);
  const unknown = new Map<Channel, Uuid[]>();
  for (const { message_id, channel, status } of rows)
    if (status === 'unknown') unknown.set(channel, [...(unknown.get(channel) ?? []), message_id]);
  return unknown;
}
