import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import type { Config, ConfigProblem } from './config.ts';
import { productionEnvironment } from './production.test-environment.ts';
import { describeProblems, readConfig } from './read-config.ts';

const base = mkdtempSync(join(tmpdir(), 'mimamori-providers-'));
afterAll(() => rmSync(base, { recursive: true }));
const production = (): Record<string, string> => productionEnvironment(join(base, 'data'));

const LINE = {
  LINE_CHANNEL_ACCESS_TOKEN: 'hunter2/hunter2+hunter2/hunter2=',
  LINE_CHANNEL_SECRET: 'hunter2hunter2hunter2hunter2hunt',
  LINE_ADD_FRIEND_URL: 'https://line.me/R/ti/p/@account',
};
const TWILIO = {
  TWILIO_ACCOUNT_SID: `AC${'0'.repeat(32)}`,
  TWILIO_AUTH_TOKEN: 'hunter2hunter2hunter2hunter2hunt',
  TWILIO_VOICE_FROM: '+815012345678',
  TWILIO_SMS_FROM: '+815012345679',
};
const WATCH = {
  ALARM_MAIL: 'duty@todoke.example.jp, night@todoke.example.jp',
  CANARY_MAIL: 'canary@todoke.example.jp',
  CANARY_LINE: `U${'a'.repeat(32)}`,
  CANARY_PHONE: '+819012345678',
};

const read = (environment: Record<string, string>): Config => {
  const result = readConfig(environment, join(base, 'project'));
  if (!result.ok) throw new Error(describeProblems(result.reason));
  return result.value;
};
const problemsOf = (environment: Record<string, string>): readonly ConfigProblem[] => {
  const result = readConfig(environment, join(base, 'project'));
  return result.ok ? [] : result.reason;
};
const keysOf = (environment: Record<string, string>): string[] =>
  problemsOf(environment).map(({ key }) => key);

describe('providers of the training mode', () => {
  it('reaches nobody outside, whatever was given', () => {
    expect(read({ ...LINE, ...TWILIO, ...WATCH })).toMatchObject({ line: null, twilio: null, alarmMail: [] });
    const { LINE_CHANNEL_SECRET: _, ...half } = LINE;
    expect(read(half)).toMatchObject({ line: null });
  });
});

describe('providers of production', () => {
  it('are none unless given', () => {
    expect(read(production())).toMatchObject({
      line: null,
      twilio: null,
      alarmMail: [],
      canary: { mail: null, line: null, phone: null },
    });
  });

  it('are read whole', () => {
    expect(read({ ...production(), ...LINE, ...TWILIO, ...WATCH })).toMatchObject({
      line: {
        channelAccessToken: LINE.LINE_CHANNEL_ACCESS_TOKEN,
        channelSecret: LINE.LINE_CHANNEL_SECRET,
        addFriendUrl: LINE.LINE_ADD_FRIEND_URL,
      },
      twilio: {
        accountSid: TWILIO.TWILIO_ACCOUNT_SID,
        authToken: TWILIO.TWILIO_AUTH_TOKEN,
        voiceFrom: '+815012345678',
        smsFrom: '+815012345679',
      },
      alarmMail: ['duty@todoke.example.jp', 'night@todoke.example.jp'],
      canary: { mail: WATCH.CANARY_MAIL, line: WATCH.CANARY_LINE, phone: WATCH.CANARY_PHONE },
    });
  });

  it.each(Object.keys(LINE))('ask for %s when the rest of LINE is given', key => {
    const problems = problemsOf({ ...production(), ...LINE, [key]: '' });
    expect(problems.map(problem => `${problem.key} ${problem.problem}`)).toEqual([`${key} is missing`]);
    expect(problems[0]?.fix).toContain(key);
    expect(describeProblems(problems)).not.toContain('hunter2');
  });

  it.each(['TWILIO_ACCOUNT_SID', 'TWILIO_AUTH_TOKEN'])('ask for %s when the rest of Twilio is given', key => {
    expect(keysOf({ ...production(), ...TWILIO, [key]: '' })).toEqual([key]);
  });

  it('ask for one number at Twilio, and are content with one', () => {
    const { TWILIO_VOICE_FROM: _voice, TWILIO_SMS_FROM: _sms, ...account } = TWILIO;
    expect(keysOf({ ...production(), ...account })).toEqual(['TWILIO_VOICE_FROM']);
    expect(keysOf({ ...production(), TWILIO_SMS_FROM: '+815012345679' })).toEqual([
      'TWILIO_ACCOUNT_SID',
      'TWILIO_AUTH_TOKEN',
    ]);
    expect(read({ ...production(), ...account, TWILIO_SMS_FROM: '+815012345679' }).twilio).toMatchObject({
      voiceFrom: null,
      smsFrom: '+815012345679',
    });
  });

  it.each([
    ['LINE_CHANNEL_ACCESS_TOKEN', 'short'],
    ['LINE_CHANNEL_SECRET', 'two words of a channel secret'],
    ['LINE_ADD_FRIEND_URL', 'http://line.me/R/ti/p/@account'],
    ['LINE_ADD_FRIEND_URL', 'https://line.me.example.com/R/ti/p/@account'],
    ['LINE_ADD_FRIEND_URL', 'https://line.me:8443/'],
    ['TWILIO_ACCOUNT_SID', `SK${'0'.repeat(32)}`],
    ['TWILIO_AUTH_TOKEN', 'short'],
    ['TWILIO_VOICE_FROM', '05012345678'],
    ['TWILIO_SMS_FROM', 'MIMAMORI'],
  ])('refuse %s = %s', (key, value) => {
    expect(keysOf({ ...production(), ...LINE, ...TWILIO, [key]: value })).toEqual([key]);
  });

  it('do not exist for the edition that makes no outbound connection', () => {
    const { SMTP_URL: _, ...withoutMail } = production();
    expect(keysOf({ ...withoutMail, EDITION: 'city', ...LINE })).toEqual(Object.keys(LINE));
  });
});
