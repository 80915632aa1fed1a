import { randomBytes } from 'node:crypto';
import { tmpdir } from 'node:os';
import type { AuthorityId } from '../../src/kernel/ids.ts';
import { type AdjustableClock, adjustableClock } from '../../src/platform/clock/clock.ts';
import type { Config } from '../../src/platform/config/config.ts';

/** What a process that is to be killed must know to be the same program as the one before it. JSON, handed over whole. */
export interface CrashSettings {
  readonly appUrl: string;
  readonly workerUrl: string;
  readonly contextKey: string;
  readonly indexKey: string;
  readonly keyEncryptionKey: string;
  readonly port: number;
  readonly smtpPort: number;
  /** How far its clock is from the machine's, in milliseconds. */
  readonly clockOffsetMs: number;
}

export const CRASH_AUTHORITY = 140007 as AuthorityId;
/** The environment variable in which the settings travel. */
export const SETTINGS_VARIABLE = 'TEST_CRASH_SETTINGS';

export const newKey = (): string => randomBytes(32).toString('base64');
const keyOf = (text: string): Buffer => Buffer.from(text, 'base64');

export const crashClock = ({ clockOffsetMs }: CrashSettings): AdjustableClock =>
  adjustableClock({ offsetMs: clockOffsetMs, keep: async () => undefined });

/** The configuration that an operator would have given. */
export const crashConfig = (settings: CrashSettings): Config => ({
  mode: 'production',
  edition: 'all',
  host: '127.0.0.1',
  port: settings.port,
  publicOrigin: `http://localhost:${settings.port}`,
  database: {
    kind: 'server',
    appUrl: settings.appUrl,
    workerUrl: settings.workerUrl,
    migratorUrl: settings.appUrl,
  },
  contextKey: keyOf(settings.contextKey),
  indexKey: keyOf(settings.indexKey),
  keyEncryptionKeys: { current: 1, keys: new Map([[1, keyOf(settings.keyEncryptionKey)]]) },
  totpIssuer: 'Mimamori',
  defaultAuthority: CRASH_AUTHORITY,
  trustedProxyHops: 0,
  reviewUndoSeconds: 0,
  smtpUrl: `smtp://127.0.0.1:${settings.smtpPort}`,
  mailFrom: 'no-reply@test.invalid',
  line: null,
  twilio: null,
  alarmMail: [],
  canary: { mail: null, line: null, phone: null },
  dataDir: tmpdir(),
  logLevel: 'error',
  metricsToken: null,
});
