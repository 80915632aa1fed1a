import type { SqlExecutor } from './jobs.port.ts';

/** A lock counts as abandoned when it is older than this and its worker has given no sign of life since. */
export const DEAD_AFTER_MS = 20_000;

const UNLOCK = `
  with abandoned as (
    select held.worker
    from (
      select locked_by as worker, locked_at from graphile_worker._private_jobs where locked_by is not null
      union all
      select locked_by, locked_at from graphile_worker._private_job_queues where locked_by is not null
    ) held
    left join jobs.worker_heartbeat alive using (worker)
    group by held.worker
    having max(greatest(held.locked_at, alive.beaten_at)) < now() - $1 * interval '1 millisecond'
  ), forgotten as (
    delete from jobs.worker_heartbeat where beaten_at < now() - $1 * interval '1 millisecond'
  )
  select worker, graphile_worker.force_unlock_workers(array[worker]) from abandoned`;

/**
 * Gives the jobs of worker processes that were killed to those that live, instead of after the four hours that
 * graphile-worker waits. Returns the names of the dead workers. Any process with the worker's rights may call it.
 */
export async function recoverAbandonedJobs(
  executor: SqlExecutor,
  deadAfterMs = DEAD_AFTER_MS,
): Promise<readonly string[]> {
  const { rows } = await executor.query(UNLOCK, [deadAfterMs]);
  return (rows as { worker: string }[]).map(row => row.worker);
}
