import { fail, ok, type Result } from '../../kernel/result.ts';
import { cityProblems } from './city-problems.ts';
import type { Config, ConfigProblem, DatabaseConfig } from './config.ts';
import { defaultSettings } from './default-settings.ts';
import { type Environment, givenSettings } from './given-settings.ts';
import { productionProblems } from './production-problems.ts';
import { providerProblems } from './provider-problems.ts';
import { toProviders } from './providers.ts';
import { EXPECTED, SETTING_KEYS, SETTINGS, type SettingKey, type SettingValues } from './settings.ts';

/**
 * Reads the whole configuration from the environment, once. In the training mode everything has a default, and secrets
 * are made and kept in the data folder (`.data` of the project unless told); production names each thing that is
 * missing or unsafe. Fails with every problem at once.
 */
export function readConfig(
  environment: Environment,
  projectDir: string,
): Result<Config, readonly ConfigProblem[]> {
  const given = givenSettings(environment);
  const defaults = defaultSettings(given.values, projectDir);
  const texts = new Map([...defaults.values, ...given.values]);
  const problems: ConfigProblem[] = [...given.problems, ...defaults.problems];
  const reported = new Set(problems.map(problem => problem.key.replace(/_FILE$/, '')));
  const parsed: Partial<Record<SettingKey, unknown>> = {};
  for (const key of SETTING_KEYS) {
    if (reported.has(key)) continue;
    const outcome = SETTINGS[key].safeParse(texts.get(key));
    const given = texts.has(key);
    if (outcome.success) parsed[key] = outcome.data;
    else if (given || isRequired(key, texts))
      problems.push({
        key,
        problem: given ? 'is not valid' : 'is missing',
        fix: `expected ${EXPECTED[key]}`,
      });
  }
  const values = parsed as SettingValues;
  if (texts.get('MODE') === 'production')
    problems.push(...productionProblems(values), ...providerProblems(texts));
  if (texts.get('EDITION') === 'city') problems.push(...cityProblems(texts));
  return problems.length > 0 ? fail(problems) : ok(toConfig(values as Required<SettingValues>));
}

/** The problems as lines for the operator's terminal, one a setting, each with its fix. */
export function describeProblems(problems: readonly ConfigProblem[]): string {
  const lines = problems.map(({ key, problem, fix }) => `  ${key} ${problem}: ${fix}.`);
  return [
    'The configuration is not complete. Nothing was started.',
    ...lines,
    'See .env.example for every setting.',
  ].join('\n');
}

function isRequired(key: SettingKey, texts: ReadonlyMap<SettingKey, string>): boolean {
  switch (key) {
    case 'METRICS_TOKEN':
    case 'LINE_CHANNEL_ACCESS_TOKEN':
    case 'LINE_CHANNEL_SECRET':
    case 'LINE_ADD_FRIEND_URL':
    case 'TWILIO_ACCOUNT_SID':
    case 'TWILIO_AUTH_TOKEN':
    case 'TWILIO_VOICE_FROM':
    case 'TWILIO_SMS_FROM':
    case 'ALARM_MAIL':
    case 'CANARY_MAIL':
    case 'CANARY_LINE':
    case 'CANARY_PHONE':
    case 'OIDC_PRIVATE_HOSTS':
      return false;
    case 'SMTP_URL':
      return texts.get('MODE') === 'production' && texts.get('EDITION') !== 'city';
    case 'MAIL_FROM':
      return texts.get('EDITION') !== 'city';
    case 'CONTEXT_KEY':
    case 'INDEX_KEY':
    case 'KEK':
      return texts.get('MODE') === 'production';
    case 'WORKER_DATABASE_URL':
    case 'MIGRATOR_DATABASE_URL':
      return (texts.get('DATABASE_URL') ?? 'embedded') !== 'embedded';
    default:
      return true;
  }
}

function toConfig(values: Required<SettingValues>): Config {
  return {
    mode: values.MODE,
    edition: values.EDITION,
    host: values.HOST,
    port: values.PORT,
    publicOrigin: values.PUBLIC_ORIGIN,
    database: toDatabase(values),
    contextKey: values.CONTEXT_KEY,
    indexKey: values.INDEX_KEY,
    keyEncryptionKeys: values.KEK,
    totpIssuer: values.TOTP_ISSUER,
    defaultAuthority: values.DEFAULT_AUTHORITY,
    trustedProxyHops: values.TRUSTED_PROXY_HOPS,
    reviewUndoSeconds: values.REVIEW_UNDO_SECONDS,
    smtpUrl: values.SMTP_URL ?? null,
    mailFrom: values.MAIL_FROM ?? '',
    ...toProviders(values),
    oidcPrivateHosts: values.OIDC_PRIVATE_HOSTS ?? [],
    dataDir: values.DATA_DIR,
    logLevel: values.LOG_LEVEL,
    metricsToken: values.METRICS_TOKEN ?? null,
  };
}

function toDatabase(values: Required<SettingValues>): DatabaseConfig {
  if (values.DATABASE_URL === 'embedded') return { kind: 'embedded' };
  return {
    kind: 'server',
    appUrl: values.DATABASE_URL,
    workerUrl: values.WORKER_DATABASE_URL,
    migratorUrl: values.MIGRATOR_DATABASE_URL,
  };
}
