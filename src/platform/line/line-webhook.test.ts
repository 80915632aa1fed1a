import { validateSignature } from '@line/bot-sdk';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { lineSignature } from './line.test-server.ts';
import { readLineWebhook } from './line-webhook.ts';

const SECRET = 'secret-of-the-channel';
const userId = `U${'a'.repeat(32)}`;
const event = (changes: Readonly<Record<string, unknown>> = {}) => ({
  type: 'message',
  mode: 'active',
  timestamp: 1_644_454_800_123,
  source: { type: 'user', userId },
  webhookEventId: '01FZ74A0TDDPYRVKNK77XKC3ZR',
  deliveryContext: { isRedelivery: false },
  replyToken: '38ef843bde154d9b91c21320ffd17a0f',
  message: { id: '444573844083572737', type: 'text', quoteToken: 'q3Plxr4', text: '36.5 です' },
  ...changes,
});
const posted = (...events: unknown[]): Buffer =>
  Buffer.from(JSON.stringify({ destination: `U${'0'.repeat(32)}`, events }));
const read = (rawBody: Uint8Array) => readLineWebhook(rawBody, lineSignature(rawBody, SECRET), SECRET);
const FRAME = {
  eventId: '01FZ74A0TDDPYRVKNK77XKC3ZR',
  userId,
  replyToken: '38ef843bde154d9b91c21320ffd17a0f',
  happenedAt: '2022-02-10T01:00:00.123Z',
  isRedelivery: false,
};

describe('the signature of LINE', () => {
  const rawBody = posted(event());
  const signature = lineSignature(rawBody, SECRET);

  it('is what the SDK takes for it', () => {
    expect(validateSignature(rawBody, SECRET, signature)).toBe(true);
    expect(read(rawBody)).toMatchObject({ ok: true });
  });

  it.each([
    ['none', null],
    ['an empty one', ''],
    ['a short one', signature.slice(0, 12)],
    ['one that is not base64', '漢'.repeat(44)],
    ['a long one', signature.repeat(1_000)],
    ['that of another channel', lineSignature(rawBody, 'another')],
    ['another spelling of the same bytes', ` ${signature}`],
  ])('is missed with %s', (_, given) => {
    expect(readLineWebhook(rawBody, given, SECRET)).toEqual({ ok: false, reason: 'bad-signature' });
  });

  it('covers every byte, a space and a line end too', () => {
    const anyChange = fc.tuple(fc.nat(rawBody.length), fc.nat(1), fc.uint8Array({ maxLength: 3 }));
    fc.assert(
      fc.property(anyChange, ([at, removed, added]) => {
        const altered = Buffer.concat([rawBody.subarray(0, at), added, rawBody.subarray(at + removed)]);
        fc.pre(!altered.equals(rawBody));
        expect(readLineWebhook(altered, signature, SECRET)).toEqual({ ok: false, reason: 'bad-signature' });
      }),
      { numRuns: 2_000 },
    );
  });

  it('is met by no made-up text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 60 }), made => {
        expect(readLineWebhook(rawBody, made, SECRET)).toEqual({ ok: false, reason: 'bad-signature' });
      }),
    );
  });
});

describe('what LINE tells of a user', () => {
  const { message: _, ...bare } = event();

  it.each([
    ['a text', event(), { ...FRAME, kind: 'text', text: '36.5 です' }],
    ['a friend', { ...bare, type: 'follow' }, { ...FRAME, kind: 'follow' }],
    [
      'a lost friend',
      { ...bare, type: 'unfollow', replyToken: undefined },
      { ...FRAME, kind: 'unfollow', replyToken: null },
    ],
    [
      'a button',
      { ...bare, type: 'postback', postback: { data: 'turn=1&value=365' } },
      { ...FRAME, kind: 'postback', data: 'turn=1&value=365' },
    ],
    [
      'a redelivery',
      event({ deliveryContext: { isRedelivery: true } }),
      { ...FRAME, kind: 'text', text: '36.5 です', isRedelivery: true },
    ],
    ['a sticker', event({ message: { type: 'sticker' } }), { ...FRAME, kind: 'other' }],
    ['a kind that came later', { ...bare, type: 'hologram' }, { ...FRAME, kind: 'other' }],
    [
      'a group',
      event({ source: { type: 'group', groupId: 'C1', userId } }),
      { ...FRAME, kind: 'other', userId: null },
    ],
    ['nobody', event({ source: undefined }), { ...FRAME, kind: 'other', userId: null }],
    [
      'an id of another kind',
      event({ source: { type: 'user', userId: 'Uabc' } }),
      { ...FRAME, kind: 'other', userId: null },
    ],
  ])('is read: %s', (_, raw, expected) => {
    expect(read(posted(raw))).toEqual({ ok: true, value: [expected] });
  });

  it('may be nothing, as when the operator tries the address', () => {
    expect(read(posted())).toEqual({ ok: true, value: [] });
  });

  it('keeps the order of events', () => {
    const ids = ['1', '2', '3'];
    const result = read(posted(...ids.map(webhookEventId => event({ webhookEventId }))));
    expect(result.ok && result.value.map(({ eventId }) => eventId)).toEqual(ids);
  });

  it.each([
    ['no JSON', Buffer.from('{')],
    ['no UTF-8', Buffer.from([0x7b, 0xff, 0x7d])],
    ['no events', Buffer.from('{}')],
    ['events that are none', posted('event')],
    ['an event without an id', posted(event({ webhookEventId: undefined }))],
    ['an event without a time', posted(event({ timestamp: -1 }))],
    ['an event after all time', posted(event({ timestamp: 1e18 }))],
  ])('is malformed with %s', (_, rawBody) => {
    expect(read(rawBody)).toEqual({ ok: false, reason: 'malformed' });
  });
});
