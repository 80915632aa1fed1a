import { vi } from 'vitest';
import type { LineText } from '../../src/platform/line/line.port.ts';
import {
  CHANNEL_ACCESS_TOKEN,
  type LineServer,
  lineSignature,
} from '../../src/platform/line/line.test-server.ts';

export const LINE_ACCOUNT = {
  channelAccessToken: CHANNEL_ACCESS_TOKEN,
  channelSecret: 'secret-of-the-test-channel',
  addFriendUrl: 'https://line.me/R/ti/p/%40test',
};

let events = 0;

/** An event as LINE writes it, new each time. */
export const lineEvent = (userId: string, what: Readonly<Record<string, unknown>>) => {
  events += 1;
  return {
    mode: 'active',
    timestamp: 1_644_800_000_000 + events,
    source: { type: 'user', userId },
    webhookEventId: `01TESTEVENT${String(events).padStart(15, '0')}`,
    deliveryContext: { isRedelivery: false },
    replyToken: `reply-token-${events}`,
    ...what,
  };
};

export const textEvent = (userId: string, text: string) =>
  lineEvent(userId, { type: 'message', message: { id: '1', type: 'text', quoteToken: 'q', text } });

export const bodyOf = (...told: readonly unknown[]): string =>
  JSON.stringify({ destination: `U${'0'.repeat(32)}`, events: told });

/** Delivers a body to the webhook with the signature of LINE; returns the status. */
export async function deliver(origin: string, body: string): Promise<number> {
  const { status } = await fetch(`${origin}/hooks/line`, {
    method: 'POST',
    headers: {
      'content-type': 'application/json; charset=utf-8',
      'x-line-signature': lineSignature(body, LINE_ACCOUNT.channelSecret),
    },
    body,
  });
  return status;
}

export interface LineUser {
  readonly userId: string;
  /** Each acts, and returns what LINE showed in reply. */
  readonly say: (text: string) => Promise<readonly LineText[]>;
  readonly press: (label: string) => Promise<readonly LineText[]>;
  readonly follow: () => Promise<readonly LineText[]>;
  /** Nobody can be answered after that. */
  readonly unfollow: () => Promise<void>;
}

/** Somebody with the LINE app: sees replies and buttons, and presses only buttons that were shown last. */
export function lineUser(origin: string, server: LineServer, userId: string): LineUser {
  let shown: readonly LineText[] = [];

  const act = async (event: ReturnType<typeof lineEvent>): Promise<readonly LineText[]> => {
    const status = await deliver(origin, bodyOf(event));
    if (status !== 200) throw new Error(`The webhook answered ${status}.`);
    const reply = await vi.waitFor(() => {
      const found = server.replied.find(({ replyToken }) => replyToken === event.replyToken);
      if (found === undefined) throw new Error('No reply came.');
      return found;
    });
    shown = reply.texts;
    return shown;
  };
  return {
    userId,
    say: text => act(textEvent(userId, text)),
    press: label => {
      const pushed = server.pushed.findLast(({ to }) => to === userId);
      const buttons = [...shown, ...(pushed === undefined ? [] : [pushed])].flatMap(
        ({ quickReplies = [] }) => quickReplies,
      );
      const button = buttons.find(known => known.label === label);
      if (button === undefined) throw new Error(`There is no button ${label}.`);
      return act(lineEvent(userId, { type: 'postback', postback: { data: button.data } }));
    },
    follow: () => act(lineEvent(userId, { type: 'follow' })),
    unfollow: async () => {
      const status = await deliver(
        origin,
        bodyOf(lineEvent(userId, { type: 'unfollow', replyToken: undefined })),
      );
      if (status !== 200) throw new Error(`The webhook answered ${status}.`);
    },
  };
}

/** What was said, in one text. */
export const spoken = (texts: readonly LineText[]): string => texts.map(({ text }) => text).join('\n');
