import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  createTestDatabase,
  TEST_CONTEXT_KEY,
  type TestDatabase,
} from '../../../test/database/test-database.ts';
import type { AuthorityId } from '../../kernel/ids.ts';
import { fixedClock } from '../clock/fixed.clock.ts';
import { systemActor } from '../db/actor.ts';
import { type Database, exemptFromAudit, openDatabase } from '../db/database.ts';
import { createIdSource } from '../ids/uuid-v7.ts';
import { outboxJob } from './outbox.job.ts';
import { publishAll } from './outbox.ts';

const AUTHORITY = 140007 as AuthorityId;
const clock = fixedClock('2022-02-14T09:00');
let test: TestDatabase;
let database: Database;
let admin: pg.Pool;

beforeAll(async () => {
  test = await createTestDatabase();
  admin = new pg.Pool({ connectionString: test.adminUrl, max: 1 });
  database = await openDatabase({
    url: test.appUrl,
    contextKey: TEST_CONTEXT_KEY,
    clock,
    newId: createIdSource(clock),
  });
});
afterAll(async () => {
  await Promise.all([admin.end(), database.close()]);
  await test.drop();
});

const publish = (numbers: readonly number[]): Promise<void> =>
  database.withTenant(systemActor(AUTHORITY, 'test'), tx => {
    exemptFromAudit(tx, 'A test.');
    return publishAll(
      tx,
      numbers.map(n => ({ type: n % 2 === 0 ? 'even' : 'odd', payload: { n } })),
    );
  });
const jobs = async () => {
  const { rows } = await admin.query<{ payload: Parameters<ReturnType<typeof outboxJob>['run']>[0] }>(
    'select payload from graphile_worker._private_jobs order by id',
  );
  return rows.map(({ payload }) => payload);
};

describe('events that were published together', () => {
  it('are told in their order, a hundred by one job', async () => {
    await publish(Array.from({ length: 250 }, (_, n) => n));
    const told: unknown[] = [];
    const tell = async (_: AuthorityId, payload: unknown) => void told.push(payload);
    const job = outboxJob(database, { even: [tell], odd: [tell] });
    const waiting = await jobs();
    expect(waiting.map(({ eventIds }) => eventIds.length)).toEqual([100, 100, 50]);
    for (const payload of waiting) await job.run(payload);
    expect(told).toEqual(Array.from({ length: 250 }, (_, n) => ({ n })));
    for (const payload of waiting) await job.run(payload);
    expect(told).toHaveLength(250);
    await admin.query('delete from graphile_worker._private_jobs');
  });

  it('do not wait for one that fails, which alone is told again', async () => {
    await publish([1, 2, 3]);
    const told: string[] = [];
    let fails = true;
    const job = outboxJob(database, {
      odd: [async (_, payload) => void told.push(JSON.stringify(payload))],
      even: [
        async () => {
          if (fails) throw new Error('Not now.');
          told.push('even');
        },
      ],
    });
    const [payload] = await jobs();
    if (payload === undefined) throw new Error('No job.');
    await expect(job.run(payload)).rejects.toThrow('Not now.');
    expect(told).toEqual(['{"n":1}', '{"n":3}']);
    fails = false;
    await job.run(payload);
    expect(told).toEqual(['{"n":1}', '{"n":3}', 'even']);
  });
});
