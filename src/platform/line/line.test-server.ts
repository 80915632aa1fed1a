import { createHmac } from 'node:crypto';
import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text as textOf } from 'node:stream/consumers';
import { z } from 'zod';
import { parseUuid } from '../../kernel/ids.ts';
import type { LineText } from './line.port.ts';

export const CHANNEL_ACCESS_TOKEN = 'token-of-the-channel';

/** How LINE's servers meet a user or a reply token. Those that are not listed are met kindly. */
export type Treatment =
  /** The user is no friend of ours. */
  | 'blocked'
  | 'throttled'
  /** An error of LINE's own. */
  | 'failing'
  /** Never answers. */
  | 'silent'
  /** The connection breaks before anything is taken. */
  | 'cut'
  /** The first answer is lost after the message was delivered. */
  | 'lost';

export interface LineServer {
  readonly origin: string;
  /** What users got by push, oldest first. */
  readonly pushed: readonly (LineText & { readonly to: string; readonly retryKey: string })[];
  /** What users got by reply, oldest first. */
  readonly replied: readonly { readonly replyToken: string; readonly texts: readonly LineText[] }[];
  /** Breaks every connection, as an end of the wait would. */
  readonly dropConnections: () => void;
  readonly close: () => Promise<void>;
}

const messagesSchema = z
  .array(
    z.strictObject({
      type: z.literal('text'),
      text: z.string().min(1).max(5_000),
      quickReply: z
        .strictObject({
          items: z
            .array(
              z.strictObject({
                type: z.literal('action'),
                action: z.strictObject({
                  type: z.literal('postback'),
                  label: z.string().min(1).max(20),
                  data: z.string().min(1).max(300),
                  displayText: z.string().max(300),
                }),
              }),
            )
            .min(1)
            .max(13),
        })
        .optional(),
    }),
  )
  .min(1)
  .max(5);
const pushSchema = z.strictObject({ to: z.string(), messages: messagesSchema });
const replySchema = z.strictObject({ replyToken: z.string(), messages: messagesSchema });

/** The signature that LINE puts on a webhook: what the header `x-line-signature` holds. */
export const lineSignature = (rawBody: string | Uint8Array, channelSecret: string): string =>
  createHmac('sha256', channelSecret).update(rawBody).digest('base64');

/** The part of LINE's Messaging API that we use, on loopback. `treatments` by user id or reply token. */
export async function startLineServer(treatments: Readonly<Record<string, Treatment>>): Promise<LineServer> {
  const pushed: LineServer['pushed'][number][] = [];
  const replied: LineServer['replied'][number][] = [];
  const used = new Set<string>();

  const take = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const answer = (status: number, body: unknown): void =>
      void response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
    const isPush = request.url === '/v2/bot/message/push';
    const raw = await textOf(request);
    if (request.headers.authorization !== `Bearer ${CHANNEL_ACCESS_TOKEN}`)
      return answer(401, { message: 'Authentication failed. Confirm that the access token is valid.' });
    if (request.method !== 'POST' || (!isPush && request.url !== '/v2/bot/message/reply'))
      return answer(404, { message: 'Not found' });
    if (request.headers['content-type'] !== 'application/json')
      return answer(415, { message: 'Unsupported Media Type' });
    const retryKey = request.headers['x-line-retry-key'];
    // Replies take no retry key, and every push of ours must have one.
    if (isPush ? typeof retryKey !== 'string' || parseUuid(retryKey) === null : retryKey !== undefined)
      return answer(400, { message: 'Invalid retry key' });
    const push = isPush ? pushSchema.safeParse(JSON.parse(raw)).data : undefined;
    const reply = isPush ? undefined : replySchema.safeParse(JSON.parse(raw)).data;
    const messages = push?.messages ?? reply?.messages;
    if (messages === undefined) return answer(400, { message: 'The request body has 1 error(s)' });

    const once = push === undefined ? (reply?.replyToken ?? '') : String(retryKey);
    if (used.has(once))
      return isPush
        ? answer(409, { message: 'The retry key is already accepted' })
        : answer(400, { message: 'Invalid reply token' });
    const treatment = treatments[push?.to ?? reply?.replyToken ?? ''];
    if (treatment === 'blocked')
      return answer(400, { message: isPush ? 'Failed to send messages' : 'Invalid reply token' });
    if (treatment === 'throttled')
      return answer(429, { message: 'The API rate limit has been exceeded. Try again later.' });
    if (treatment === 'failing') return answer(500, { message: 'Internal Server Error' });
    if (treatment === 'cut') return void request.socket.destroy();
    if (treatment === 'silent') return;

    used.add(once);
    if (push !== undefined)
      pushed.push({ to: push.to, retryKey: once, ...(push.messages.map(toText)[0] ?? { text: '' }) });
    if (reply !== undefined)
      replied.push({ replyToken: reply.replyToken, texts: reply.messages.map(toText) });
    if (treatment === 'lost') return void request.socket.destroy();
    answer(200, { sentMessages: messages.map((_, index) => ({ id: String(index) })) });
  };

  const server = createServer((request, response) => void take(request, response));
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    pushed,
    replied,
    dropConnections: () => server.closeAllConnections(),
    close: async () => {
      server.close();
      server.closeAllConnections();
      await once(server, 'close');
    },
  };
}

const toText = ({ text, quickReply }: z.output<typeof messagesSchema>[number]): LineText => ({
  text,
  ...(quickReply !== undefined && {
    quickReplies: quickReply.items.map(({ action: { label, data } }) => ({ label, data })),
  }),
});
