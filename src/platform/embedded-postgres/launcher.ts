import { setTimeout as delay } from 'node:timers/promises';
import type { Logger } from '../log/logger.ts';
import { type Charge, takeCharge } from './charge.ts';
import { DATABASE, locateCluster, passwordFor, SUPERUSER, superuserPassword } from './cluster.ts';
import { localUrl } from './connection.ts';
import { createCluster } from './create-cluster.ts';
import { findPrograms } from './programs.ts';
import { ensureServer, stopServer } from './server-process.ts';
import type { ServerSettings } from './server-settings.ts';

export interface EmbeddedPostgresOptions {
  /** Folder for what must survive a restart; made when missing. */
  readonly dataDir: string;
  /** A free port unless told. A server that runs already keeps its own. */
  readonly port?: number;
  /** What differs from the settings of a server whose data must outlive a power failure: for data of one run alone. */
  readonly settings?: ServerSettings;
  readonly log: Logger;
}

export interface EmbeddedPostgres {
  /** Connection of the superuser, for migrations alone: it bypasses row-level security. */
  readonly adminUrl: string;
  readonly port: number;
  /** Whether the server ran already: in use by another process, or left behind by one that was killed. */
  readonly reused: boolean;
  /** The password to give a login role when it is created, the same at every start. */
  readonly passwordFor: (role: string) => string;
  readonly urlFor: (role: string) => string;
  /** Ends the server, unless another process is in charge of it. */
  readonly stop: () => Promise<void>;
}

const REVIVALS = 5;
const REVIVAL_PAUSE_MS = 500;

/**
 * Starts the PostgreSQL that comes with the program on `dataDir`, or joins the one that runs there. While this process
 * is in charge, a server that dies is started again on the same port. Throws with what to do when it cannot start.
 */
export async function startEmbeddedPostgres(options: EmbeddedPostgresOptions): Promise<EmbeddedPostgres> {
  const { log } = options;
  const cluster = locateCluster(options.dataDir);
  const programs = findPrograms(cluster.user);
  await createCluster(cluster, programs);
  const { port, started } = await ensureServer(cluster, programs, options);

  let stopping = false;
  let revival: Promise<void> = Promise.resolve();
  const onLost = (): void => {
    if (!stopping) revival = revive();
  };
  let charge: Charge | null = await takeCharge(cluster, port, onLost).catch(async error => {
    if (started) await stopServer(cluster, programs);
    throw error;
  });
  log.info(started ? 'database server started' : 'database server joined', { port });

  async function revive(): Promise<void> {
    log.warn('database server went away, starting it again', { port });
    for (let attempt = 1; attempt <= REVIVALS && !stopping; attempt++) {
      try {
        await ensureServer(cluster, programs, { ...options, port });
        charge = await takeCharge(cluster, port, onLost);
        log.info('database server is back', { port, attempt });
        return;
      } catch (error) {
        log.error('database server did not come back', { port, attempt, error });
        await delay(attempt * REVIVAL_PAUSE_MS);
      }
    }
  }

  const end = async (): Promise<void> => {
    stopping = true;
    await revival;
    if (charge === null) return;
    await stopServer(cluster, programs);
    await charge.release();
    log.info('database server stopped', { port });
  };
  let ending: Promise<void> | undefined;

  return {
    adminUrl: localUrl(SUPERUSER, superuserPassword(cluster), port, DATABASE),
    port,
    reused: !started,
    passwordFor: role => passwordFor(cluster, role),
    urlFor: role => localUrl(role, passwordFor(cluster, role), port, DATABASE),
    stop: () => {
      ending ??= end();
      return ending;
    },
  };
}
