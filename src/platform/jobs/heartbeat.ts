import type { SqlExecutor } from './jobs.port.ts';

const BEAT = `insert into jobs.worker_heartbeat (worker, beaten_at) values ($1, now())
  on conflict (worker) do update set beaten_at = excluded.beaten_at`;

export interface Heartbeat {
  /** Ends the beating and removes the sign of life. */
  readonly stop: () => Promise<void>;
}

/** Writes a sign of life of `worker` now and every `everyMs`, each time followed by `onBeat`. Errors go to `onError`. */
export function startHeartbeat(options: {
  readonly executor: SqlExecutor;
  readonly worker: string;
  readonly everyMs: number;
  readonly onBeat: () => Promise<void>;
  readonly onError: (error: unknown) => void;
}): Heartbeat {
  const { executor, worker } = options;
  let timer: NodeJS.Timeout | undefined;
  let stopped = false;
  const beat = async (): Promise<void> => {
    try {
      await executor.query(BEAT, [worker]);
      await options.onBeat();
    } catch (error) {
      options.onError(error);
    }
    if (!stopped) timer = setTimeout(next, options.everyMs);
  };
  let running: Promise<void>;
  const next = (): void => {
    running = beat();
  };
  next();
  return {
    stop: async () => {
      stopped = true;
      clearTimeout(timer);
      await running;
      await executor
        .query('delete from jobs.worker_heartbeat where worker = $1', [worker])
        .catch(options.onError);
    },
  };
}
