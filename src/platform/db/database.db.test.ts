import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  createTestDatabase,
  TEST_CONTEXT_KEY,
  type TestDatabase,
} from '../../../test/database/test-database.ts';
import type { AuthorityId } from '../../kernel/ids.ts';
import { fixedClock } from '../clock/fixed.clock.ts';
import { createIdSource } from '../ids/uuid-v7.ts';
import { systemActor } from './actor.ts';
import { type Database, exemptFromAudit, openDatabase, type Tx } from './database.ts';

const actor = systemActor(140007 as AuthorityId, 'test');
const clock = fixedClock('2022-02-14T09:00');
let test: TestDatabase;
let admin: pg.Client;
let database: Database;

beforeAll(async () => {
  test = await createTestDatabase();
  admin = new pg.Client({ connectionString: test.adminUrl });
  await admin.connect();
  const newId = createIdSource(clock);
  database = await openDatabase({ url: test.appUrl, contextKey: TEST_CONTEXT_KEY, clock, newId });
});

afterAll(async () => {
  await database.close();
  await admin.end();
  await test.drop();
});

const cutConnections = () =>
  admin.query(
    "select pg_terminate_backend(pid) from pg_stat_activity where usename = 'mimamori_app' and datname = current_database()",
  );

const run = (work: (tx: Tx) => Promise<unknown>): Promise<unknown> =>
  database.withTenant(actor, async tx => {
    exemptFromAudit(tx, 'A test.');
    return work(tx);
  });

describe('a connection that the server ends', () => {
  it('fails the transaction on it, between two statements as within one, and neither the process nor the next', async () => {
    const between = run(async tx => {
      await cutConnections();
      await tx.client.query('select 1');
    });
    await expect(between).rejects.toThrow();

    const within = run(tx => Promise.all([tx.client.query('select pg_sleep(30)'), cutConnections()]));
    await expect(within).rejects.toThrow();

    await expect(run(tx => tx.client.query('select 1'))).resolves.toMatchObject({ rowCount: 1 });
  });
});
