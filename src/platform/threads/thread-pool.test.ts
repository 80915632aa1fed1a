import { afterEach, describe, expect, it } from 'vitest';
import { createThreadPool, type ThreadPool } from './thread-pool.ts';

let pool: ThreadPool<string, string>;
const poolOf = (size: number): ThreadPool<string, string> => {
  pool = createThreadPool({
    entry: new URL('./echo.worker.ts', import.meta.url),
    size,
    data: 'hello',
    limits: { maxOldGenerationSizeMb: 64 },
  });
  return pool;
};
afterEach(() => pool.stop());

describe('a pool of threads', () => {
  it('answers every job with its own answer', async () => {
    const { run } = poolOf(2);
    const jobs = Array.from({ length: 20 }, (_, n) => `job ${n}`);
    expect(await Promise.all(jobs.map(job => run(job, 5000)))).toEqual(jobs.map(job => `hello ${job}`));
  });

  it('hands on what a job throws and keeps the thread', async () => {
    const { run } = poolOf(1);
    await expect(run('throw', 5000)).rejects.toThrow('asked to throw');
    expect(await run('again', 5000)).toBe('hello again');
  });

  it.each([
    ['hang', 'timeout', 200],
    ['die', 'died', 5000],
    ['fill the heap', 'died', 30_000],
  ] as const)(
    'replaces a thread lost to "%s" and loses nothing that waits',
    async (job, reason, timeoutMs) => {
      const { run } = poolOf(1);
      const lost = run(job, timeoutMs);
      const next = run('next', 5000);
      await expect(lost).rejects.toMatchObject({ name: 'ThreadLost', reason });
      expect(await next).toBe('hello next');
    },
  );

  it('stops: what runs finishes, what waits and what comes is refused', async () => {
    const { run, stop } = poolOf(1);
    const running = run('running', 5000);
    const waits = expect(run('waiting', 5000)).rejects.toMatchObject({ reason: 'stopped' });
    await stop();
    expect(await running).toBe('hello running');
    await waits;
    await expect(run('late', 5000)).rejects.toMatchObject({ reason: 'stopped' });
  });
});
