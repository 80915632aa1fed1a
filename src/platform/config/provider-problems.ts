import type { ConfigProblem } from './config.ts';
import type { SettingKey } from './settings.ts';

const LINE: readonly SettingKey[] = [
  'LINE_CHANNEL_ACCESS_TOKEN',
  'LINE_CHANNEL_SECRET',
  'LINE_ADD_FRIEND_URL',
];
const TWILIO_ACCOUNT: readonly SettingKey[] = ['TWILIO_ACCOUNT_SID', 'TWILIO_AUTH_TOKEN'];
const TWILIO_NUMBERS: readonly SettingKey[] = ['TWILIO_VOICE_FROM', 'TWILIO_SMS_FROM'];

/** Providers that were configured by half, in an edition without them, or for a canary without its channel. */
export function providerProblems(given: ReadonlyMap<SettingKey, string>): ConfigProblem[] {
  const isGiven = (key: SettingKey): boolean => given.has(key);
  const problems: ConfigProblem[] = [];
  const missing = (keys: readonly SettingKey[], together: string): void => {
    for (const key of keys.filter(key => !isGiven(key)))
      problems.push({ key, problem: 'is missing', fix: `give it as well, or none of: ${together}` });
  };
  if (LINE.some(isGiven)) missing(LINE, LINE.join(', '));

  const twilio = [...TWILIO_ACCOUNT, ...TWILIO_NUMBERS];
  if (twilio.some(isGiven)) missing(TWILIO_ACCOUNT, twilio.join(', '));
  if (TWILIO_ACCOUNT.some(isGiven) && !TWILIO_NUMBERS.some(isGiven))
    problems.push({
      key: 'TWILIO_VOICE_FROM',
      problem: 'is missing',
      fix: 'give it, or TWILIO_SMS_FROM, or both: an account without a number reaches nobody',
    });

  const abroad = [...LINE, ...twilio].filter(isGiven);
  if (given.get('EDITION') === 'city')
    for (const key of abroad)
      problems.push({
        key,
        problem: 'is given to an edition that makes no outbound connection',
        fix: 'remove it, or choose another EDITION',
      });
  return problems;
}
