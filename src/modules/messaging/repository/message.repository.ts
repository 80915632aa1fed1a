import { z } from 'zod';
import type { Uuid } from '../../../kernel/ids.ts';
import type { Instant } from '../../../kernel/instant.ts';
import type { Tx } from '../../../platform/db/database.ts';
import type { Channel } from '../domain/channel.ts';
import type { MessageStatus } from '../domain/message-status.ts';

export const storedParams = z.object({
  values: z.record(z.string(), z.string()),
  sealedSecret: z.string().nullable(),
  /** The filing whose link is made when the message is sent; the bulk lane alone has it. */
  linkFor: z
    .uuid()
    .transform(id => id as Uuid)
    .nullish(),
});

export interface StoredMessage {
  readonly messageId: Uuid;
  readonly channel: Channel;
  readonly template: string;
  readonly language: string;
  readonly recipient: string;
  readonly params: z.infer<typeof storedParams>;
  readonly status: MessageStatus;
}

export interface NewMessage extends Omit<StoredMessage, 'status'> {
  readonly subjectId: Uuid | null;
  readonly dedupeKey: string;
}

/** Stores planned messages, except those whose dedupe key exists; returns the ids of the stored ones. */
export async function insertMessages(tx: Tx, messages: readonly NewMessage[]): Promise<readonly Uuid[]> {
  if (messages.length === 0) return [];
  const inserted = await tx.db
    .insertInto('message')
    .values(
      messages.map(message => ({
        authority_id: tx.authorityId,
        message_id: message.messageId,
        channel: message.channel,
        template: message.template,
        language: message.language,
        recipient: message.recipient,
        params: JSON.stringify(message.params),
        subject_id: message.subjectId,
        dedupe_key: message.dedupeKey,
        status: 'planned',
        attempts: 0,
        created_at: tx.at,
      })),
    )
    .onConflict(conflict => conflict.columns(['authority_id', 'dedupe_key']).doNothing())
    .returning('message_id')
    .execute();
  return inserted.map(row => row.message_id);
}

/** The message, locked until the transaction ends; null when there is none. */
export async function lockMessage(tx: Tx, messageId: Uuid): Promise<StoredMessage | null> {
  const row = await tx.db
    .selectFrom('message')
    .select(['message_id', 'channel', 'template', 'language', 'recipient', 'params', 'status'])
    .where('authority_id', '=', tx.authorityId)
    .where('message_id', '=', messageId)
    .forUpdate()
    .executeTakeFirst();
  if (row === undefined) return null;
  return {
    messageId: row.message_id,
    channel: row.channel as Channel,
    template: row.template,
    language: row.language,
    recipient: row.recipient,
    params: storedParams.parse(row.params),
    status: row.status as MessageStatus,
  };
}

/** Marks the message as given to the provider; from here a crash leaves its fate unknown. */
export async function markHandedOver(tx: Tx, messageId: Uuid): Promise<void> {
  await tx.db
    .updateTable('message')
    .set(row => ({ status: 'handed-over', handed_over_at: tx.at, attempts: row('attempts', '+', 1) }))
    .where('authority_id', '=', tx.authorityId)
    .where('message_id', '=', messageId)
    .execute();
}

/**
 * Gives the message back to the queue after a failure that happened before anything left this machine. One that was
 * given up meanwhile stays so: its secret is gone.
 */
export async function markPlannedAgain(tx: Tx, messageId: Uuid): Promise<void> {
  await tx.db
    .updateTable('message')
    .set({ status: 'planned' })
    .where('authority_id', '=', tx.authorityId)
    .where('message_id', '=', messageId)
    .where('status', '=', 'handed-over')
    .execute();
}

/** Records the end of a message and forgets its secret. */
export async function settleMessage(
  tx: Tx,
  message: Pick<StoredMessage, 'messageId' | 'params'>,
  status: 'delivered' | 'refused' | 'unknown',
): Promise<void> {
  await tx.db
    .updateTable('message')
    .set({ status, settled_at: tx.at, params: JSON.stringify({ ...message.params, sealedSecret: null }) })
    .where('authority_id', '=', tx.authorityId)
    .where('message_id', '=', message.messageId)
    .execute();
}

/** Messages with a job of their own that waited since before `planned`, or were handed over before `handedOver` and never settled. */
export async function listOverdueMessages(
  tx: Tx,
  before: { readonly planned: Instant; readonly handedOver: Instant },
  limit: number,
): Promise<readonly Uuid[]> {
  const rows = await tx.db
    .selectFrom('message')
    .select('message_id')
    .where('authority_id', '=', tx.authorityId)
    .where('lane', '=', 'single')
    .where(row =>
      row.or([
        row.and([row('status', '=', 'planned'), row('created_at', '<', before.planned)]),
        row.and([row('status', '=', 'handed-over'), row('handed_over_at', '<', before.handedOver)]),
      ]),
    )
    .orderBy('created_at')
    .limit(limit)
    .execute();
  return rows.map(row => row.message_id);
}

/** Whether a mail about this filing or case was refused on delivery: its address does not take mail (K-36). */
export async function wasMailRefused(tx: Tx, subjectId: Uuid): Promise<boolean> {
  const refused = await tx.db
    .selectFrom('message')
    .select('message_id')
    .where('authority_id', '=', tx.authorityId)
    .where('subject_id', '=', subjectId)
    .where('channel', '=', 'mail')
    .where('status', '=', 'refused')
    .limit(1)
    .executeTakeFirst();
  return refused !== undefined;
}

/** Notes that somebody of the staff reached the person by other means; returns how many mails that settles. */
export async function followUpRefusedMails(tx: Tx, subjectId: Uuid, staffId: Uuid): Promise<number> {
  const { numUpdatedRows } = await tx.db
    .updateTable('message')
    .set({ followed_up_at: tx.at, followed_up_by: staffId })
    .where('authority_id', '=', tx.authorityId)
    .where('subject_id', '=', subjectId)
    .where('channel', '=', 'mail')
    .where('status', '=', 'refused')
    .where('followed_up_at', 'is', null)
    .executeTakeFirst();
  return Number(numUpdatedRows);
}
