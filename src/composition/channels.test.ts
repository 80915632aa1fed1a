import { describe, expect, it } from 'vitest';
import type { AuthorityId, Uuid } from '../kernel/ids.ts';
import { callToken, readCallToken } from '../modules/messaging/index.ts';
import { memoryLine } from '../platform/line/memory.line.ts';
import { memorySms } from '../platform/sms/memory.sms.ts';
import { memoryVoice } from '../platform/voice/memory.voice.ts';
import { configuredAskChannels, lineChannel, smsChannel, voiceChannel } from './channels.ts';

const KANAGAWA = 140007 as AuthorityId;
const KEY = new Uint8Array(32).fill(3);
const messageId = '01900000-0000-7000-8000-000000000001' as Uuid;
const user = `U${'a'.repeat(32)}`;
const message = {
  messageId,
  template: 'observation-ask-call',
  recipient: '09012345678',
  subject: 'S',
  body: 'B',
};

describe('the channels of production', () => {
  it('ask by the web always, and by what somebody carries', () => {
    const account = { accountSid: 'AC', authToken: 'secret', voiceFrom: '+81312345678', smsFrom: null };
    const line = { channelAccessToken: 't', channelSecret: 's', addFriendUrl: 'https://lin.ee/x' };
    expect(configuredAskChannels({ line: null, twilio: null })).toEqual(new Set(['web']));
    expect(configuredAskChannels({ line, twilio: account })).toEqual(new Set(['web', 'line', 'voice']));
    const withSms = { ...account, voiceFrom: null, smsFrom: '+819012345678' };
    expect(configuredAskChannels({ line: null, twilio: withSms })).toEqual(new Set(['web', 'sms']));
  });

  it('push to LINE under the id of the message, so that a repetition is dropped', async () => {
    const line = memoryLine();
    const channel = lineChannel(line);
    const sent = { ...message, recipient: user };
    expect([await channel.send(KANAGAWA, sent), await channel.send(KANAGAWA, sent)]).toEqual([
      'accepted',
      'accepted',
    ]);
    expect(line.delivered).toEqual([{ to: user, text: 'B', retryKey: messageId, quickReplies: [] }]);
    expect(channel.dropsRepetitions).toBe(true);
  });

  it('order calls with a token that leads back to the message, and to no other', async () => {
    const voice = memoryVoice();
    expect(await voiceChannel(voice, KEY).send(KANAGAWA, message)).toBe('accepted');
    const [call] = voice.placed;
    expect(call).toMatchObject({ to: '+819012345678', scriptId: 'observation-ask-call' });
    expect(readCallToken(KEY, call?.callbackToken ?? '')).toEqual({ authorityId: KANAGAWA, messageId });
  });

  it('send short messages without a subject, and none to what is no number', async () => {
    const sms = memorySms();
    const channel = smsChannel(sms, KEY);
    expect(await channel.send(KANAGAWA, message)).toBe('accepted');
    expect(await channel.send(KANAGAWA, { ...message, recipient: '119' })).toBe('refused');
    const callbackToken = callToken(KEY, { authorityId: KANAGAWA, messageId });
    expect(sms.sent).toEqual([{ id: messageId, to: '+819012345678', text: 'B', callbackToken }]);
  });
});
