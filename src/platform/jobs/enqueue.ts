import type { EnqueueOptions, JobPayload, SqlExecutor } from './jobs.port.ts';

const ADD_JOB = `select graphile_worker.add_job(
  identifier => $1, payload => $2::json, job_key => $3, max_attempts => $4)`;

/** Adds a job through `executor`. Within a transaction the job exists when, and only when, the transaction commits. */
export async function enqueue(
  executor: SqlExecutor,
  name: string,
  payload: JobPayload,
  options: EnqueueOptions = {},
): Promise<void> {
  await executor.query(ADD_JOB, [
    name,
    JSON.stringify(payload),
    options.key ?? null,
    options.maxAttempts ?? null,
  ]);
}
