import { randomBytes } from 'node:crypto';
import { tmpdir } from 'node:os';
import pg from 'pg';
import { startApplication } from '../../src/composition/application.ts';
import { lineChannel } from '../../src/composition/channels.ts';
import { UNGUARDED_INTAKE } from '../../src/composition/intake-rules.ts';
import { createModuleDeps } from '../../src/composition/module-deps.ts';
import { createRuntime } from '../../src/composition/runtime.ts';
import { tick } from '../../src/composition/tick.ts';
import type { AuthorityId } from '../../src/kernel/ids.ts';
import { type Instant, parseInstant } from '../../src/kernel/instant.ts';
import { createPasswordHasher, totpCodeAt } from '../../src/modules/accounts/index.ts';
import type { Channel, ChannelSender, OutgoingMessage } from '../../src/modules/messaging/index.ts';
import { type AdjustableClock, adjustableClock, systemClock } from '../../src/platform/clock/clock.ts';
import type { Config } from '../../src/platform/config/config.ts';
import { registerAuthority } from '../../src/platform/db/authority.repository.ts';
import { announceOutgoing } from '../../src/platform/delivery/announce-outgoing.ts';
import type { IntakeRules } from '../../src/platform/intake/intake-rules.ts';
import type { LinePort } from '../../src/platform/line/line.port.ts';
import { createLogger } from '../../src/platform/log/logger.ts';
import { createTestDatabase, TEST_CONTEXT_KEY } from '../database/test-database.ts';
import { freePort } from './free-port.ts';
import { refusePersonalLog } from './scan-log.ts';
import { EBINA, ensureStaff, type TestStaff, YAMATO } from './test-staff.ts';

export const KANAGAWA = 140007 as AuthorityId;
export const SAGAMIHARA = 141500 as AuthorityId;

/** Every world hashes the passwords of its whole staff: at full strength that would be a tenth of all tests. */
const QUICK_HASHES = { memoryCost: 64, timeCost: 1 };

export interface TestWorld {
  readonly origin: string;
  /** Answers as the server does, without a connection between. */
  readonly fetch: Awaited<ReturnType<typeof startApplication>>['fetch'];
  readonly clock: AdjustableClock;
  readonly mails: readonly OutgoingMessage[];
  readonly staff: TestStaff;
  readonly deps: Awaited<ReturnType<typeof startApplication>>['deps'];
  readonly routes: Awaited<ReturnType<typeof startApplication>>['routes'];
  /** Every line that the program logged. */
  readonly log: readonly string[];
  /** Moves time on hour by hour, as the tick and the jobs would see it pass. */
  readonly pass: (hours: number) => Promise<void>;
  /** Resolves when no job waits and everything that can be sent was sent. */
  readonly settle: () => Promise<void>;
  /** The newest mail to this address whose subject or body holds `text`; throws when there is none. */
  readonly mailTo: (recipient: string, text?: string) => OutgoingMessage;
  readonly codeOf: (totpSecret: string) => string;
  readonly stop: () => Promise<void>;
}

export interface TestWorldSettings extends Partial<Config> {
  /** The limits of the public side; none unless told, because tests post faster than people and from one address. */
  readonly intake?: IntakeRules;
  /** LINE instead of the captured one: pushes and replies go through it. */
  readonly linePort?: LinePort;
  /** Channels that are not captured, made for the settings of the world. */
  readonly channelsOf?: (config: Config) => Partial<Readonly<Record<Channel, ChannelSender>>>;
}

/** The whole program on a database and a clock of its own, with every channel captured. `at` is JST wall time; `settings` differ from those of a test. */
export async function startTestWorld(at: string, settings: TestWorldSettings = {}): Promise<TestWorld> {
  const database = await createTestDatabase();
  const port = await freePort();
  const log: string[] = [];
  const logger = createLogger({ level: 'debug', destination: { write: line => void log.push(line) } });
  const start = parseInstant(at) as Instant;
  const clock = adjustableClock({
    offsetMs: Date.parse(start) - Date.now(),
    keep: async () => undefined,
    base: systemClock,
  });
  const config: Config = { ...testConfig(port, database), ...settings };
  const runtime = await createRuntime({
    config,
    log: logger,
    databaseUrl: database.appUrl,
    clock,
    prepare: async db => {
      await registerAuthority(db, {
        authorityId: KANAGAWA,
        kind: 'prefecture',
        name: '神奈川県',
        host: null,
      });
      await registerAuthority(db, {
        authorityId: SAGAMIHARA,
        kind: 'health-centre-city',
        name: '相模原市',
        host: null,
      });
      for (const [authorityId, name] of [
        [EBINA, '海老名市'],
        [YAMATO, '大和市'],
      ] as const)
        await registerAuthority(db, { authorityId, kind: 'municipality', name, host: null });
    },
  });
  const mails: OutgoingMessage[] = [];
  const captureAs = (channel: Channel): ChannelSender => ({
    dropsRepetitions: true,
    send: async (_authorityId, message) => {
      announceOutgoing(channel, [message.subject, message.body].join('\n'));
      mails.push(message);
      return 'accepted';
    },
  });
  const { linePort } = settings;
  const channels: Record<Channel, ChannelSender> = {
    mail: captureAs('mail'),
    line: linePort === undefined ? captureAs('line') : lineChannel(linePort),
    voice: captureAs('voice'),
    sms: captureAs('sms'),
    ...settings.channelsOf?.(config),
  };
  const application = await startApplication(
    runtime,
    {
      workerUrl: database.workerUrl,
      channels,
      ...(linePort !== undefined && { line: linePort }),
      tickEveryMs: null,
      sendEveryMs: null,
      intake: settings.intake ?? UNGUARDED_INTAKE,
    },
    { ...createModuleDeps(runtime), passwords: createPasswordHasher(QUICK_HASHES) },
  );
  const staff = await ensureStaff(application.deps);
  const admin = new pg.Client({ connectionString: database.adminUrl });
  await admin.connect();

  const settle = async (): Promise<void> => {
    for (let turns = 0; turns < 2_000; turns += 1) {
      const { rows } = await admin.query<{ waiting: number }>(
        'select count(*)::int as waiting from graphile_worker.jobs where attempts < max_attempts and run_at <= now()',
      );
      if (rows[0]?.waiting === 0 && (await application.sendWaiting()) === 0) return;
      await new Promise(resolve => setTimeout(resolve, 10));
    }
    throw new Error('Jobs did not finish.');
  };
  return {
    origin: config.publicOrigin,
    fetch: application.fetch,
    clock,
    mails,
    staff,
    deps: application.deps,
    routes: application.routes,
    log,
    settle,
    pass: async hours => {
      for (let hour = 0; hour < hours; hour += 1) {
        await clock.advance(3_600_000);
        await tick(application.deps);
        await settle();
      }
    },
    mailTo: (recipient, text = '') => {
      const found = mails.findLast(
        mail => mail.recipient === recipient && (mail.subject.includes(text) || mail.body.includes(text)),
      );
      if (found === undefined) throw new Error(`No mail to that address holds "${text}".`);
      return found;
    },
    codeOf: totpSecret => totpCodeAt(totpSecret, systemClock.now()),
    stop: async () => {
      await application.stop();
      await refusePersonalLog(admin, log).finally(() => admin.end());
      await database.drop();
    },
  };
}

const testConfig = (
  port: number,
  database: { appUrl: string; workerUrl: string; adminUrl: string },
): Config => ({
  mode: 'production',
  edition: 'all',
  host: '127.0.0.1',
  port,
  publicOrigin: `http://localhost:${port}`,
  database: {
    kind: 'server',
    appUrl: database.appUrl,
    workerUrl: database.workerUrl,
    migratorUrl: database.adminUrl,
  },
  contextKey: TEST_CONTEXT_KEY,
  indexKey: randomBytes(32),
  keyEncryptionKeys: { current: 1, keys: new Map([[1, randomBytes(32)]]) },
  totpIssuer: 'Mimamori',
  defaultAuthority: KANAGAWA,
  trustedProxyHops: 0,
  reviewUndoSeconds: 0,
  smtpUrl: null,
  mailFrom: 'no-reply@test.invalid',
  line: null,
  twilio: null,
  alarmMail: [],
  canary: { mail: null, line: null, phone: null },
  dataDir: tmpdir(),
  logLevel: 'debug',
  metricsToken: 'token-of-the-test-metrics',
});
