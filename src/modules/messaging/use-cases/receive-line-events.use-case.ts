import type { AuthorityId } from '../../../kernel/ids.ts';
import { fail, ok, type Result } from '../../../kernel/result.ts';
import { systemActor } from '../../../platform/db/actor.ts';
import { type Database, exemptFromAudit, type Tx } from '../../../platform/db/database.ts';
import type { LineText } from '../../../platform/line/line.port.ts';
import { type LineEvent, readLineWebhook } from '../../../platform/line/line-webhook.ts';
import { insertInboundEvent } from '../repository/inbound-event.repository.ts';

/** Does what an event calls for inside the transaction in which it is marked as received; returns what to reply. */
export type LineEventHandler = (tx: Tx, event: LineEvent) => Promise<readonly LineText[]>;

export interface LineHookDeps {
  readonly database: Database;
  /** Signs LINE's webhooks. */
  readonly channelSecret: string;
  readonly onLineEvent: LineEventHandler;
  /** Sends replies without anybody waiting for it, those to one user in their order. */
  readonly replyOnLine: (event: LineEvent, texts: readonly LineText[]) => void;
}

/**
 * Takes what was posted under LINE's name: verifies the signature over the bytes as they came, and has each event handled
 * once, however often and at the same time it is delivered. An event that fails leaves nothing behind, and rejects once
 * the others are done: LINE then delivers again. A reply leaves after its commit, so that it tells what really happened.
 */
export async function receiveLineEvents(
  deps: LineHookDeps,
  authorityId: AuthorityId,
  rawBody: Uint8Array,
  signature: string | null,
): Promise<Result<null, 'bad-signature' | 'malformed'>> {
  const read = readLineWebhook(rawBody, signature, deps.channelSecret);
  if (!read.ok) return fail(read.reason);
  const failures: unknown[] = [];
  for (const event of read.value)
    try {
      const texts = await receiveOnce(deps, authorityId, event);
      if (texts.length > 0) deps.replyOnLine(event, texts);
    } catch (error) {
      failures.push(error);
    }
  if (failures.length > 0) throw failures[0];
  return ok(null);
}

const receiveOnce = (
  { database, onLineEvent }: LineHookDeps,
  authorityId: AuthorityId,
  event: LineEvent,
): Promise<readonly LineText[]> =>
  database.withTenant(systemActor(authorityId, 'messaging.line'), async tx => {
    exemptFromAudit(tx, 'The id of an event; its effect is audited by whoever has it.');
    return (await insertInboundEvent(tx, 'line', event.eventId)) ? onLineEvent(tx, event) : [];
  });
