import { subscribe, unsubscribe } from 'node:diagnostics_channel';
import { describe, expect, it } from 'vitest';
import { OUTGOING_CHANNEL } from '../delivery/announce-outgoing.ts';
import { signedForm, TWILIO_ACCOUNT } from '../twilio/twilio.test-server.ts';
import type { CallEvent, CallTurn } from './call-turn.ts';
import { readTwilioCallback, turnToTwiml } from './twilio-callback.ts';

const { accountSid, authToken } = TWILIO_ACCOUNT;
const URL_CALLED = 'https://todoke.example.jp/hooks/voice/v1.kJ8s2Lq0vXnB4tYw7RzPaQ';
const callSid = `CA${'a'.repeat(32)}`;
const FRAME = {
  AccountSid: accountSid,
  ApiVersion: '2010-04-01',
  CallSid: callSid,
  Direction: 'outbound-api',
};

const read = (fields: Readonly<Record<string, string>>) =>
  readTwilioCallback({ ...signedForm(URL_CALLED, { ...FRAME, ...fields }), authToken });
const inProgress = (fields: Readonly<Record<string, string>>) =>
  read({ CallStatus: 'in-progress', ...fields });
const event = (value: CallEvent) => ({ ok: true, value: { event: value, callSid } });

describe('what Twilio tells of a call', () => {
  it.each([
    ['human', 'human'],
    ['machine_start', 'machine'],
    ['machine_end_beep', 'machine'],
    ['fax', 'machine'],
    ['unknown', 'unknown'],
    ['somebody', 'unknown'],
  ] as const)('is answered: %s', (AnsweredBy, by) => {
    expect(inProgress({ AnsweredBy })).toEqual(event({ kind: 'answered', by }));
  });

  it('is answered by nobody knows whom without detection', () => {
    expect(inProgress({})).toEqual(event({ kind: 'answered', by: 'unknown' }));
  });

  it.each(['0', '0312', '*', '1#'])('is keyed: %s', digits => {
    expect(inProgress({ Digits: digits, FinishedOnKey: '#', msg: 'Gather End' })).toEqual(
      event({ kind: 'keyed', digits }),
    );
  });

  it('is keyed although the caller hung up at once', () => {
    expect(read({ CallStatus: 'completed', Digits: '1' })).toEqual(event({ kind: 'keyed', digits: '1' }));
  });

  it.each([{ Digits: '' }, { FinishedOnKey: '' }, { Digits: '', AnsweredBy: 'human' }])(
    'is silent: %j',
    fields => {
      expect(inProgress(fields)).toEqual(event({ kind: 'silent' }));
    },
  );

  it.each(['completed', 'busy', 'no-answer', 'failed', 'canceled'] as const)('is ended: %s', outcome => {
    expect(read({ CallStatus: outcome })).toEqual(event({ kind: 'ended', outcome }));
  });

  it.each([
    ['no call', { CallSid: '' }],
    ['a call with another kind of id', { CallSid: 'SM00' }],
    ['a status that says nothing', { CallStatus: 'ringing' }],
    ['a status of the language', { CallStatus: 'constructor' }],
    ['digits that are none', { Digits: '３６５' }],
  ])('is malformed with %s', (_, fields) => {
    expect(inProgress(fields)).toEqual({ ok: false, reason: 'malformed' });
  });

  it('is not believed without the signature', () => {
    const form = signedForm(URL_CALLED, { ...FRAME, CallStatus: 'in-progress' });
    for (const signature of [null, '', 'x', form.signature.toLowerCase()])
      expect(readTwilioCallback({ ...form, signature, authToken })).toEqual({
        ok: false,
        reason: 'bad-signature',
      });
  });
});

describe('a turn for Twilio', () => {
  const ACTION = `${URL_CALLED}?turn=2`;
  const say = [
    { text: '体温を <3桁> で & どうぞ。', language: 'ja-JP', recording: null },
    { text: 'replaced', language: 'en-US', recording: 'https://todoke.example.jp/prompts/1.mp3' },
  ];
  const gather = {
    say,
    next: { kind: 'gather', minDigits: 3, maxDigits: 4, timeoutSeconds: 8 },
  } as const;

  it('speaks and listens at once, and comes back without a key too', () => {
    expect(turnToTwiml(gather, ACTION)).toBe(
      '<?xml version="1.0" encoding="UTF-8"?><Response>' +
        '<Gather input="dtmf" numDigits="4" finishOnKey="#" timeout="8" ' +
        `action="${ACTION}" method="POST" actionOnEmptyResult="true">` +
        '<Say language="ja-JP">体温を &lt;3桁&gt; で &amp; どうぞ。</Say>' +
        '<Play>https://todoke.example.jp/prompts/1.mp3</Play>' +
        '</Gather></Response>',
    );
  });

  it('speaks and hangs up', () => {
    const turn: CallTurn = {
      say: [{ text: 'ありがとうございました。', language: 'ja-JP', recording: null }],
      next: { kind: 'hang-up' },
    };
    expect(turnToTwiml(turn, ACTION)).toBe(
      '<?xml version="1.0" encoding="UTF-8"?><Response>' +
        '<Say language="ja-JP">ありがとうございました。</Say><Hangup/></Response>',
    );
  });

  it('announces what will be said', () => {
    const outgoing: unknown[] = [];
    const hear = (sent: unknown): void => void outgoing.push(sent);
    subscribe(OUTGOING_CHANNEL, hear);
    const payload = turnToTwiml(gather, ACTION);
    unsubscribe(OUTGOING_CHANNEL, hear);
    expect(outgoing).toEqual([{ channel: 'voice', payload }]);
  });
});
