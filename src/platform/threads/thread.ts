import { once } from 'node:events';
import { type ResourceLimits, Worker } from 'node:worker_threads';
import { threadsAreIsolated } from '../outbound/isolate-process.ts';
import type { ThreadMessage } from './serve-jobs.ts';
import { ThreadLost } from './thread-lost.ts';

/** How to start a thread: its TypeScript file, what it is told at the start, and its V8 heap limits. */
export type ThreadOptions = {
  readonly entry: URL;
  readonly data?: unknown;
  readonly limits?: ResourceLimits;
};

/** One worker thread that does one job at a time. */
export type Thread<Job, Answer> = {
  readonly run: (job: Job, timeoutMs: number) => Promise<Answer>;
  readonly isAlive: () => boolean;
  readonly end: () => Promise<void>;
};

/** Starts a thread. It does not keep the process alive while it has nothing to do. */
export function startThread<Job, Answer>({ entry, data, limits }: ThreadOptions): Thread<Job, Answer> {
  const worker = new Worker(new URL('./boot.mjs', import.meta.url), {
    workerData: { entry: entry.href, data, isolated: threadsAreIsolated() },
    // Decoders written by others print about files that they do not like. What matters comes as an error.
    stdout: true,
    stderr: true,
    ...(limits === undefined ? {} : { resourceLimits: limits }),
  });
  worker.stdout.resume();
  worker.stderr.resume();
  let alive = true;
  const markDead = (): void => {
    alive = false;
  };
  worker.once('exit', markDead).on('error', markDead);
  const ready = once(worker, 'message');
  ready.catch(markDead);
  worker.unref();

  const answerTo = (job: Job, timeoutMs: number): Promise<Answer> =>
    new Promise((resolve, reject) => {
      const settle = (outcome: () => void): void => {
        clearTimeout(timer);
        worker.off('message', onMessage).off('exit', onExit);
        outcome();
      };
      const onMessage = (message: ThreadMessage<Answer>): void =>
        settle(() => {
          if (message.kind === 'answer') resolve(message.answer);
          else
            reject(new Error(message.kind === 'error' ? message.message : 'The thread answered out of turn'));
        });
      const onExit = (): void => settle(() => reject(new ThreadLost('died')));
      const timer = setTimeout(() => {
        markDead();
        settle(() => reject(new ThreadLost('timeout')));
        void worker.terminate();
      }, timeoutMs);
      worker.on('message', onMessage).once('exit', onExit);
      worker.postMessage(job);
    });

  return {
    isAlive: () => alive,
    end: async () => {
      markDead();
      await worker.terminate();
    },
    run: async (job, timeoutMs) => {
      worker.ref();
      try {
        // The clock of the job starts only when the thread is up: starting is not the job's fault.
        await ready;
        return await answerTo(job, timeoutMs);
      } finally {
        worker.unref();
      }
    },
  };
}
