import { setTimeout as delay } from 'node:timers/promises';
import { runTaskList } from 'graphile-worker';
import type pg from 'pg';
import type { Logger } from '../log/logger.ts';
import { startHeartbeat } from './heartbeat.ts';
import type { AnyJobDefinition } from './jobs.port.ts';
import { DEAD_AFTER_MS, recoverAbandonedJobs } from './recover-abandoned-jobs.ts';
import { silentLogger } from './silent-logger.ts';
import { taskList } from './task-list.ts';

export interface WorkerOptions {
  /** Connections of the worker role. Stays open when the worker stops. */
  readonly pool: pg.Pool;
  readonly jobs: readonly AnyJobDefinition[];
  /** Jobs that run at once in this process. */
  readonly concurrency: number;
  readonly log: Logger;
  /** Told of every attempt that failed, and of errors of the worker itself with null for the job. */
  readonly onError?: (error: unknown, job: string | null) => void;
  /** Jobs are announced by NOTIFY; this is how soon they are found where that does not reach, 1 s unless told. */
  readonly pollIntervalMs?: number;
  readonly deadAfterMs?: number;
}

export interface Worker {
  /** Takes no new job and resolves when the running ones are done; after `patienceMs` it hands them back unfinished. */
  readonly stop: (patienceMs?: number) => Promise<void>;
}

const BEATS_BEFORE_DEATH = 4;
const PATIENCE_MS = 20_000;
const RESTART_PAUSE_MS = 1_000;

/** Starts running jobs, and taking over those of workers that were killed. Goes on by itself after the database was away. */
export function startWorker(options: WorkerOptions): Worker {
  keepProcessAlive(options.pool);
  const stopping = new AbortController();
  let crew = startCrew(options);
  const crews = (async () => {
    for (;;) {
      await crew.ended;
      await delay(RESTART_PAUSE_MS, undefined, { signal: stopping.signal }).catch(() => undefined);
      if (stopping.signal.aborted) return;
      options.log.warn('job worker starts again');
      crew = startCrew(options);
    }
  })();
  return {
    stop: async (patienceMs = PATIENCE_MS) => {
      stopping.abort();
      await crew.stop(patienceMs);
      await crews;
    },
  };
}

interface Crew {
  /** Resolves when it took its last job, also when it gave up because it could not write down an outcome. */
  readonly ended: Promise<void>;
  readonly stop: (patienceMs: number) => Promise<void>;
}

function startCrew(options: WorkerOptions): Crew {
  const { pool, log, onError, deadAfterMs = DEAD_AFTER_MS } = options;
  const report = (error: unknown): void => {
    log.error('job worker failed', { error });
    onError?.(error, null);
  };
  const workers = runTaskList(
    {
      logger: silentLogger,
      concurrency: options.concurrency,
      pollInterval: options.pollIntervalMs ?? 1_000,
      noHandleSignals: true,
      // Outcomes written in batches are also waited for at the end; those written singly are not.
      preset: { worker: { completeJobBatchDelay: 0, failJobBatchDelay: 0 } },
    },
    taskList(options.jobs, { log, onError }),
    pool,
  );
  const heartbeat = startHeartbeat({
    executor: pool,
    worker: workers.id,
    everyMs: deadAfterMs / BEATS_BEFORE_DEATH,
    onBeat: async () => {
      for (const worker of await recoverAbandonedJobs(pool, deadAfterMs))
        log.warn('jobs of a dead worker were recovered', { worker });
    },
    onError: report,
  });
  const ended = workers.promise.catch(report).then(() => heartbeat.stop());
  return {
    ended,
    stop: async patienceMs => {
      const impatience = setTimeout(
        () => Promise.resolve(workers.forcefulShutdown('out of patience')).catch(report),
        patienceMs,
      );
      Promise.resolve(workers.gracefulShutdown()).catch(() => undefined);
      await ended;
      clearTimeout(impatience);
    },
  };
}

/** Without listeners a lost connection would end the process; the queries on it reject and are repeated. */
function keepProcessAlive(pool: pg.Pool): void {
  const ignore = (): void => undefined;
  if (pool.listenerCount('error') === 0) pool.on('error', ignore);
  // The pool's own listener is on the client now and is taken off while the client works.
  pool.on('connect', client => {
    client.on('error', ignore);
  });
}
