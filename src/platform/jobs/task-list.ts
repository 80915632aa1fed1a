import type { Task, TaskList } from 'graphile-worker';
import { describeError } from '../log/describe-error.ts';
import type { Logger } from '../log/logger.ts';
import type { AnyJobDefinition } from './jobs.port.ts';

export interface TaskReports {
  readonly log: Logger;
  /** Told of every attempt that failed. */
  readonly onError?: ((error: unknown, job: string) => void) | undefined;
}

/** The jobs as graphile-worker takes them: payload checked, outcome logged. Throws when two have one name. */
export function taskList(jobs: readonly AnyJobDefinition[], reports: TaskReports): TaskList {
  const tasks: Record<string, Task> = {};
  for (const job of jobs) {
    if (job.name in tasks) throw new Error(`Two jobs are named ${job.name}.`);
    tasks[job.name] = task(job, reports);
  }
  return tasks;
}

function task(definition: AnyJobDefinition, { log, onError }: TaskReports): Task {
  return async (payload, { job }) => {
    const started = performance.now();
    const facts = {
      job: definition.name,
      jobId: job.id,
      attempt: job.attempts,
      maxAttempts: job.max_attempts,
    };
    try {
      await definition.run(definition.payload.parse(payload));
      log.info('job done', { ...facts, durationMs: Math.round(performance.now() - started) });
    } catch (error) {
      if (job.attempts < job.max_attempts)
        log.warn('job failed and will be tried again', { ...facts, error });
      else log.error('job failed for good', { ...facts, error });
      onError?.(error, definition.name);
      const { kind, code } = describeError(error);
      // What is thrown here is stored beside the job: the kind of error, and not its message.
      throw new Error(code === undefined ? kind : `${kind} ${code}`);
    }
  };
}
