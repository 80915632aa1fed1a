import type { ConfigProblem } from './config.ts';
import type { SettingKey } from './settings.ts';

/** Settings of mail and of what is tried by messages; those of providers are refused in `provider-problems.ts`. */
const OUTWARD: readonly SettingKey[] = [
  'SMTP_URL',
  'ALARM_MAIL',
  'CANARY_MAIL',
  'CANARY_LINE',
  'CANARY_PHONE',
  'OIDC_PRIVATE_HOSTS',
];

/** What a city's installation must not be given: it connects to nothing (E-32), and has no training mode of its own. */
export function cityProblems(texts: ReadonlyMap<SettingKey, string>): ConfigProblem[] {
  const problems: ConfigProblem[] = OUTWARD.filter(key => texts.has(key)).map(key => ({
    key,
    problem: 'leads outside, and EDITION=city connects to nothing',
    fix: 'remove it',
  }));
  if (texts.get('MODE') !== 'production')
    problems.push({
      key: 'EDITION',
      problem: 'is a city without MODE=production',
      fix: 'set MODE=production, or train with EDITION=all, where the city is one of the organisations',
    });
  return problems;
}
