import { readFile } from 'node:fs/promises';
import { runMigrations } from 'graphile-worker';
import pg from 'pg';
import { silentLogger } from './silent-logger.ts';

const GRANTS = new URL('../../../db/jobs-grants.sql', import.meta.url);

/**
 * Brings the job tables to the version of graphile-worker in use and grants the app and worker roles what they need.
 * `adminUrl` is a role that may become mimamori_migrator, which will own the tables. Running it again changes nothing.
 */
export async function migrateJobs(adminUrl: string): Promise<void> {
  const pool = new pg.Pool({ connectionString: adminUrl, options: '-c role=mimamori_migrator', max: 1 });
  // graphile-worker wants to see that lost connections are handled; a query on one rejects by itself.
  pool.on('error', () => undefined);
  pool.on('connect', client => client.on('error', () => undefined));
  try {
    await runMigrations({ pgPool: pool, logger: silentLogger });
    await pool.query(await readFile(GRANTS, 'utf8'));
  } finally {
    await pool.end();
  }
}
