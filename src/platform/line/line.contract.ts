import { subscribe, unsubscribe } from 'node:diagnostics_channel';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Uuid } from '../../kernel/ids.ts';
import { OUTGOING_CHANNEL } from '../delivery/announce-outgoing.ts';
import type { LineMessage, LinePort, LineReply, LineText } from './line.port.ts';

/** A LINE adapter with a platform behind it that answers by the recipient: see `USERS` and `REPLY_TOKENS`. */
export interface LineUnderTest {
  readonly line: LinePort;
  /** The same adapter with nobody at the other end. */
  readonly disconnected: LinePort;
  /** What users received by push, oldest first. */
  readonly delivered: () => Promise<readonly (LineText & { readonly to: string })[]>;
  /** What users received by reply, oldest first. */
  readonly replied: () => Promise<readonly LineReply[]>;
  readonly close: () => Promise<void>;
}

const user = (digit: string): string => `U${digit.repeat(32)}`;

export const USERS = {
  friend: user('a'),
  /** Has blocked the account, or never was a friend. */
  blocked: user('b'),
  /** LINE answers that there were too many requests. */
  throttled: user('c'),
  /** LINE answers with an error of its own. */
  failing: user('d'),
  /** LINE does not answer. */
  silent: user('e'),
  /** The connection breaks before LINE takes the message. */
  cut: user('f'),
  /** LINE delivers the message, and the connection breaks before it says so. */
  lost: user('0'),
} as const;

export const REPLY_TOKENS = {
  /** Was used, or is too old. */
  blocked: 'reply-token-used',
  throttled: 'reply-token-throttled',
  failing: 'reply-token-failing',
  silent: 'reply-token-silent',
  cut: 'reply-token-cut',
} as const;

let keys = 0;
const newKey = (): Uuid => `01900000-0000-7000-8000-${String(++keys).padStart(12, '0')}` as Uuid;

const message = (changes: Partial<LineMessage> = {}): LineMessage => ({
  to: USERS.friend,
  text: '今日の体調を教えてください。\n𠮷',
  retryKey: newKey(),
  ...changes,
});
const reply = (changes: Partial<LineReply> = {}): LineReply => ({
  replyToken: `reply-token-${++keys}`,
  texts: [
    { text: '体温を選んでください。' },
    { text: 'どれですか。', quickReplies: [{ label: '36.5', data: 'turn=1&value=365' }] },
  ],
  ...changes,
});
const buttons = (count: number, changes: Partial<{ label: string; data: string }> = {}) =>
  Array.from({ length: count }, (_, index) => ({ label: `${index}`, data: `value=${index}`, ...changes }));

/** What every LINE adapter does. */
export function describeLineContract(name: string, setUp: () => Promise<LineUnderTest>): void {
  describe(`LINE contract: ${name}`, () => {
    let tested: LineUnderTest;
    const outgoing: unknown[] = [];
    const hear = (sent: unknown): void => void outgoing.push(sent);
    beforeAll(async () => {
      tested = await setUp();
      subscribe(OUTGOING_CHANNEL, hear);
    });
    afterAll(async () => {
      unsubscribe(OUTGOING_CHANNEL, hear);
      await tested.close();
    });

    it('pushes the text as it is', async () => {
      const { to, text, retryKey } = message();
      expect(await tested.line.push({ to, text, retryKey })).toEqual({ kind: 'accepted' });
      expect((await tested.delivered()).at(-1)).toEqual({ to, text });
    });

    it('puts buttons under a push, 13 at most', async () => {
      const quickReplies = buttons(13, { data: 'あ'.repeat(300) });
      const sent = message({ quickReplies });
      expect(await tested.line.push(sent)).toEqual({ kind: 'accepted' });
      expect((await tested.delivered()).at(-1)).toEqual({ to: sent.to, text: sent.text, quickReplies });
    });

    it('delivers once, however often the same key is pushed', async () => {
      const sent = message({ text: '一度だけ' });
      for (let time = 0; time < 3; time++) expect(await tested.line.push(sent)).toEqual({ kind: 'accepted' });
      expect((await tested.delivered()).filter(({ text }) => text === sent.text)).toHaveLength(1);
    });

    it('delivers once when the first answer was lost, and says so to the second try', async () => {
      const sent = message({ to: USERS.lost });
      expect(await tested.line.push(sent)).toEqual({ kind: 'unreachable' });
      expect(await tested.line.push(sent)).toEqual({ kind: 'accepted' });
      expect((await tested.delivered()).filter(({ to }) => to === USERS.lost)).toHaveLength(1);
    });

    it.each([
      ['blocked', { kind: 'refused', reason: 'recipient-refused' }],
      ['throttled', { kind: 'unreachable' }],
      ['failing', { kind: 'unreachable' }],
      ['silent', { kind: 'unreachable' }],
      ['cut', { kind: 'unreachable' }],
    ] as const)('tells what became of a message to the %s user', async (who, outcome) => {
      const before = (await tested.delivered()).length;
      expect(await tested.line.push(message({ to: USERS[who] }))).toEqual(outcome);
      expect(await tested.delivered()).toHaveLength(before);
    });

    it.each([
      ['an empty text', { text: ' ' }],
      ['a text too long', { text: 'あ'.repeat(5_001) }],
      ['an id of another kind', { to: '@kanagawa' }],
      ['an id with a line break', { to: `${USERS.friend}\n` }],
      ['too many buttons', { quickReplies: buttons(14) }],
      ['a button without a name', { quickReplies: buttons(1, { label: '' }) }],
      ['a button with a long name', { quickReplies: buttons(1, { label: 'あ'.repeat(21) }) }],
      ['a button that says nothing', { quickReplies: buttons(1, { data: '' }) }],
      ['a button that says too much', { quickReplies: buttons(1, { data: 'a'.repeat(301) }) }],
    ])('refuses %s', async (_, changes) => {
      expect(await tested.line.push(message(changes))).toEqual({ kind: 'refused', reason: 'malformed' });
    });

    it('replies with the texts and buttons as they are', async () => {
      const sent = reply();
      expect(await tested.line.reply(sent)).toEqual({ kind: 'accepted' });
      expect((await tested.replied()).at(-1)).toEqual(sent);
    });

    it('replies once with one token', async () => {
      const sent = reply();
      await tested.line.reply(sent);
      const before = (await tested.replied()).length;
      expect(await tested.line.reply(sent)).toEqual({ kind: 'refused', reason: 'message-refused' });
      expect(await tested.replied()).toHaveLength(before);
    });

    it.each([
      ['blocked', { kind: 'refused', reason: 'message-refused' }],
      ['throttled', { kind: 'unreachable' }],
      ['failing', { kind: 'unknown' }],
      ['silent', { kind: 'unknown' }],
      ['cut', { kind: 'unknown' }],
    ] as const)('tells what became of a reply with the %s token', async (which, outcome) => {
      const before = (await tested.replied()).length;
      expect(await tested.line.reply(reply({ replyToken: REPLY_TOKENS[which] }))).toEqual(outcome);
      expect(await tested.replied()).toHaveLength(before);
    });

    it.each([
      ['nothing to say', { texts: [] }],
      ['too much to say', { texts: Array.from({ length: 6 }, () => ({ text: 'はい' })) }],
      ['an empty text', { texts: [{ text: '' }] }],
      ['a token with a line break', { replyToken: 'token\n' }],
      ['no token', { replyToken: '' }],
    ])('refuses a reply with %s', async (_, changes) => {
      expect(await tested.line.reply(reply(changes))).toEqual({ kind: 'refused', reason: 'malformed' });
    });

    it('reaches nobody when nobody listens, and knows it', async () => {
      expect(await tested.disconnected.push(message())).toEqual({ kind: 'unreachable' });
      expect(await tested.disconnected.reply(reply())).toEqual({ kind: 'unreachable' });
    });

    it('announces all that goes out, and nothing else', async () => {
      outgoing.length = 0;
      await tested.line.push(message({ text: '聞こえますか。', quickReplies: buttons(1) }));
      await tested.line.reply(reply());
      await tested.line.push(message({ text: '' }));
      const [pushed, replied] = outgoing as { readonly channel: string; readonly payload: string }[];
      expect(outgoing).toHaveLength(2);
      expect(pushed?.channel).toBe('line');
      expect(JSON.parse(pushed?.payload ?? '')).toMatchObject({
        to: USERS.friend,
        messages: [{ text: '聞こえますか。' }],
      });
      expect(replied?.payload).toContain('turn=1&value=365');
    });
  });
}
