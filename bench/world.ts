import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import pg from 'pg';
import { createModuleDeps, type ModuleDeps } from '../src/composition/module-deps.ts';
import { migrateDatabase } from '../src/platform/db/migrate.ts';
import { startEmbeddedPostgres } from '../src/platform/embedded-postgres/launcher.ts';
import { createLogger } from '../src/platform/log/logger.ts';
import { type ChildServer, startChildServer } from './child-server.ts';
import type { Cleanup } from './cleanup.ts';
import { prepareWatched } from './prepare-people.ts';
import { progress } from './progress.ts';
import {
  ANSWERING,
  ASKED,
  BESIDE,
  benchRuntime,
  CERTIFIED,
  CONTEXT_KEY,
  type Connection,
  LISTED,
  OPENING,
  RELEASED,
  RESIDENTS,
  YESTERDAY,
} from './settings.ts';
import type { Size } from './size.ts';

/** Everything that the bench measures on. */
export interface World {
  /** A temporary folder, removed at the end. */
  readonly folder: string;
  /** Connections that row-level security does not bind: for preparing, and for the baselines. */
  readonly admin: pg.Pool;
  /** For a program of the caller's own. */
  readonly connection: Connection;
  /** The use cases in this process. */
  readonly deps: ModuleDeps;
  /** The whole program in a process of its own, started when first asked for. */
  readonly application: () => Promise<ChildServer>;
  /** Ends the program in the other process, so that nothing works beside what is measured. */
  readonly stopApplication: () => Promise<void>;
  /** Waits until no job is left, and says for how many seconds. */
  readonly settle: () => Promise<number>;
}

const LANES = 64;

/** Starts a PostgreSQL of the bench's own in a temporary folder, with people under observation in it. */
export async function startWorld(size: Size, cleanup: Cleanup): Promise<World> {
  progress('starting PostgreSQL');
  const folder = mkdtempSync(join(tmpdir(), 'mimamori-bench-'));
  cleanup.add(async () => rmSync(folder, { recursive: true, force: true }));
  // Under root the server runs as another user, who must be able to enter.
  chmodSync(folder, 0o755);
  const connection = await startDatabase(folder, cleanup);
  const admin = new pg.Pool({ connectionString: connection.adminUrl, max: LANES });
  cleanup.add(() => admin.end());
  // The server may end a connection that is being closed; nobody waits for anything on it.
  admin.on('error', () => undefined);
  await admin.query(
    `insert into sys.authority (authority_id, kind, name) select id, 'health-centre-city', 'Bench ' || id
     from unnest($1::int[]) id`,
    [[RESIDENTS, ANSWERING, ASKED, RELEASED, CERTIFIED, LISTED, BESIDE]],
  );
  const runtime = await benchRuntime(connection);
  cleanup.add(runtime.stop);
  const world: World = {
    folder,
    admin,
    connection,
    deps: createModuleDeps(runtime),
    ...applicationOn(connection),
    settle: () => settle(admin),
  };
  cleanup.add(world.stopApplication);
  await prepareWatched(world, {
    authorityId: RESIDENTS,
    count: size.residents,
    startsOn: YESTERDAY,
    endsAt: null,
  });
  return world;
}

async function startDatabase(folder: string, cleanup: Cleanup): Promise<Connection> {
  const starting = startEmbeddedPostgres({ dataDir: folder, log: createLogger({ level: 'silent' }) });
  cleanup.add(async () => (await starting).stop());
  const server = await starting;
  await migrateDatabase({
    adminUrl: server.adminUrl,
    contextKey: CONTEXT_KEY,
    passwords: {
      app: server.passwordFor('mimamori_app'),
      worker: server.passwordFor('mimamori_worker'),
    },
  });
  return {
    adminUrl: server.adminUrl,
    appUrl: server.urlFor('mimamori_app'),
    workerUrl: server.urlFor('mimamori_worker'),
    clockOffsetMs: Date.parse(OPENING) - Date.now(),
  };
}

function applicationOn(connection: Connection): Pick<World, 'application' | 'stopApplication'> {
  let running: Promise<ChildServer> | undefined;
  return {
    application: () => {
      running ??= startChildServer({ name: 'application', connection });
      return running;
    },
    stopApplication: async () => {
      const stopping = running;
      running = undefined;
      await (await stopping)?.stop();
    },
  };
}

async function settle(admin: pg.Pool): Promise<number> {
  const started = performance.now();
  for (;;) {
    const { rows } = await admin.query<{ waiting: boolean }>(
      'select exists (select from graphile_worker._private_jobs) as waiting',
    );
    if (rows[0]?.waiting !== true) return (performance.now() - started) / 1000;
    await delay(20);
  }
}
