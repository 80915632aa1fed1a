import { existsSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import type { Config, ConfigProblem } from './config.ts';
import { parseKey, parseKeyEncryptionKeys } from './key-encryption-keys.ts';
import { newKey, productionEnvironment } from './production.test-environment.ts';
import { describeProblems, readConfig } from './read-config.ts';
import { SETTING_KEYS } from './settings.ts';

const base = mkdtempSync(join(tmpdir(), 'mimamori-config-'));
afterAll(() => rmSync(base, { recursive: true }));
let folders = 0;
const newFolder = (): string => join(base, String(folders++));
const FIXED_KEY = 'zSxuGH8ZDpcOqN4h4pS3oJ4yQXWy0i2b7kqUe1VfCLM=';

const production = (): Record<string, string> => productionEnvironment(newFolder());

const read = (environment: Record<string, string>): Config => {
  const result = readConfig(environment, newFolder());
  if (!result.ok) throw new Error(describeProblems(result.reason));
  return result.value;
};
const problemsOf = (environment: Record<string, string>): readonly ConfigProblem[] => {
  const result = readConfig(environment, newFolder());
  return result.ok ? [] : result.reason;
};
const keysOf = (environment: Record<string, string>): string[] =>
  problemsOf(environment).map(({ key }) => key);

describe('configuration of the training mode', () => {
  it('needs nothing', () => {
    expect(read({})).toMatchObject({
      mode: 'training',
      edition: 'all',
      host: '127.0.0.1',
      port: 8080,
      publicOrigin: 'http://localhost:8080',
      database: { kind: 'embedded' },
      defaultAuthority: 140007,
      trustedProxyHops: 0,
      reviewUndoSeconds: 60,
      smtpUrl: null,
      line: null,
      twilio: null,
      alarmMail: [],
      canary: { mail: null, line: null, phone: null },
      metricsToken: null,
    });
  });

  it('keeps its secrets between starts in files that only their owner reads', () => {
    const folder = newFolder();
    const first = readConfig({}, folder);
    const second = readConfig({}, folder);
    expect(second).toEqual(first);
    for (const name of ['context-key', 'kek'])
      expect(statSync(join(folder, '.data/training-secrets', name)).mode & 0o777).toBe(0o600);
    expect(readConfig({}, newFolder())).not.toEqual(first);
  });

  it('names a data folder that cannot be used, and nothing else', () => {
    const file = join(base, 'a-file');
    writeFileSync(file, '');
    expect(keysOf({ DATA_DIR: join(file, 'below') })).toEqual(['DATA_DIR']);
  });

  it('puts the port that was given into the address that it prints', () => {
    expect(read({ PORT: '9000' })).toMatchObject({ port: 9000, publicOrigin: 'http://localhost:9000' });
  });

  it('takes an empty value for none', () => {
    expect(read({ PORT: '', SMTP_URL: '' })).toMatchObject({ port: 8080, smtpUrl: null });
  });
});

describe('configuration of production', () => {
  it('reads a complete environment', () => {
    const environment = production();
    const config = read(environment);
    expect(config).toMatchObject({
      mode: 'production',
      edition: 'prefecture',
      database: { kind: 'server', appUrl: environment.DATABASE_URL },
      smtpUrl: environment.SMTP_URL,
    });
    expect(Buffer.from(config.contextKey).toString('base64')).toBe(environment.CONTEXT_KEY);
    expect(config.keyEncryptionKeys.current).toBe(1);
  });

  it('lists everything that is missing at once and makes nothing up', () => {
    const folder = newFolder();
    const result = readConfig({ MODE: 'production' }, folder);
    expect(result.ok ? [] : result.reason.map(({ key, problem }) => `${key} ${problem}`)).toEqual([
      'EDITION is missing',
      'PUBLIC_ORIGIN is missing',
      'DATABASE_URL is missing',
      'CONTEXT_KEY is missing',
      'INDEX_KEY is missing',
      'KEK is missing',
      'DEFAULT_AUTHORITY is missing',
      'SMTP_URL is missing',
      'MAIL_FROM is missing',
      'DATA_DIR is missing',
    ]);
    expect(existsSync(folder)).toBe(false);
  });

  it('asks for the other two connections when a server is named, and for none with the embedded one', () => {
    const { WORKER_DATABASE_URL: _worker, MIGRATOR_DATABASE_URL: _migrator, ...environment } = production();
    expect(keysOf(environment)).toEqual(['WORKER_DATABASE_URL', 'MIGRATOR_DATABASE_URL']);
    expect(read({ ...environment, DATABASE_URL: 'embedded' }).database).toEqual({ kind: 'embedded' });
  });

  it.each([
    ['EDITION', 'everything'],
    ['HOST', 'a b'],
    ['PORT', '70000'],
    ['PORT', '80a'],
    ['PUBLIC_ORIGIN', 'https://todoke.example.jp/'],
    ['PUBLIC_ORIGIN', 'http://todoke.example.jp'],
    ['DATABASE_URL', 'mysql://db/x'],
    ['CONTEXT_KEY', 'short'],
    ['CONTEXT_KEY', Buffer.alloc(32).toString('base64')],
    ['KEK', FIXED_KEY],
    ['KEK', `1:${FIXED_KEY},1:${FIXED_KEY}`],
    ['KEK', `1:${Buffer.alloc(32, 7).toString('base64')}`],
    ['TOTP_ISSUER', 'a:b'],
    ['DEFAULT_AUTHORITY', '14'],
    ['TRUSTED_PROXY_HOPS', '-1'],
    ['SMTP_URL', 'mail.internal'],
    ['MAIL_FROM', 'Todoke <no-reply@todoke.example.jp>'],
    ['MAIL_FROM', 'no-reply@training.invalid'],
    ['ALARM_MAIL', 'duty@todoke.example.jp,'],
    ['ALARM_MAIL', 'Duty <duty@todoke.example.jp>'],
    ['CANARY_MAIL', 'a@example.jp,b@example.jp'],
    ['CANARY_LINE', '@account'],
    ['CANARY_PHONE', '09012345678'],
    ['DATA_DIR', 'relative/folder'],
    ['LOG_LEVEL', 'loud'],
    ['METRICS_TOKEN', 'short'],
  ])('refuses %s = %s and tells the fix without repeating the value', (key, value) => {
    const problems = problemsOf({ ...production(), [key]: value });
    expect(problems.map(problem => problem.key)).toEqual([key]);
    expect(problems[0]?.fix).not.toBe('');
  });

  it('does not repeat a secret in what it prints', () => {
    const text = describeProblems(
      problemsOf({ ...production(), KEK: 'hunter2hunter2', SMTP_URL: 'hunter2' }),
    );
    expect(text).toContain('KEK is not valid: expected');
    expect(text).toContain('SMTP_URL is not valid: expected');
    expect(text).not.toContain('hunter2');
  });

  it('refuses the folder, keys and roles that are not its own', () => {
    const used = newFolder();
    readConfig({ DATA_DIR: used }, newFolder());
    expect(keysOf({ ...production(), DATA_DIR: used })).toEqual(['DATA_DIR']);

    const environment = production();
    expect(keysOf({ ...environment, KEK: `1:${environment.CONTEXT_KEY}` })).toEqual(['KEK']);
    expect(keysOf({ ...environment, WORKER_DATABASE_URL: environment.DATABASE_URL ?? '' })).toEqual([
      'DATABASE_URL',
    ]);
  });
});

describe('configuration of a city', () => {
  const city = (): Record<string, string> => {
    const { SMTP_URL: _, MAIL_FROM: __, ...environment } = production();
    return { ...environment, EDITION: 'city', DEFAULT_AUTHORITY: '142158' };
  };

  it('needs nothing of what leads outside, and has nothing of it (E-32)', () => {
    expect(read(city())).toMatchObject({
      edition: 'city',
      defaultAuthority: 142158,
      smtpUrl: null,
      mailFrom: '',
      line: null,
      twilio: null,
      alarmMail: [],
    });
  });

  it('refuses every setting that leads outside, and the training mode', () => {
    const outward = {
      SMTP_URL: 'smtp://mail.internal',
      ALARM_MAIL: 'a@b.example',
      TWILIO_VOICE_FROM: '+815012345678',
    };
    expect(keysOf({ ...city(), ...outward })).toEqual(expect.arrayContaining(Object.keys(outward)));
    expect(keysOf({ EDITION: 'city' })).toContain('EDITION');
  });
});

describe('secrets in files', () => {
  const file = (content: string): string => {
    const path = join(base, `secret-${folders++}`);
    writeFileSync(path, content);
    return path;
  };

  it('reads the value without the line end', () => {
    const { CONTEXT_KEY: value = '', ...environment } = production();
    const config = read({ ...environment, CONTEXT_KEY_FILE: file(`${value}\n`) });
    expect(Buffer.from(config.contextKey).toString('base64')).toBe(value);
  });

  it('refuses both forms at once, a missing file and an empty one', () => {
    const environment = production();
    expect(keysOf({ ...environment, KEK_FILE: file('x') })).toEqual(['KEK']);
    const { KEK: _, ...without } = environment;
    expect(keysOf({ ...without, KEK_FILE: join(base, 'nowhere') })).toEqual(['KEK_FILE']);
    expect(keysOf({ ...without, KEK_FILE: file('\n') })).toEqual(['KEK_FILE']);
  });
});

describe('keys', () => {
  it('reads 32 bytes in either alphabet and nothing else', () => {
    const bytes = Buffer.alloc(32, 0xfb);
    expect(parseKey(bytes.toString('base64'))).toEqual(bytes);
    expect(parseKey(bytes.toString('base64url'))).toEqual(bytes);
    for (const text of ['', 'a'.repeat(42), 'a'.repeat(45), `${'a'.repeat(42)}!`])
      expect(parseKey(text)).toBeNull();
  });

  it('takes the highest version of a ring as the current one', () => {
    const ring = parseKeyEncryptionKeys(`2:${newKey()}, 10:${newKey()},1:${newKey()}`);
    expect(ring?.current).toBe(10);
    expect([...(ring?.keys.keys() ?? [])]).toEqual([2, 10, 1]);
    expect(parseKeyEncryptionKeys('')).toBeNull();
    expect(parseKeyEncryptionKeys(`0:${newKey()}`)).toBeNull();
  });
});

it('the example of the environment names every setting', () => {
  const example = readFileSync(new URL('../../../.env.example', import.meta.url), 'utf8');
  for (const key of SETTING_KEYS) expect(example).toMatch(new RegExp(`^#?${key}=`, 'm'));
});
