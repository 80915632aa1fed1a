import { fileURLToPath } from 'node:url';
import type { IdSource } from '../kernel/ids.ts';
import type { Clock } from '../kernel/instant.ts';
import type { SecretBox } from '../modules/messaging/index.ts';
import type { PersonIndex } from '../modules/persons/index.ts';
import { loadRulebook, type Rulebook } from '../modules/rulebook/index.ts';
import { systemClock } from '../platform/clock/clock.ts';
import type { Config } from '../platform/config/config.ts';
import { createKeyRing, type KeyRing } from '../platform/crypto/key-ring.ts';
import { type Authority, listAuthorities } from '../platform/db/authority.repository.ts';
import { type Database, openDatabase } from '../platform/db/database.ts';
import { createIdSource } from '../platform/ids/uuid-v7.ts';
import type { ImageSanitiser } from '../platform/images/image-sanitiser.port.ts';
import { createImageSanitiser } from '../platform/images/threaded.image-sanitiser.ts';
import type { Logger } from '../platform/log/logger.ts';
import { createMetrics, type Metrics } from '../platform/metrics/metrics.ts';
import type { PdfRenderer } from '../platform/pdf/pdf.port.ts';
import { templatesBelow } from '../platform/pdf/templates-below.ts';
import { createTypstPdf } from '../platform/pdf/typst.pdf.ts';
import type { ProtectedFiles } from '../platform/protected-files/protected-files.port.ts';
import { createProtectedFiles } from '../platform/protected-files/threaded.protected-files.ts';
import { personIndexOf, secretBoxOf } from './secrets.ts';

/** Everything with a connection, a thread or a secret, made once; modules get what they need of it. */
export interface Runtime {
  readonly config: Config;
  readonly log: Logger;
  readonly clock: Clock;
  readonly newId: IdSource;
  readonly database: Database;
  readonly rulebook: Rulebook;
  readonly keyRing: KeyRing;
  readonly secretBox: SecretBox;
  readonly personIndex: PersonIndex;
  readonly images: ImageSanitiser;
  readonly protectedFiles: ProtectedFiles;
  /** The renderer for the templates of one module. */
  readonly pdfOf: (module: string) => PdfRenderer;
  readonly metrics: Metrics;
  readonly authorities: readonly Authority[];
  readonly stop: () => Promise<void>;
}

export interface RuntimeOptions {
  readonly config: Config;
  readonly log: Logger;
  /** Connection of the app or worker role. */
  readonly databaseUrl: string;
  readonly clock?: Clock;
  /** Runs before the authorities are read, e.g. to register those of the training mode. */
  readonly prepare?: (database: Database) => Promise<void>;
}

/** Opens the database as a role without powers, loads the rulebook and starts the threads. */
export async function createRuntime(options: RuntimeOptions): Promise<Runtime> {
  const { config, log } = options;
  const clock = options.clock ?? systemClock;
  const newId = createIdSource(clock);
  const rulebook = await loadRulebook();
  const database = await openDatabase({
    url: options.databaseUrl,
    contextKey: config.contextKey,
    clock,
    newId,
  });
  await options.prepare?.(database);
  const authorities = await listAuthorities(database);
  const keyRing = createKeyRing(config.keyEncryptionKeys);
  const images = createImageSanitiser();
  const protectedFiles = createProtectedFiles();
  const pdf = createTypstPdf({ root: fileURLToPath(new URL('../modules', import.meta.url)) });
  return {
    config,
    log,
    clock,
    newId,
    database,
    rulebook,
    keyRing,
    secretBox: secretBoxOf(keyRing),
    personIndex: personIndexOf(config.indexKey),
    images,
    protectedFiles,
    pdfOf: module => templatesBelow(pdf, `${module}/templates`),
    metrics: createMetrics(),
    authorities,
    stop: async () => {
      await Promise.all([images.stop(), pdf.stop(), protectedFiles.stop()]);
      await database.close();
    },
  };
}
