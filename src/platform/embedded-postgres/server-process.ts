import { execFile, spawn } from 'node:child_process';
import { chownSync, closeSync, existsSync, openSync, readFileSync, renameSync, statSync } from 'node:fs';
import { createServer } from 'node:net';
import { setTimeout as delay } from 'node:timers/promises';
import { promisify } from 'node:util';
import type { Cluster } from './cluster.ts';
import { answers } from './connection.ts';
import { findRunningServer } from './pid-file.ts';
import type { Programs } from './programs.ts';
import { type ServerSettings, settingArguments } from './server-settings.ts';
import { asServerUser } from './spawn-options.ts';

const run = promisify(execFile);

const STEP_MS = 20;
/** Recovery after a crash reads the log written since the last checkpoint, 2 GB at most. */
const PATIENCE_MS = 5 * 60_000;
const ATTEMPTS = 20;
const RETRY_MS = 250;
const LOG_BYTES_KEPT = 5_000_000;

/** Passes by itself: children of a killed server are still leaving, or another process was quicker. */
const PASSING = /pre-existing shared memory block|lock file .* already exists/;
const PORT_TAKEN = /could not bind|Address already in use/;

export interface WantedServer {
  /** Where a new server listens. */
  readonly port?: number;
  /** How a new server differs from the usual one. */
  readonly settings?: ServerSettings;
}

/**
 * Makes sure that a server runs on the cluster: the one that runs already, else a new one on the wanted port, or on
 * a free one. Throws, with the end of the server's log, when it does not start.
 */
export async function ensureServer(
  cluster: Cluster,
  programs: Programs,
  wanted: WantedServer,
): Promise<{ readonly port: number; readonly started: boolean }> {
  for (let attempt = 1; ; attempt++) {
    const running = await awaitRunningServer(cluster);
    if (running !== null) return { port: running, started: false };
    const port = wanted.port ?? (await freePort());
    const complaint = await launch(cluster, programs, port, wanted.settings);
    if (complaint === null) return { port, started: true };
    const passing = PASSING.test(complaint) || (wanted.port === undefined && PORT_TAKEN.test(complaint));
    if (!passing || attempt === ATTEMPTS)
      throw new Error(`PostgreSQL did not start. The end of ${cluster.logFile}:\n${complaint}`);
    await delay(RETRY_MS);
  }
}

/** Ends the server: open transactions are rolled back, what was committed is on disk. Nothing to do when none runs. */
export async function stopServer(cluster: Cluster, programs: Programs): Promise<void> {
  if (findRunningServer(cluster.dataFolder) === null) return;
  await run(
    programs.pgCtl,
    ['stop', '-D', cluster.dataFolder, '-m', 'fast', '-w', '-t', '60', '-s'],
    asServerUser(cluster.user),
  );
}

/** The port of the server that runs on the cluster, once it answers; null when none runs. */
async function awaitRunningServer(cluster: Cluster): Promise<number | null> {
  const deadline = performance.now() + PATIENCE_MS;
  while (performance.now() < deadline) {
    const running = findRunningServer(cluster.dataFolder);
    if (running === null) return null;
    if (running.ready && (await answers(cluster, running.port))) return running.port;
    await delay(STEP_MS * 5);
  }
  throw new Error(
    `A PostgreSQL server holds ${cluster.dataFolder} and does not answer. Stop it and start again.`,
  );
}

/** Starts the server and waits until it is ready. Returns what it wrote to its log when it ended instead, else null. */
async function launch(
  cluster: Cluster,
  programs: Programs,
  port: number,
  settings?: ServerSettings,
): Promise<string | null> {
  const log = openLog(cluster);
  const logStart = statSync(cluster.logFile).size;
  let ended = false;
  let failure: Error | null = null;
  const server = spawn(
    programs.postgres,
    ['-D', cluster.dataFolder, '-p', String(port), ...settingArguments(settings)],
    // In a session of its own: Ctrl-C at the terminal is ours to handle, and the server outlives a crash of ours.
    { ...asServerUser(cluster.user), detached: true, stdio: ['ignore', log, log] },
  );
  closeSync(log);
  server.unref();
  server.on('exit', () => {
    ended = true;
  });
  server.on('error', error => {
    failure = error;
  });
  for (;;) {
    if (failure !== null) throw failure;
    if (ended) return readFileSync(cluster.logFile, 'utf8').slice(logStart).trim();
    const running = findRunningServer(cluster.dataFolder);
    if (running?.pid === server.pid && running?.ready) return null;
    await delay(STEP_MS);
  }
}

function openLog({ logFile, user }: Cluster): number {
  if (existsSync(logFile) && statSync(logFile).size > LOG_BYTES_KEPT) renameSync(logFile, `${logFile}.1`);
  const log = openSync(logFile, 'a', 0o600);
  if (user !== null) chownSync(logFile, user.uid, user.gid);
  return log;
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() =>
        typeof address === 'object' && address !== null
          ? resolve(address.port)
          : reject(new Error('There is no free port.')),
      );
    });
  });
}
