import { parentPort, workerData } from 'node:worker_threads';

/** What crosses from a thread to its owner: `ready` once, then one answer or error for each job. */
export type ThreadMessage<Answer> =
  | { readonly kind: 'ready' }
  | { readonly kind: 'answer'; readonly answer: Answer }
  | { readonly kind: 'error'; readonly message: string };

/** The `data` that the owner gave to `createThreadPool`. Only inside a thread. */
export const threadData = <Data>(): Data => (workerData as { data: Data }).data;

/** Runs inside a thread: answers every job with `handle`, one at a time as the owner sends them. */
export function serveJobs<Job, Answer>(handle: (job: Job) => Promise<Answer>): void {
  const port = parentPort;
  if (port === null) throw new Error('serveJobs runs only inside a worker thread');
  const post = (message: ThreadMessage<Answer>): void => port.postMessage(message);

  port.on('message', (job: Job) => {
    handle(job).then(
      answer => post({ kind: 'answer', answer }),
      (error: unknown) =>
        post({ kind: 'error', message: error instanceof Error ? error.message : String(error) }),
    );
  });
  post({ kind: 'ready' });
}
