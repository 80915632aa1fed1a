import { sql } from 'kysely';
import type { Uuid } from '../../../kernel/ids.ts';
import type { Instant } from '../../../kernel/instant.ts';
import type { Tx } from '../../../platform/db/database.ts';
import type { NewMessage } from './message.repository.ts';

export interface NewBulkMessage extends NewMessage {
  readonly expiresAt: Instant;
}

const CHUNK = 5_000;

/** Stores planned messages of the bulk lane; returns the ids of those whose dedupe key was new, by that key. */
export async function insertBulkMessages(
  tx: Tx,
  messages: readonly NewBulkMessage[],
): Promise<ReadonlyMap<string, Uuid>> {
  const stored = new Map<string, Uuid>();
  for (let start = 0; start < messages.length; start += CHUNK) {
    const { rows } = await insertChunk(tx, messages.slice(start, start + CHUNK));
    for (const row of rows) stored.set(row.dedupe_key, row.message_id);
  }
  return stored;
}

const insertChunk = (tx: Tx, messages: readonly NewBulkMessage[]) =>
  sql<{ message_id: Uuid; dedupe_key: string }>`
    insert into message (authority_id, message_id, channel, template, language, recipient, params, subject_id,
      dedupe_key, status, attempts, created_at, lane, expires_at)
    select ${tx.authorityId}, given.message_id, given.channel, given.template, given.language, given.recipient,
      given.params, given.subject_id, given.dedupe_key, 'planned', 0, ${tx.at}, 'bulk', given.expires_at
    from unnest(
      ${messages.map(message => message.messageId)}::uuid[], ${messages.map(message => message.channel)}::text[],
      ${messages.map(message => message.template)}::text[], ${messages.map(message => message.language)}::text[],
      ${messages.map(message => message.recipient)}::text[],
      ${messages.map(message => JSON.stringify(message.params))}::jsonb[],
      ${messages.map(message => message.subjectId)}::uuid[],
      ${messages.map(message => message.dedupeKey)}::text[],
      ${messages.map(message => message.expiresAt)}::timestamptz[]
    ) given (message_id, channel, template, language, recipient, params, subject_id, dedupe_key, expires_at)
    on conflict (authority_id, dedupe_key) do nothing
    returning message_id, dedupe_key
  `.execute(tx.db);

/** Cancels those of the messages that are planned; returns how many. */
export async function cancelPlannedMessages(tx: Tx, messageIds: readonly Uuid[]): Promise<number> {
  if (messageIds.length === 0) return 0;
  const { numAffectedRows } = await sql`
    update message set status = 'cancelled', settled_at = ${tx.at}
    where authority_id = ${tx.authorityId} and message_id = any(${messageIds}::uuid[])
      and lane = 'bulk' and status = 'planned'
  `.execute(tx.db);
  return Number(numAffectedRows ?? 0);
}
