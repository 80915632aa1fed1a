import { describe, expect, it } from 'vitest';
import type { Uuid } from '../kernel/ids.ts';
import type { Instant } from '../kernel/instant.ts';
import {
  type DeliveryOutcome,
  refused,
  unknownOutcome,
  unreachable,
} from '../platform/delivery/delivery-outcome.ts';
import type { LinePort } from '../platform/line/line.port.ts';
import type { LineEvent } from '../platform/line/line-webhook.ts';
import { memoryLine } from '../platform/line/memory.line.ts';
import { createLineReplies } from './line-replies.ts';

const USER = `U${'a'.repeat(32)}`;
let ids = 0;
const newId = (): Uuid => `01900000-0000-7000-8000-${String(++ids).padStart(12, '0')}` as Uuid;
const event = (replyToken: string | null): LineEvent => ({
  kind: 'follow',
  userId: USER,
  eventId: 'e',
  replyToken,
  happenedAt: '2022-02-14T00:00:00.000Z' as Instant,
  isRedelivery: false,
});

async function told(outcome: DeliveryOutcome | null, replyToken: string | null = 'token') {
  const line = memoryLine(undefined, () => outcome);
  const replies = createLineReplies(line, newId);
  replies.reply(event(replyToken), [{ text: '1' }, { text: '2' }]);
  await replies.drain();
  return { replied: line.replied.length, pushed: line.delivered.map(({ text }) => text) };
}

describe('a reply to an event of LINE', () => {
  it('is pushed when its token is stale, missing or not taken, and never said twice', async () => {
    expect(await told(null)).toEqual({ replied: 1, pushed: [] });
    expect(await told(refused('message-refused'))).toEqual({ replied: 0, pushed: ['1', '2'] });
    expect(await told(unreachable)).toEqual({ replied: 0, pushed: ['1', '2'] });
    expect(await told(null, null)).toEqual({ replied: 0, pushed: ['1', '2'] });
    expect(await told(unknownOutcome)).toEqual({ replied: 0, pushed: [] });
  });

  it('keeps the order of what one user is told, however long the first takes', async () => {
    const memory = memoryLine();
    let letGo: () => void = () => undefined;
    const held = new Promise<void>(resolve => {
      letGo = resolve;
    });
    const slowAtFirst: LinePort = {
      push: memory.push,
      reply: async reply => {
        if (reply.replyToken === 'one') await held;
        return memory.reply(reply);
      },
    };
    const replies = createLineReplies(slowAtFirst, newId);
    replies.reply(event('one'), [{ text: '1' }]);
    replies.reply(event('two'), [{ text: '2' }]);
    letGo();
    await replies.drain();
    expect(memory.replied.map(({ replyToken }) => replyToken)).toEqual(['one', 'two']);
  });
});
