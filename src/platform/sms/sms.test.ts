import { describe, expect, it } from 'vitest';
import type { Uuid } from '../../kernel/ids.ts';
import { type DeliveryOutcome, refused, unknownOutcome, unreachable } from '../delivery/delivery-outcome.ts';
import { signedForm, startTwilioServer, TWILIO_ACCOUNT } from '../twilio/twilio.test-server.ts';
import { memorySms } from './memory.sms.ts';
import { describeSmsContract, NUMBERS } from './sms.contract.ts';
import { createTwilioSms } from './twilio.sms.ts';
import { readTwilioSmsStatus } from './twilio-sms-status.ts';

const OPTIONS = {
  ...TWILIO_ACCOUNT,
  from: '+815012345678',
  callbackOrigin: 'https://todoke.example.jp',
  timeoutMs: 1_000,
};
const CALLBACK_TOKEN = 'v1.kJ8s2Lq0vXnB4tYw7RzPaQ';
const STATUS_URL = `https://todoke.example.jp/hooks/sms/${CALLBACK_TOKEN}/status`;

describeSmsContract('memory', async () => {
  const answers: Readonly<Record<string, DeliveryOutcome>> = {
    [NUMBERS.barred]: refused('recipient-refused'),
    [NUMBERS.throttled]: unreachable,
    [NUMBERS.down]: unreachable,
    [NUMBERS.failing]: unknownOutcome,
    [NUMBERS.silent]: unknownOutcome,
    [NUMBERS.cut]: unknownOutcome,
  };
  const sms = memorySms(({ to }) => answers[to] ?? null);
  return {
    sms,
    disconnected: memorySms(() => unreachable),
    sent: async () => sms.sent.map(({ to, text }) => ({ to, text })),
    close: async () => undefined,
  };
});

describeSmsContract('Twilio', async () => {
  const server = await startTwilioServer({
    [NUMBERS.barred]: 'barred',
    [NUMBERS.throttled]: 'throttled',
    [NUMBERS.down]: 'down',
    [NUMBERS.failing]: 'failing',
    [NUMBERS.silent]: 'silent',
    [NUMBERS.cut]: 'cut',
  });
  const closed = await startTwilioServer();
  await closed.close();
  return {
    sms: createTwilioSms({ ...OPTIONS, apiOrigin: server.origin }),
    disconnected: createTwilioSms({ ...OPTIONS, apiOrigin: closed.origin }),
    sent: async () => server.messages.map(({ To: to = '', Body: text = '' }) => ({ to, text })),
    close: server.close,
  };
});

describe('SMS through Twilio', () => {
  it('says from whom it is and where its fate is to be told', async () => {
    const server = await startTwilioServer();
    const sms = createTwilioSms({ ...OPTIONS, apiOrigin: server.origin });
    await sms.send({
      id: '01900000-0000-7000-8000-000000000001' as Uuid,
      to: NUMBERS.inService,
      text: 'お知らせ',
      callbackToken: CALLBACK_TOKEN,
    });
    expect(server.messages).toEqual([
      { To: NUMBERS.inService, From: OPTIONS.from, Body: 'お知らせ', StatusCallback: STATUS_URL },
    ]);
    await server.close();
  });

  const { accountSid, authToken } = TWILIO_ACCOUNT;
  const messageSid = `SM${'a'.repeat(32)}`;
  const form = (fields: Readonly<Record<string, string>>) =>
    signedForm(STATUS_URL, {
      AccountSid: accountSid,
      MessageSid: messageSid,
      SmsSid: messageSid,
      MessageStatus: 'delivered',
      ...fields,
    });

  it.each([
    ['queued', 'on-its-way'],
    ['sent', 'on-its-way'],
    ['delivered', 'delivered'],
    ['undelivered', 'undelivered'],
    ['failed', 'failed'],
  ])('tells what became of a message: %s', (MessageStatus, outcome) => {
    expect(readTwilioSmsStatus({ ...form({ MessageStatus }), authToken })).toEqual({
      ok: true,
      value: { outcome, messageSid },
    });
  });

  it.each([
    ['a status that says nothing', { MessageStatus: 'read' }],
    ['an id of another kind', { MessageSid: 'CA00' }],
  ])('is malformed with %s', (_, fields) => {
    expect(readTwilioSmsStatus({ ...form(fields), authToken })).toEqual({ ok: false, reason: 'malformed' });
  });

  it('does not believe what Twilio did not sign', () => {
    expect(readTwilioSmsStatus({ ...form({}), signature: null, authToken })).toEqual({
      ok: false,
      reason: 'bad-signature',
    });
  });
});
