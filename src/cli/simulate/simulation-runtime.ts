import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createRuntime, type Runtime } from '../../composition/runtime.ts';
import type { AuthorityId } from '../../kernel/ids.ts';
import type { Clock, Instant } from '../../kernel/instant.ts';
import type { Config } from '../../platform/config/config.ts';
import { migrateDatabase } from '../../platform/db/migrate.ts';
import { startEmbeddedPostgres } from '../../platform/embedded-postgres/launcher.ts';
import { createLogger } from '../../platform/log/logger.ts';

export const SIMULATED_AUTHORITY = 140007 as AuthorityId;

/** Keys of a database that is thrown away at the end of the day. */
const key = (purpose: string): Uint8Array => Buffer.alloc(32, `${purpose} of the simulation`);

export interface SimulationDatabase {
  readonly adminUrl: string;
  readonly appUrl: string;
  readonly workerUrl: string;
}

/** A PostgreSQL of the simulation's own in a temporary folder, removed by `stop`. */
export async function startSimulationDatabase(): Promise<{
  readonly database: SimulationDatabase;
  readonly stop: () => Promise<void>;
}> {
  const folder = mkdtempSync(join(tmpdir(), 'mimamori-simulate-'));
  // Under root the server runs as another user, who must be able to enter.
  chmodSync(folder, 0o755);
  const server = await startEmbeddedPostgres({ dataDir: folder, log: createLogger({ level: 'silent' }) });
  await migrateDatabase({
    adminUrl: server.adminUrl,
    contextKey: key('context'),
    passwords: { app: server.passwordFor('mimamori_app'), worker: server.passwordFor('mimamori_worker') },
  });
  return {
    database: {
      adminUrl: server.adminUrl,
      appUrl: server.urlFor('mimamori_app'),
      workerUrl: server.urlFor('mimamori_worker'),
    },
    stop: async () => {
      await server.stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** A clock that stands until it is set. */
export interface SetClock extends Clock {
  readonly set: (at: Instant) => void;
}

export function setClock(start: Instant): SetClock {
  let now = start;
  return {
    now: () => now,
    set: at => {
      now = at;
    },
  };
}

/** The program as in production, on the simulation's database and clock. */
export const simulationRuntime = (database: SimulationDatabase, clock: Clock): Promise<Runtime> =>
  createRuntime({
    config: configOf(database),
    log: createLogger({ level: 'error' }),
    databaseUrl: database.appUrl,
    clock,
  });

const configOf = ({ adminUrl, appUrl, workerUrl }: SimulationDatabase): Config => ({
  mode: 'production',
  edition: 'all',
  host: '127.0.0.1',
  port: 0,
  publicOrigin: 'https://simulated.invalid',
  database: { kind: 'server', appUrl, workerUrl, migratorUrl: adminUrl },
  contextKey: key('context'),
  indexKey: key('index'),
  keyEncryptionKeys: { current: 1, keys: new Map([[1, key('encryption')]]) },
  totpIssuer: 'Simulation',
  defaultAuthority: SIMULATED_AUTHORITY,
  trustedProxyHops: 0,
  reviewUndoSeconds: 0,
  smtpUrl: null,
  mailFrom: 'no-reply@simulated.invalid',
  line: null,
  twilio: null,
  alarmMail: [],
  canary: { mail: null, line: null, phone: null },
  dataDir: tmpdir(),
  logLevel: 'error',
  metricsToken: null,
});
