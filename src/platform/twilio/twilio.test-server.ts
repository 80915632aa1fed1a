import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text as textOf } from 'node:stream/consumers';
import { getExpectedTwilioSignature } from 'twilio/lib/webhooks/webhooks.js';

export const TWILIO_ACCOUNT = {
  accountSid: `AC${'0'.repeat(32)}`,
  authToken: 'token-of-the-account',
} as const;

/** How Twilio meets a number. Those that are not listed are met kindly. */
export type Treatment =
  /** Twilio's error `21211`: the number is no number. */
  | 'barred'
  /** Too many requests. */
  | 'throttled'
  /** Nobody there to take the order. */
  | 'down'
  /** An error of Twilio's own. */
  | 'failing'
  /** Never answers. */
  | 'silent'
  /** The connection breaks before the answer. */
  | 'cut';

/** The parameters of an order as Twilio read them. */
export type Order = Readonly<Record<string, string>>;

export interface TwilioServer {
  readonly origin: string;
  /** The calls that were ordered, oldest first. */
  readonly calls: readonly Order[];
  /** The short messages that were ordered, oldest first. */
  readonly messages: readonly Order[];
  readonly close: () => Promise<void>;
}

export interface SignedForm {
  readonly url: string;
  readonly rawBody: Buffer;
  readonly signature: string;
}

/** A form as Twilio posts it to `url`, signed by `authToken`. */
export function signedForm(
  url: string,
  fields: Readonly<Record<string, string>>,
  authToken: string = TWILIO_ACCOUNT.authToken,
): SignedForm {
  const rawBody = Buffer.from(new URLSearchParams(fields).toString());
  return { url, rawBody, signature: getExpectedTwilioSignature(authToken, url, fields) };
}

/** The part of Twilio's REST API that we use, on loopback. `treatments` by the number that is called or written to. */
export async function startTwilioServer(
  treatments: Readonly<Record<string, Treatment>> = {},
): Promise<TwilioServer> {
  const calls: Order[] = [];
  const messages: Order[] = [];
  const { accountSid, authToken } = TWILIO_ACCOUNT;
  const account = `/2010-04-01/Accounts/${accountSid}`;
  const authorization = `Basic ${Buffer.from(`${accountSid}:${authToken}`).toString('base64')}`;

  const take = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const answer = (status: number, body: unknown): void =>
      void response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
    const refuse = (status: number, code: number, message: string): void =>
      answer(status, { status, code, message, more_info: '' });
    const order = Object.fromEntries(new URLSearchParams(await textOf(request)));
    const isCall = request.url === `${account}/Calls.json`;
    if (request.headers.authorization !== authorization) return refuse(401, 20_003, 'Authenticate');
    if (request.method !== 'POST' || (!isCall && request.url !== `${account}/Messages.json`))
      return refuse(404, 20_404, 'Not found');
    if (request.headers['content-type'] !== 'application/x-www-form-urlencoded')
      return refuse(415, 20_415, 'Unsupported media type');
    if (!order.From?.startsWith('+')) return refuse(400, 21_212, 'Invalid From');

    switch (treatments[order.To ?? '']) {
      case 'barred':
        return refuse(400, 21_211, "Invalid 'To' phone number");
      case 'throttled':
        return refuse(429, 20_429, 'Too many requests');
      case 'down':
        return void response
          .writeHead(503, { 'content-type': 'text/html' })
          .end('<h1>Service unavailable</h1>');
      case 'failing':
        return refuse(500, 20_500, 'Internal server error');
      case 'cut':
        return void request.socket.destroy();
      case 'silent':
        return;
      default:
        (isCall ? calls : messages).push(order);
        answer(201, { sid: `${isCall ? 'CA' : 'SM'}${'0'.repeat(32)}`, status: 'queued' });
    }
  };

  const server = createServer((request, response) => void take(request, response));
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    calls,
    messages,
    close: async () => {
      server.close();
      server.closeAllConnections();
      await once(server, 'close');
    },
  };
}
