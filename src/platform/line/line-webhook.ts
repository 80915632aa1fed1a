import { createHmac } from 'node:crypto';
import { z } from 'zod';
import { type Instant, instantOfEpochMs } from '../../kernel/instant.ts';
import { fail, ok, type Result } from '../../kernel/result.ts';
import { constantTimeEqual } from '../crypto/token.ts';

interface EventFrame {
  /** LINE's id of the event: the same on every redelivery. */
  readonly eventId: string;
  /** Good once and for about a minute; null when the event cannot be answered. */
  readonly replyToken: string | null;
  readonly happenedAt: Instant;
  readonly isRedelivery: boolean;
}

/** What a user did in the chat with our account. */
export type LineEvent = EventFrame &
  (
    | { readonly kind: 'follow'; readonly userId: string }
    /** The user blocked the account: nothing that is pushed reaches them. */
    | { readonly kind: 'unfollow'; readonly userId: string }
    /** Typed by the user. Free text. */
    | { readonly kind: 'text'; readonly userId: string; readonly text: string }
    /** A button of ours was pressed; `data` is what stood in it. */
    | { readonly kind: 'postback'; readonly userId: string; readonly data: string }
    /** A sticker, a picture, a kind that LINE added later, or an event of a group. */
    | { readonly kind: 'other'; readonly userId: string | null }
  );

const LAST_MS = Date.UTC(9999, 11, 31);

const frameSchema = z.object({
  webhookEventId: z.string().min(1).max(100),
  timestamp: z.int().min(0).max(LAST_MS),
  deliveryContext: z.object({ isRedelivery: z.boolean() }).catch({ isRedelivery: false }),
  replyToken: z.string().min(1).max(200).nullish().catch(null),
});

// Only a chat with one person: what is answered in a group, others read.
const sourceSchema = z.object({ type: z.literal('user'), userId: z.string().regex(/^U[0-9a-f]{32}$/) });

const eventSchema = z.discriminatedUnion('type', [
  z.object({ type: z.literal('follow') }),
  z.object({ type: z.literal('unfollow') }),
  z.object({ type: z.literal('message'), message: z.object({ type: z.literal('text'), text: z.string() }) }),
  z.object({ type: z.literal('postback'), postback: z.object({ data: z.string() }) }),
]);

const bodySchema = z.object({ events: z.array(z.looseObject({ type: z.string() })).max(1_000) });

/**
 * Reads what LINE posted: verifies `signature` (header `x-line-signature`) over the bytes as they came, then parses.
 * Fails with `bad-signature` when LINE did not sign these bytes for our channel, whatever is in the header, and with
 * `malformed` when a signed body has no form that we know. Events of unknown kinds are kept as `other`.
 */
export function readLineWebhook(
  rawBody: Uint8Array,
  signature: string | null,
  channelSecret: string,
): Result<readonly LineEvent[], 'bad-signature' | 'malformed'> {
  if (!isSignedByLine(rawBody, signature ?? '', channelSecret)) return fail('bad-signature');
  const body = bodySchema.safeParse(parseJson(rawBody));
  if (!body.success) return fail('malformed');
  const events = body.data.events.map(readEvent);
  return events.some(event => event === null)
    ? fail('malformed')
    : ok(events.filter(event => event !== null));
}

// As text, so that the one signature of a body is its only one: base64 has several spellings of the same bytes.
function isSignedByLine(rawBody: Uint8Array, signature: string, channelSecret: string): boolean {
  const expected = createHmac('sha256', channelSecret).update(rawBody).digest('base64');
  return constantTimeEqual(Buffer.from(expected), Buffer.from(signature));
}

function parseJson(rawBody: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(rawBody));
  } catch {
    return null;
  }
}

function readEvent(raw: Record<string, unknown>): LineEvent | null {
  const frame = frameSchema.safeParse(raw);
  if (!frame.success) return null;
  const { webhookEventId: eventId, timestamp, deliveryContext, replyToken = null } = frame.data;
  const { isRedelivery } = deliveryContext;
  const common: EventFrame = { eventId, replyToken, happenedAt: instantOfEpochMs(timestamp), isRedelivery };
  const source = sourceSchema.safeParse(raw.source);
  const event = eventSchema.safeParse(raw);
  const userId = source.data?.userId ?? null;
  if (userId === null || !event.success) return { ...common, kind: 'other', userId };
  switch (event.data.type) {
    case 'follow':
    case 'unfollow':
      return { ...common, kind: event.data.type, userId };
    case 'message':
      return { ...common, kind: 'text', userId, text: event.data.message.text };
    case 'postback':
      return { ...common, kind: 'postback', userId, data: event.data.postback.data };
  }
}
