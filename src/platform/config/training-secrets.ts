import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const FOLDER = 'training-secrets';

/** The secrets of the training mode: made at the first start, kept in files that only their owner can read. */
export function trainingSecrets(dataDir: string): {
  readonly contextKey: string;
  readonly indexKey: string;
  readonly keyEncryptionKeys: string;
} {
  return {
    contextKey: keptSecret(dataDir, 'context-key', () => randomBytes(32).toString('base64')),
    indexKey: keptSecret(dataDir, 'index-key', () => randomBytes(32).toString('base64')),
    keyEncryptionKeys: keptSecret(dataDir, 'kek', () => `1:${randomBytes(32).toString('base64')}`),
  };
}

/** Whether this data folder was used by the training mode. */
export const hasTrainingSecrets = (dataDir: string): boolean => existsSync(join(dataDir, FOLDER));

function keptSecret(dataDir: string, name: string, make: () => string): string {
  const path = join(dataDir, FOLDER, name);
  if (!existsSync(path)) {
    mkdirSync(dataDir, { recursive: true });
    mkdirSync(join(dataDir, FOLDER), { recursive: true, mode: 0o700 });
    try {
      writeFileSync(path, `${make()}\n`, { mode: 0o600, flag: 'wx' });
    } catch (error) {
      // Another process that starts at the same moment may have made it first; its secret holds for both.
      if (!existsSync(path)) throw error;
    }
  }
  return readFileSync(path, 'utf8').trim();
}
