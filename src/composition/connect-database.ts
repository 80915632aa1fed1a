import { join } from 'node:path';
import pg from 'pg';
import type { Config } from '../platform/config/config.ts';
import { migrateDatabase } from '../platform/db/migrate.ts';
import { startEmbeddedPostgres } from '../platform/embedded-postgres/launcher.ts';
import type { Logger } from '../platform/log/logger.ts';

export interface DatabaseConnection {
  readonly appUrl: string;
  readonly workerUrl: string;
  readonly adminUrl: string;
  /** Forgets everything in the embedded database and makes it anew. Throws for a server of the operator's. */
  readonly reset: () => Promise<void>;
  readonly stop: () => Promise<void>;
}

/** Names the configured server, or starts the embedded one and brings it to the newest schema. */
export async function connectDatabase(config: Config, log: Logger): Promise<DatabaseConnection> {
  const { database } = config;
  if (database.kind === 'server')
    return {
      appUrl: database.appUrl,
      workerUrl: database.workerUrl,
      adminUrl: database.migratorUrl,
      reset: async () => {
        throw new Error('Only the embedded database is made anew. Empty your own server yourself.');
      },
      stop: async () => undefined,
    };

  const server = await startEmbeddedPostgres({ dataDir: join(config.dataDir, 'postgres'), log });
  const migrate = (): Promise<unknown> =>
    migrateDatabase({
      adminUrl: server.adminUrl,
      contextKey: config.contextKey,
      passwords: {
        app: server.passwordFor('mimamori_app'),
        worker: server.passwordFor('mimamori_worker'),
        auditor: server.passwordFor('mimamori_auditor'),
      },
    });
  try {
    await migrate();
  } catch (error) {
    await server.stop();
    throw error;
  }
  return {
    adminUrl: server.adminUrl,
    appUrl: server.urlFor('mimamori_app'),
    workerUrl: server.urlFor('mimamori_worker'),
    reset: async () => {
      await recreateDatabase(server.adminUrl);
      await migrate();
    },
    stop: server.stop,
  };
}

async function recreateDatabase(url: string): Promise<void> {
  const elsewhere = new URL(url);
  const name = elsewhere.pathname.slice(1);
  elsewhere.pathname = '/postgres';
  const client = new pg.Client({ connectionString: elsewhere.href });
  await client.connect();
  try {
    await client.query(`drop database if exists ${client.escapeIdentifier(name)} with (force)`);
    await client.query(`create database ${client.escapeIdentifier(name)}`);
  } finally {
    await client.end();
  }
}
