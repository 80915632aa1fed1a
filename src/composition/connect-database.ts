import { join } from 'node:path';
import type { Config } from '../platform/config/config.ts';
import { migrateDatabase } from '../platform/db/migrate.ts';
import { startEmbeddedPostgres } from '../platform/embedded-postgres/launcher.ts';
import type { Logger } from '../platform/log/logger.ts';

export interface DatabaseConnection {
  readonly appUrl: string;
  readonly workerUrl: string;
  readonly adminUrl: string;
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
      stop: async () => undefined,
    };

  const server = await startEmbeddedPostgres({ dataDir: join(config.dataDir, 'postgres'), log });
  try {
    await migrateDatabase({
      adminUrl: server.adminUrl,
      contextKey: config.contextKey,
      passwords: {
        app: server.passwordFor('mimamori_app'),
        worker: server.passwordFor('mimamori_worker'),
        auditor: server.passwordFor('mimamori_auditor'),
      },
    });
  } catch (error) {
    await server.stop();
    throw error;
  }
  return {
    adminUrl: server.adminUrl,
    appUrl: server.urlFor('mimamori_app'),
    workerUrl: server.urlFor('mimamori_worker'),
    stop: server.stop,
  };
}
