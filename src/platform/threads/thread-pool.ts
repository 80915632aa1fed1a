import { startThread, type Thread, type ThreadOptions } from './thread.ts';
import { ThreadLost } from './thread-lost.ts';

/** A queue in front of a fixed number of threads. */
export type ThreadPool<Job, Answer> = {
  /**
   * Runs `job` when a thread is free and returns its answer. Throws `ThreadLost` after `timeoutMs` of work, when
   * the thread dies, or when the pool stops first; throws `Error` with the thread's message when the job throws.
   */
  readonly run: (job: Job, timeoutMs: number) => Promise<Answer>;
  /** Refuses what waits, lets what runs finish, and ends the threads. */
  readonly stop: () => Promise<void>;
};

type Ticket<Job, Answer> = {
  readonly job: Job;
  readonly timeoutMs: number;
  readonly resolve: (answer: Answer) => void;
  readonly reject: (error: unknown) => void;
};

/** Makes a pool of at most `size` threads, started on first need; a thread lost to a job is replaced. */
export function createThreadPool<Job, Answer>(
  options: ThreadOptions & { readonly size: number },
): ThreadPool<Job, Answer> {
  const waiting: Ticket<Job, Answer>[] = [];
  const running = new Set<Promise<void>>();
  const idle: Thread<Job, Answer>[] = [];
  let stopped = false;

  const work = async ({ job, timeoutMs, resolve, reject }: Ticket<Job, Answer>): Promise<void> => {
    const thread = idle.pop() ?? startThread<Job, Answer>(options);
    try {
      resolve(await thread.run(job, timeoutMs));
    } catch (error) {
      reject(error);
    } finally {
      if (thread.isAlive()) idle.push(thread);
    }
  };

  const startWaiting = (): void => {
    while (running.size < options.size) {
      const ticket = waiting.shift();
      if (ticket === undefined) return;
      const job = work(ticket).finally(() => {
        running.delete(job);
        startWaiting();
      });
      running.add(job);
    }
  };

  return {
    run: (job, timeoutMs) =>
      new Promise((resolve, reject) => {
        if (stopped) return reject(new ThreadLost('stopped'));
        waiting.push({ job, timeoutMs, resolve, reject });
        startWaiting();
      }),
    stop: async () => {
      stopped = true;
      for (const ticket of waiting.splice(0)) ticket.reject(new ThreadLost('stopped'));
      await Promise.all(running);
      await Promise.all(idle.splice(0).map(thread => thread.end()));
    },
  };
}
