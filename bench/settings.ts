import { tmpdir } from 'node:os';
import { createRuntime, type Runtime } from '../src/composition/runtime.ts';
import type { AuthorityId } from '../src/kernel/ids.ts';
import { adjustableClock } from '../src/platform/clock/clock.ts';
import type { Config } from '../src/platform/config/config.ts';
import { createLogger } from '../src/platform/log/logger.ts';

/** Those who file over HTTP. */
export const RESIDENTS = 140007 as AuthorityId;
/** Those who answer the question of the day over HTTP. */
export const ANSWERING = 141003 as AuthorityId;
/** Those whom one tick asks, and those whom one releases: authorities of their own, so that neither meets the other. */
export const ASKED = 141500 as AuthorityId;
export const RELEASED = 141305 as AuthorityId;
/** Those who wait for their certificate. */
export const CERTIFIED = 142018 as AuthorityId;
/** Those who are looked up, and those who are compared. */
export const KNOWN = 142034 as AuthorityId;
export const MATCHED = 142051 as AuthorityId;
/** Those who are given to municipalities. */
export const PROVIDED = 142069 as AuthorityId;
/** Those who stand on the lists that staff work with, and those of another authority in the same tables. */
export const LISTED = 142115 as AuthorityId;
export const BESIDE = 142123 as AuthorityId;
/** The municipality that takes packages, and the code of the prefecture that gives them. */
export const RECEIVING = 142077 as AuthorityId;
export const PROVIDER = '140007';

/** A Monday of the wave, 10:00 in Japan: the scheme is in force, today's question is open and not due. */
export const OPENING = '2022-02-14T01:00:00.000Z';
export const TODAY = '2022-02-14';
/** A Tuesday after the first certificates were issued. */
export const CERTIFYING = '2022-03-15T01:00:00.000Z';
export const YESTERDAY = '2022-02-13';

export const PUBLIC_ORIGIN = 'https://bench.invalid';
export const CONTEXT_KEY = Buffer.alloc(32, 'context key of the bench');

/** What a process of the bench needs in order to work on its database. */
export interface Connection {
  readonly adminUrl: string;
  readonly appUrl: string;
  readonly workerUrl: string;
  /** Milliseconds that the clock of the bench is ahead of the machine's. */
  readonly clockOffsetMs: number;
}

/** The program as in production, except that it logs warnings alone and keeps its keys in the source. */
export function benchRuntime(connection: Connection, settings: Partial<Config> = {}): Promise<Runtime> {
  const log = createLogger({ level: 'warn' });
  const clock = adjustableClock({ offsetMs: connection.clockOffsetMs, keep: async () => undefined });
  return createRuntime({
    config: { ...configOf(connection), ...settings },
    log,
    databaseUrl: connection.appUrl,
    clock,
  });
}

const configOf = ({ appUrl, workerUrl, adminUrl }: Connection): Config => ({
  mode: 'production',
  edition: 'all',
  host: '127.0.0.1',
  port: 0,
  publicOrigin: PUBLIC_ORIGIN,
  database: { kind: 'server', appUrl, workerUrl, migratorUrl: adminUrl },
  contextKey: CONTEXT_KEY,
  indexKey: Buffer.alloc(32, 'index key of the bench'),
  keyEncryptionKeys: { current: 1, keys: new Map([[1, Buffer.alloc(32, 'encryption key of the bench')]]) },
  totpIssuer: 'Bench',
  defaultAuthority: RESIDENTS,
  trustedProxyHops: 0,
  reviewUndoSeconds: 0,
  smtpUrl: null,
  mailFrom: 'no-reply@bench.invalid',
  line: null,
  twilio: null,
  alarmMail: [],
  canary: { mail: null, line: null, phone: null },
  dataDir: tmpdir(),
  logLevel: 'warn',
  metricsToken: null,
});
