import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import pg from 'pg';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { createTestDatabase, type TestDatabase } from '../../../test/database/test-database.ts';
import { createLogger } from '../log/logger.ts';
import { enqueue } from './enqueue.ts';
import type { AnyJobDefinition, JobDefinition } from './jobs.port.ts';
import { migrateJobs } from './migrate-jobs.ts';
import { recoverAbandonedJobs } from './recover-abandoned-jobs.ts';
import { startWorker, type Worker, type WorkerOptions } from './worker.ts';

const PERSON = '髙橋 𠮷子';
const log = createLogger({ level: 'silent' });
let database: TestDatabase;
let admin: pg.Pool;
let app: pg.Pool;
let worker: pg.Pool;
const running: Worker[] = [];
const children: ChildProcess[] = [];

const connect = (url: string): pg.Pool => {
  const pool = new pg.Pool({ connectionString: url, max: 4 });
  pool.on('error', () => undefined);
  return pool;
};

beforeAll(async () => {
  database = await createTestDatabase();
  admin = connect(database.adminUrl);
  app = connect(database.appUrl);
  worker = connect(database.workerUrl);
});

afterEach(async () => {
  for (const started of running.splice(0)) await started.stop();
  for (const child of children.splice(0)) child.kill('SIGKILL');
  await admin.query('delete from graphile_worker._private_jobs; delete from jobs.worker_heartbeat');
});

afterAll(async () => {
  await Promise.all([admin, app, worker].map(pool => pool.end()));
  await database.drop();
});

const waiting = async (): Promise<number> =>
  Number((await admin.query('select count(*) from graphile_worker._private_jobs')).rows[0].count);
const run = (jobs: readonly AnyJobDefinition[], options: Partial<WorkerOptions> = {}): Worker => {
  const started = startWorker({ pool: worker, jobs, concurrency: 2, log, ...options });
  running.push(started);
  return started;
};

/** A job that keeps what it was told. */
function recorder(name = 'test.record'): { job: JobDefinition<{ n: number }>; told: number[] } {
  const told: number[] = [];
  const run = async ({ n }: { n: number }): Promise<void> => {
    told.push(n);
  };
  return { job: { name, payload: z.object({ n: z.number() }), run }, told };
}

async function inTransaction(work: (client: pg.PoolClient) => Promise<void>, end: string): Promise<void> {
  const client = await app.connect();
  try {
    await client.query('begin');
    await work(client);
    await client.query(end);
  } finally {
    client.release();
  }
}

describe('adding jobs as the app role', () => {
  it('keeps a job when the transaction commits and none when it rolls back', async () => {
    await inTransaction(client => enqueue(client, 'test.record', { n: 1 }), 'rollback');
    expect(await waiting()).toBe(0);
    await inTransaction(client => enqueue(client, 'test.record', { n: 2 }), 'commit');
    expect(await waiting()).toBe(1);
  });

  it('replaces a waiting job of the same key and takes the number of attempts', async () => {
    await enqueue(app, 'test.record', { n: 1 }, { key: 'once' });
    await enqueue(app, 'test.record', { n: 2 }, { key: 'once', maxAttempts: 3 });
    const { rows } = await admin.query('select payload, max_attempts from graphile_worker._private_jobs');
    expect(rows).toEqual([{ payload: { n: 2 }, max_attempts: 3 }]);
  });

  it('reads, changes and removes no job', async () => {
    await enqueue(app, 'test.record', { n: 1 }, { key: 'mine' });
    for (const statement of [
      'select * from graphile_worker.jobs',
      'select * from graphile_worker._private_jobs',
      'select * from graphile_worker._private_tasks',
      'update graphile_worker._private_jobs set payload = null',
      'delete from graphile_worker._private_jobs',
      "insert into graphile_worker._private_tasks (identifier) values ('x')",
      "select graphile_worker.remove_job('mine')",
      'select graphile_worker.complete_jobs(array[1])',
      "select graphile_worker.force_unlock_workers(array['x'])",
      'select * from jobs.worker_heartbeat',
    ])
      await expect(app.query(statement), statement).rejects.toThrow('permission denied');
  });
});

describe('running jobs as the worker role', () => {
  it('is neither superuser nor owner', async () => {
    const { rows } = await worker.query(
      `select rolsuper, rolbypassrls, pg_has_role(current_user, 'mimamori_migrator', 'member') as member
       from pg_roles where rolname = current_user`,
    );
    expect(rows).toEqual([{ rolsuper: false, rolbypassrls: false, member: false }]);
    await expect(worker.query('drop table graphile_worker._private_jobs')).rejects.toThrow('must be owner');
    const { rows: owners } = await admin.query(
      "select distinct tableowner from pg_tables where schemaname in ('graphile_worker', 'jobs')",
    );
    expect(owners).toEqual([{ tableowner: 'mimamori_migrator' }]);
  });

  it('runs each job once and removes it', async () => {
    const { job, told } = recorder();
    run([job]);
    for (let n = 1; n <= 50; n++) await enqueue(app, job.name, { n });
    await expect.poll(() => told.length, { timeout: 10_000 }).toBe(50);
    expect(new Set(told).size).toBe(50);
    await expect.poll(waiting).toBe(0);
  });

  it('finds jobs by asking when no announcement arrives', async () => {
    const { job, told } = recorder();
    run([job], { pollIntervalMs: 100 });
    await expect.poll(async () => (await worker.query('select from jobs.worker_heartbeat')).rowCount).toBe(1);
    await enqueue(app, job.name, { n: 1 });
    await expect.poll(() => told).toEqual([1]);
    // Added without NOTIFY, as by a connection pooler that drops it.
    await admin.query(
      `insert into graphile_worker._private_jobs (task_id, payload)
       select id, '{"n":2}' from graphile_worker._private_tasks where identifier = $1`,
      [job.name],
    );
    await expect.poll(() => told, { timeout: 5_000 }).toEqual([1, 2]);
  });

  it('tries a failed job again and stores the kind of error without its message', async () => {
    const errors: unknown[] = [];
    let attempts = 0;
    const job: JobDefinition<Record<string, never>> = {
      name: 'test.fail-once',
      payload: z.object({}) as z.ZodType<Record<string, never>>,
      run: async () => {
        attempts += 1;
        if (attempts === 1)
          throw Object.assign(new RangeError(`no such person: ${PERSON}`), { code: '22P02' });
      },
    };
    run([job], { onError: error => errors.push(error), pollIntervalMs: 100 });
    await enqueue(app, job.name, {});
    const stored = async (): Promise<string | undefined> =>
      (await admin.query('select last_error from graphile_worker._private_jobs')).rows[0]?.last_error;
    await expect.poll(stored).toBe('RangeError 22P02');
    expect(errors).toHaveLength(1);
    await admin.query('update graphile_worker._private_jobs set run_at = now()');
    await expect.poll(waiting, { timeout: 5_000 }).toBe(0);
    expect(attempts).toBe(2);
  });

  it('does not run a job whose payload is not what the job expects', async () => {
    const { job, told } = recorder();
    const failed: (string | null)[] = [];
    run([job], { onError: (_, name) => failed.push(name) });
    await enqueue(app, job.name, { n: 'one' });
    await expect.poll(() => failed).toEqual([job.name]);
    expect(told).toEqual([]);
  });

  it('lets running jobs end when it stops, and takes no new one', async () => {
    let release = (): void => undefined;
    let begun = 0;
    let done = 0;
    const gate = new Promise<void>(resolve => {
      release = resolve;
    });
    const job: JobDefinition<Record<string, never>> = {
      name: 'test.slow',
      payload: z.object({}) as z.ZodType<Record<string, never>>,
      run: async () => {
        begun += 1;
        await gate;
        done += 1;
      },
    };
    const started = run([job], { concurrency: 1 });
    running.pop();
    await enqueue(app, job.name, {});
    await enqueue(app, job.name, {});
    await expect.poll(() => begun).toBe(1);
    const stopped = started.stop();
    release();
    await stopped;
    expect([begun, done, await waiting()]).toEqual([1, 1, 1]);
    expect((await worker.query('select from jobs.worker_heartbeat')).rowCount).toBe(0);
  });

  it('goes on after its connections were cut, also while a job ran', async () => {
    let cut = async (): Promise<unknown> =>
      admin.query(
        "select pg_terminate_backend(pid) from pg_stat_activity where usename = 'mimamori_worker' and datname = current_database()",
      );
    const told: number[] = [];
    const job: JobDefinition<{ n: number }> = {
      name: 'test.cut-off',
      payload: z.object({ n: z.number() }),
      run: async ({ n }) => {
        told.push(n);
        await cut();
        cut = async () => undefined;
      },
    };
    run([job], { deadAfterMs: 1_000, pollIntervalMs: 100 });
    await enqueue(app, job.name, { n: 1 });
    await expect.poll(() => told.length).toBe(1);
    await enqueue(app, job.name, { n: 2 });
    await expect.poll(() => told.includes(2), { timeout: 20_000 }).toBe(true);
    await expect.poll(waiting, { timeout: 20_000 }).toBe(0);
  });

  it('refuses two jobs of one name', () => {
    expect(() => run([recorder().job, recorder().job])).toThrow('Two jobs are named test.record.');
  });
});

describe('jobs of a worker that was killed', () => {
  /** Another process that takes the job and never ends it. */
  async function stuckWorker(): Promise<ChildProcess> {
    const module = (path: string): string => JSON.stringify(new URL(path, import.meta.url).href);
    const code = `
      import pg from 'pg';
      import { z } from 'zod';
      import { startWorker } from ${module('./worker.ts')};
      import { createLogger } from ${module('../log/logger.ts')};
      startWorker({
        pool: new pg.Pool({ connectionString: process.env.TEST_WORKER_URL }),
        jobs: [{ name: 'test.record', payload: z.any(), run: () => {
          process.stdout.write('taken');
          return new Promise(() => undefined);
        } }],
        concurrency: 1, log: createLogger({ level: 'silent' }), deadAfterMs: 1000,
      });`;
    const child = spawn(process.execPath, ['--import', 'tsx', '--input-type=module', '-e', code], {
      stdio: ['ignore', 'pipe', 'inherit'],
      env: { ...process.env, TEST_WORKER_URL: database.workerUrl },
    });
    children.push(child);
    await once(child.stdout, 'data');
    return child;
  }

  it('are run by another worker soon after, and not while the first one lives', async () => {
    const { job, told } = recorder();
    await enqueue(app, job.name, { n: 7 });
    const child = await stuckWorker();
    run([job], { deadAfterMs: 1_000 });
    await expect.poll(async () => (await worker.query('select from jobs.worker_heartbeat')).rowCount).toBe(2);
    const longLocked =
      "select from graphile_worker._private_jobs where locked_at < now() - interval '2 seconds'";
    await expect.poll(async () => (await admin.query(longLocked)).rowCount, { timeout: 10_000 }).toBe(1);
    expect(told).toEqual([]);
    child.kill('SIGKILL');
    await once(child, 'exit');
    await expect.poll(() => told, { timeout: 10_000 }).toEqual([7]);
    await expect.poll(waiting).toBe(0);
  });

  it('can be recovered by hand, with the name of the dead worker as the answer', async () => {
    await enqueue(app, 'test.record', { n: 1 });
    await admin.query(
      "update graphile_worker._private_jobs set locked_by = 'pool-dead', locked_at = now() - interval '1 minute'",
    );
    expect(await recoverAbandonedJobs(worker, 3_600_000)).toEqual([]);
    expect(await recoverAbandonedJobs(worker)).toEqual(['pool-dead']);
    expect(await recoverAbandonedJobs(worker)).toEqual([]);
    const { rows } = await admin.query('select locked_by from graphile_worker._private_jobs');
    expect(rows).toEqual([{ locked_by: null }]);
  });
});

it('migrating the job tables again changes nothing', async () => {
  // A clone of a database does not take the rights on the database itself along.
  await admin.query(
    "do $$ begin execute format('grant create on database %I to mimamori_migrator', current_database()); end $$",
  );
  await migrateJobs(database.adminUrl);
  await enqueue(app, 'test.record', { n: 1 });
  expect(await waiting()).toBe(1);
});
