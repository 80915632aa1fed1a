import type { EnqueueOptions, JobPayload, SqlExecutor } from './jobs.port.ts';

const ADD_JOB = `select graphile_worker.add_job(
  identifier => $1, payload => $2::json, job_key => $3, max_attempts => $4)`;

const ADD_JOBS = `select count(*) from graphile_worker.add_jobs(array(
  select row($1, payload, null, null, null, job_key, null, null)::graphile_worker.job_spec
  from unnest($2::json[], $3::text[]) given (payload, job_key)))`;

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

/** Adds many jobs of one name in one statement, each under a key of its own. */
export async function enqueueAll(
  executor: SqlExecutor,
  name: string,
  jobs: readonly { readonly key: string; readonly payload: JobPayload }[],
): Promise<void> {
  if (jobs.length === 0) return;
  await executor.query(ADD_JOBS, [
    name,
    jobs.map(({ payload }) => JSON.stringify(payload)),
    jobs.map(({ key }) => key),
  ]);
}
