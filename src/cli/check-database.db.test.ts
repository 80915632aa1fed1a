import pg from 'pg';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { createTestDatabase, type TestDatabase } from '../../test/database/test-database.ts';
import { checkDatabase } from './check-database.ts';

let database: TestDatabase;
beforeAll(async () => {
  database = await createTestDatabase();
});
afterAll(() => database.drop());

it('finds a sound database sound, and an unprotected table in one that is not', async () => {
  const lines: string[] = [];
  expect(await checkDatabase(database.adminUrl, line => void lines.push(line))).toBe(true);
  expect(lines).toContain('filing\t0 rows');

  const admin = new pg.Client({ connectionString: database.adminUrl });
  await admin.connect();
  await admin.query('alter table app.filing no force row level security');
  await admin.end();
  expect(await checkDatabase(database.adminUrl, line => void lines.push(line))).toBe(false);
  expect(lines.some(line => line.includes('filing is not protected'))).toBe(true);
});
