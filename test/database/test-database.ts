import { randomBytes } from 'node:crypto';
import { setTimeout as delay } from 'node:timers/promises';
import pg from 'pg';
import { inject } from 'vitest';
import { keepSentinels } from '../outgoing/keep-sentinels.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** Superuser connection of the PostgreSQL that runs for the tests. */
    adminUrl: string;
  }
}

export const TEMPLATE = 'mimamori_template';
export const TEST_CONTEXT_KEY = Buffer.alloc(32, 'context key of the test database');
export const TEST_PASSWORDS = { app: 'app-test', worker: 'worker-test', auditor: 'auditor-test' } as const;

export interface TestDatabase {
  readonly adminUrl: string;
  readonly appUrl: string;
  readonly workerUrl: string;
  readonly auditorUrl: string;
  /** Removes the database; connections that are still open are cut. */
  readonly drop: () => Promise<void>;
}

/** A migrated database of the caller's own, cloned in some 50 ms. */
export async function createTestDatabase(): Promise<TestDatabase> {
  const serverUrl = inject('adminUrl');
  const name = `test_${randomBytes(6).toString('hex')}`;
  // Files are copied as they are. The other way writes every page of the template into the log, ten times the work.
  await runAsAdmin(serverUrl, `create database ${name} template ${TEMPLATE} strategy file_copy`);
  const adminUrl = databaseUrl(serverUrl, name);
  const urlOf = (role: keyof typeof TEST_PASSWORDS): string =>
    databaseUrl(serverUrl, name, `mimamori_${role}`, TEST_PASSWORDS[role]);
  return {
    adminUrl,
    appUrl: urlOf('app'),
    workerUrl: urlOf('worker'),
    auditorUrl: urlOf('auditor'),
    drop: async () => {
      await keepSentinels(adminUrl);
      await dropDatabase(serverUrl, name);
    },
  };
}

/** The same server's URL for another database, and another role when one is named. */
export function databaseUrl(url: string, database: string, role?: string, password?: string): string {
  const changed = new URL(url);
  changed.pathname = `/${database}`;
  if (role !== undefined) changed.username = role;
  if (password !== undefined) changed.password = password;
  return changed.href;
}

const PATIENCE_MS = 1_000;
const LOOK_EVERY_MS = 10;

/**
 * Pools that were ended take a moment to say good-bye. Cut off meanwhile, their connections fail where nobody listens,
 * and the run counts an error of no test.
 */
async function dropDatabase(serverUrl: string, name: string): Promise<void> {
  const client = new pg.Client({ connectionString: serverUrl });
  await client.connect();
  try {
    const until = performance.now() + PATIENCE_MS;
    for (;;) {
      const { rows } = await client.query<{ open: number }>(
        'select count(*)::int as open from pg_stat_activity where datname = $1',
        [name],
      );
      if (rows[0]?.open === 0 || performance.now() > until) break;
      await delay(LOOK_EVERY_MS);
    }
    await client.query(`drop database if exists ${name} with (force)`);
  } finally {
    await client.end();
  }
}

async function runAsAdmin(url: string, statement: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await client.query(statement);
  } finally {
    await client.end();
  }
}
