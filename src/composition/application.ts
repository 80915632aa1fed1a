import pg from 'pg';
import type { Route } from '../platform/http/route.ts';
import { startWorker, type Worker } from '../platform/jobs/worker.ts';
import { type CompositionOptions, composeApplication } from './compose-application.ts';
import { createModuleDeps, type ModuleDeps } from './module-deps.ts';
import type { Runtime } from './runtime.ts';
import { sendWaiting, startSending } from './sending.ts';
import { startTicking } from './ticking.ts';
import { startWebServer } from './web-server.ts';

export interface Application {
  readonly deps: ModuleDeps;
  readonly routes: readonly Route[];
  readonly port: number;
  /** The server without its socket. */
  readonly fetch: (request: Request) => Response | Promise<Response>;
  /** Sends what waits in the bulk lane of every authority; returns how many messages came to an end. */
  readonly sendWaiting: () => Promise<number>;
  /** Stops taking work, finishes what runs, and lets go of everything. Safe to call twice. */
  readonly stop: () => Promise<void>;
}

export interface ApplicationOptions extends Omit<CompositionOptions, 'isStopping'> {
  /** Connection of the role that runs jobs. */
  readonly workerUrl: string;
  /** How often time is looked at; null where somebody else moves it (training). */
  readonly tickEveryMs: number | null;
  /** How often the bulk lane is looked at; null where somebody else sends it (`sendWaiting`). */
  readonly sendEveryMs: number | null;
  /** How soon the jobs of a worker that was killed are taken over; 20 s unless told. */
  readonly deadAfterMs?: number;
}

const PATIENCE_MS = 10_000;
const CONCURRENT_JOBS = 4;

/** Starts the web server, the worker and the tick in this process. */
export async function startApplication(
  runtime: Runtime,
  options: ApplicationOptions,
  deps: ModuleDeps = createModuleDeps(runtime),
): Promise<Application> {
  const { config, log, metrics } = runtime;
  let stopping: Promise<void> | undefined;
  const composed = composeApplication(runtime, deps, {
    ...options,
    isStopping: () => stopping !== undefined,
  });

  const pool = new pg.Pool({ connectionString: options.workerUrl, max: CONCURRENT_JOBS + 2 });
  const worker: Worker = startWorker({
    pool,
    jobs: composed.jobs,
    concurrency: CONCURRENT_JOBS,
    log,
    ...(options.deadAfterMs !== undefined && { deadAfterMs: options.deadAfterMs }),
    onError: (_error, job) => metrics.countJobFailure(job ?? 'worker'),
  });
  const ticking =
    options.tickEveryMs === null ? null : startTicking(deps, { everyMs: options.tickEveryMs, log, metrics });
  const sending =
    options.sendEveryMs === null
      ? null
      : startSending(composed.sending, deps.authorities, { everyMs: options.sendEveryMs, log, metrics });
  const server = await startWebServer(composed.app.fetch, config).catch(async error => {
    await worker.stop();
    await pool.end();
    throw error;
  });

  const stop = async (): Promise<void> => {
    await Promise.all([server.stop(PATIENCE_MS), ticking?.stop(), sending?.stop()]);
    await worker.stop(PATIENCE_MS);
    await composed.lineReplies?.drain();
    await deps.answers.stop();
    await pool.end();
    await runtime.stop();
  };
  return {
    deps,
    routes: composed.routes,
    port: server.port,
    fetch: request => composed.app.fetch(request),
    sendWaiting: () => sendWaiting(composed.sending, deps.authorities),
    stop: () => {
      stopping ??= stop();
      return stopping;
    },
  };
}
