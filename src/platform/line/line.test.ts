import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Uuid } from '../../kernel/ids.ts';
import { accepted, refused, unknownOutcome, unreachable } from '../delivery/delivery-outcome.ts';
import { describeLineContract, REPLY_TOKENS, USERS } from './line.contract.ts';
import {
  CHANNEL_ACCESS_TOKEN,
  type LineServer,
  startLineServer,
  type Treatment,
} from './line.test-server.ts';
import { memoryLine } from './memory.line.ts';
import { createSdkLine, MOST_UNANSWERED } from './sdk.line.ts';

const TREATMENTS: Readonly<Record<string, Treatment>> = Object.fromEntries(
  (['blocked', 'throttled', 'failing', 'silent', 'cut', 'lost'] as const).flatMap(treatment => [
    [USERS[treatment], treatment],
    ...(treatment === 'lost' ? [] : [[REPLY_TOKENS[treatment], treatment]]),
  ]),
);

/** An address of this machine at which nobody listens any more. */
async function closedOrigin(): Promise<string> {
  const { origin, close } = await startLineServer({});
  await close();
  return origin;
}

describeLineContract('SDK', async () => {
  const server = await startLineServer(TREATMENTS);
  const options = { channelAccessToken: CHANNEL_ACCESS_TOKEN, timeoutMs: 1_000 };
  return {
    line: createSdkLine({ ...options, apiOrigin: server.origin }),
    disconnected: createSdkLine({ ...options, apiOrigin: await closedOrigin() }),
    delivered: async () => server.pushed.map(({ retryKey: _, ...message }) => message),
    replied: async () => server.replied,
    close: server.close,
  };
});

describeLineContract('memory', async () => {
  const line = memoryLine(
    ({ to }) => {
      if (to === USERS.blocked) return refused('recipient-refused');
      if (to === USERS.lost) return 'answer-lost';
      return to === USERS.friend ? null : unreachable;
    },
    ({ replyToken }) => {
      if (replyToken === REPLY_TOKENS.blocked) return refused('message-refused');
      if (replyToken === REPLY_TOKENS.throttled) return unreachable;
      return TREATMENTS[replyToken] === undefined ? null : unknownOutcome;
    },
  );
  return {
    line,
    disconnected: memoryLine(
      () => unreachable,
      () => unreachable,
    ),
    delivered: async () => line.delivered.map(({ retryKey: _, ...message }) => message),
    replied: async () => line.replied,
    close: async () => undefined,
  };
});

describe('LINE through the SDK', () => {
  let server: LineServer;
  beforeAll(async () => {
    server = await startLineServer(TREATMENTS);
  });
  afterAll(() => server.close());
  let keys = 0;
  const to = (userId: string) => ({
    to: userId,
    text: 'お知らせがあります。',
    retryKey: `01900000-0000-7000-8000-0000000000${String(keys++ % 90).padStart(2, '0')}` as Uuid,
  });

  it('is unreachable, not refused, with a token that LINE does not take', async () => {
    const line = createSdkLine({ channelAccessToken: 'of another channel', apiOrigin: server.origin });
    expect(await line.push(to(USERS.friend))).toEqual(unreachable);
    expect(await line.reply({ replyToken: 'any', texts: [{ text: 'はい' }] })).toEqual(unreachable);
  });

  it('begins nothing more while too many requests hang, and goes on when they are over', async () => {
    const line = createSdkLine({
      channelAccessToken: CHANNEL_ACCESS_TOKEN,
      apiOrigin: server.origin,
      timeoutMs: 100,
    });
    const hanging = Array.from({ length: MOST_UNANSWERED }, () => line.push(to(USERS.silent)));
    expect(new Set((await Promise.all(hanging)).map(({ kind }) => kind))).toEqual(new Set(['unreachable']));
    expect(await line.push(to(USERS.friend))).toEqual(unreachable);
    expect(server.pushed).toEqual([]);
    server.dropConnections();
    await expect.poll(() => line.push(to(USERS.friend))).toEqual(accepted);
  });
});
