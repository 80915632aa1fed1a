import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import type { TestProject } from 'vitest/node';
import { migrateDatabase } from '../../src/platform/db/migrate.ts';
import { startEmbeddedPostgres } from '../../src/platform/embedded-postgres/launcher.ts';
import { createLogger } from '../../src/platform/log/logger.ts';
import { databaseUrl, TEMPLATE, TEST_CONTEXT_KEY, TEST_PASSWORDS } from './test-database.ts';

/**
 * The data of a run goes with it, so nothing waits for the disk. Tests kill the program, never this server: what was
 * committed is there for the next process all the same.
 */
const NOTHING_TO_LOSE = { fsync: 'off', full_page_writes: 'off', synchronous_commit: 'off' };

/** Starts one PostgreSQL for the run and migrates the template that every test database is cloned from. */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  const folder = mkdtempSync(join(tmpdir(), 'mimamori-test-'));
  // Under root the server runs as another user, who must be able to enter.
  chmodSync(folder, 0o755);
  const server = await startEmbeddedPostgres({
    dataDir: folder,
    settings: NOTHING_TO_LOSE,
    log: createLogger({ level: 'silent' }),
  });
  const teardown = async (): Promise<void> => {
    await server.stop();
    rmSync(folder, { recursive: true, force: true });
  };
  try {
    await createTemplate(server.adminUrl);
  } catch (error) {
    await teardown();
    throw error;
  }
  project.provide('adminUrl', server.adminUrl);
  return teardown;
}

async function createTemplate(adminUrl: string): Promise<void> {
  const admin = new pg.Client({ connectionString: adminUrl });
  await admin.connect();
  await admin.query(`create database ${TEMPLATE}`);
  await admin.end();
  await migrateDatabase({
    adminUrl: databaseUrl(adminUrl, TEMPLATE),
    contextKey: TEST_CONTEXT_KEY,
    passwords: TEST_PASSWORDS,
  });
}
