import { afterAll, beforeAll, expect, it } from 'vitest';
import {
  createTestDatabase,
  TEST_CONTEXT_KEY,
  type TestDatabase,
} from '../../../../test/database/test-database.ts';
import { fixedClock } from '../../../platform/clock/fixed.clock.ts';
import { type Database, openDatabase } from '../../../platform/db/database.ts';
import { createIdSource } from '../../../platform/ids/uuid-v7.ts';
import { assertMode, WrongModeError } from './assert-mode.use-case.ts';

const clock = fixedClock('2022-02-10T09:00');
const opened: { test: TestDatabase; database: Database }[] = [];

async function freshDatabase(): Promise<Database> {
  const test = await createTestDatabase();
  const database = await openDatabase({
    url: test.appUrl,
    contextKey: TEST_CONTEXT_KEY,
    clock,
    newId: createIdSource(clock),
    poolSize: 2,
  });
  opened.push({ test, database });
  return database;
}

let training: Database;
let production: Database;
beforeAll(async () => {
  training = await freshDatabase();
  production = await freshDatabase();
  await assertMode(training, 'training');
  await assertMode(production, 'production');
});
afterAll(async () => {
  for (const { test, database } of opened) {
    await database.close();
    await test.drop();
  }
});

it('production refuses the database of a training, and says what to do', async () => {
  await expect(assertMode(training, 'production')).rejects.toThrow(WrongModeError);
  await expect(assertMode(training, 'production')).rejects.toThrow(/people who never lived.*DATABASE_URL/);
});

it('the training refuses the database of production', async () => {
  await expect(assertMode(production, 'training')).rejects.toThrow(/production.*DATABASE_URL/);
});

it('each mode opens its own database again', async () => {
  await expect(assertMode(training, 'training')).resolves.toBeUndefined();
  await expect(assertMode(production, 'production')).resolves.toBeUndefined();
});
