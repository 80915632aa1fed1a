import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  createTestDatabase,
  TEST_CONTEXT_KEY,
  type TestDatabase,
} from '../../test/database/test-database.ts';
import type { AuthorityId } from '../kernel/ids.ts';
import { createPasswordHasher } from '../modules/accounts/index.ts';
import { systemClock } from '../platform/clock/clock.ts';
import { type Database, openDatabase } from '../platform/db/database.ts';
import { createIdSource } from '../platform/ids/uuid-v7.ts';
import { accountsCommand } from './accounts.ts';

let testDatabase: TestDatabase;
let database: Database;

beforeAll(async () => {
  testDatabase = await createTestDatabase();
  database = await openDatabase({
    url: testDatabase.appUrl,
    contextKey: TEST_CONTEXT_KEY,
    clock: systemClock,
    newId: createIdSource(systemClock),
    poolSize: 2,
  });
});

afterAll(async () => {
  await database.close();
  await testDatabase.drop();
});

async function run(...args: string[]): Promise<{ code: number; out: string; err: string }> {
  const out: string[] = [];
  const err: string[] = [];
  const code = await accountsCommand(args, {
    database,
    clock: systemClock,
    passwords: createPasswordHasher({ memoryCost: 64, timeCost: 1 }),
    authorityId: 140007 as AuthorityId,
    role: 'manager',
    consoleUrl: 'https://todoke.example.jp/console',
    print: line => out.push(line),
    printError: line => err.push(line),
  });
  return { code, out: out.join('\n'), err: err.join('\n') };
}

describe('accounts create-admin', () => {
  it('prints the initial password of a new manager, and refuses the name the second time', async () => {
    const args = ['create-admin', '--login', 'yamada', '--name', '山田 花子', '--unit', '医療危機対策本部室'];
    const made = await run(...args);
    expect(made.code).toBe(0);
    expect(made.out).toMatch(/Initial password: [a-z0-9]{4}(-[a-z0-9]{4}){4}\n/);
    expect(made.out).toContain('https://todoke.example.jp/console');
    expect(await run(...args)).toMatchObject({ code: 1, out: '', err: expect.stringContaining('taken') });
  });

  it('says what to put right', async () => {
    const refused = await run('create-admin', '--login', 'x', '--name', ' ', '--unit', 'u');
    expect(refused).toMatchObject({ code: 1, out: '' });
    expect(refused.err).toContain('--login');
    expect(refused.err).toContain('--name');
  });

  it.each([[[]], [['create-admin']], [['remove-admin', '--login', 'a']], [['create-admin', '--root']]])(
    'shows its usage for %j',
    async args => {
      expect(await run(...args)).toMatchObject({ code: 2, out: '', err: expect.stringContaining('Usage:') });
    },
  );
});
