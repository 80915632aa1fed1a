-- Who may do what with the job tables of graphile-worker, which the migrator owns. Run after its migrations, each time;
-- running it again changes nothing. The app role may add a job and see none; the worker role may run them.
revoke all on schema graphile_worker from public;
revoke all on all functions in schema graphile_worker from public;

-- Both write with the owner's rights, so that adding needs no right to read other people's jobs.
alter function graphile_worker.add_job(text, json, text, timestamptz, integer, text, integer, text[], text)
  security definer set search_path = pg_catalog, pg_temp;
-- It looks for a job of the same key, and keeps the plan that it made while the queue was empty: without these
-- settings it would read the whole queue for each job of a burst.
alter function graphile_worker.add_jobs(graphile_worker.job_spec[], boolean)
  security definer set search_path = pg_catalog, pg_temp
  set enable_seqscan = off set enable_hashjoin = off set enable_mergejoin = off;
grant usage on schema graphile_worker to mimamori_app, mimamori_worker;
grant execute on function
  graphile_worker.add_job(text, json, text, timestamptz, integer, text, integer, text[], text),
  graphile_worker.add_jobs(graphile_worker.job_spec[], boolean)
  to mimamori_app, mimamori_worker;

grant select, insert on graphile_worker._private_tasks to mimamori_worker;
grant select, update on graphile_worker._private_job_queues to mimamori_worker;
grant select, update, delete on graphile_worker._private_jobs to mimamori_worker;
grant execute on function graphile_worker.force_unlock_workers(text[]) to mimamori_worker;

-- graphile-worker turns row-level security on and leaves the policies to us.
drop policy if exists worker_role on graphile_worker._private_tasks;
create policy worker_role on graphile_worker._private_tasks to mimamori_worker using (true) with check (true);
drop policy if exists worker_role on graphile_worker._private_job_queues;
create policy worker_role on graphile_worker._private_job_queues to mimamori_worker using (true) with check (true);
drop policy if exists worker_role on graphile_worker._private_jobs;
create policy worker_role on graphile_worker._private_jobs to mimamori_worker using (true) with check (true);

-- Signs of life of worker processes, by which the jobs of one that was killed are given to another.
create schema if not exists jobs;
create table if not exists jobs.worker_heartbeat (
  worker text primary key check (length(worker) <= 80),
  beaten_at timestamptz not null
);
grant usage on schema jobs to mimamori_worker;
grant select, insert, update, delete on jobs.worker_heartbeat to mimamori_worker;
