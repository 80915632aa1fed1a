import type { Uuid } from '../../../kernel/ids.ts';
import type { Instant } from '../../../kernel/instant.ts';
import type { Tx } from '../../../platform/db/database.ts';
import type { Channel, OutgoingMessage } from '../../messaging/index.ts';

export type DeliveryChannel = Channel;

/** A message as the person got it. */
export interface Delivery extends Omit<OutgoingMessage, 'template'> {
  readonly channel: DeliveryChannel;
  readonly deliveredAt: Instant;
}

/** Where a page of the inbox goes on: after this message. */
export type DeliveryPosition = Pick<Delivery, 'deliveredAt' | 'messageId'>;

export interface DeliveryFilter {
  /** One address or number; everybody's when null. */
  readonly recipient: string | null;
  readonly channel: DeliveryChannel | null;
}

const COLUMNS = [
  'message_id as messageId',
  'channel',
  'recipient',
  'subject',
  'body',
  'delivered_at as deliveredAt',
] as const;

/** Stores a delivery; a repetition of the same message id is dropped, as good providers do. */
export async function insertDelivery(
  tx: Tx,
  channel: DeliveryChannel,
  message: OutgoingMessage,
): Promise<void> {
  await tx.db
    .insertInto('training_delivery')
    .values({
      authority_id: tx.authorityId,
      message_id: message.messageId,
      channel,
      recipient: message.recipient,
      subject: message.subject,
      body: message.body,
      delivered_at: tx.at,
    })
    .onConflict(conflict => conflict.columns(['authority_id', 'message_id']).doNothing())
    .execute();
}

/** Deliveries that the filter lets through, the newest first. */
export async function deliveryPage(
  tx: Tx,
  filter: DeliveryFilter,
  after: DeliveryPosition | null,
  limit: number,
): Promise<readonly Delivery[]> {
  let query = deliveries(tx).orderBy('delivered_at', 'desc').orderBy('message_id').limit(limit);
  if (filter.recipient !== null) query = query.where('recipient', '=', filter.recipient);
  if (filter.channel !== null) query = query.where('channel', '=', filter.channel);
  if (after !== null)
    query = query.where(({ and, eb, or }) =>
      or([
        eb('delivered_at', '<', after.deliveredAt),
        and([eb('delivered_at', '=', after.deliveredAt), eb('message_id', '>', after.messageId)]),
      ]),
    );
  return query.execute();
}

/** One delivery; null when there is none in this authority. */
export async function deliveryById(tx: Tx, messageId: Uuid): Promise<Delivery | null> {
  return (await deliveries(tx).where('message_id', '=', messageId).executeTakeFirst()) ?? null;
}

/** What was delivered under one of these subjects in `(after, until]`, the oldest first. */
export async function deliveriesBetween(
  tx: Tx,
  subjects: readonly string[],
  after: Instant,
  until: Instant,
): Promise<readonly Delivery[]> {
  return deliveries(tx)
    .where('delivered_at', '>', after)
    .where('delivered_at', '<=', until)
    .where('subject', 'in', subjects)
    .orderBy('delivered_at')
    .orderBy('message_id')
    .execute();
}

/** The newest delivery to one recipient whose text holds `part`; null when there is none. */
export async function newestWith(tx: Tx, recipient: string, part: string): Promise<Delivery | null> {
  const found = await deliveries(tx)
    .where('recipient', '=', recipient)
    .where('body', 'like', `%${part.replaceAll(/[%_\\]/g, '\\$&')}%`)
    .orderBy('delivered_at', 'desc')
    .orderBy('message_id', 'desc')
    .limit(1)
    .executeTakeFirst();
  return found ?? null;
}

const deliveries = (tx: Tx) =>
  tx.db
    .selectFrom('training_delivery')
    .select(COLUMNS)
    .where('authority_id', '=', tx.authorityId)
    .$narrowType<{ channel: DeliveryChannel }>();
