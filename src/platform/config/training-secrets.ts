import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const FOLDER = 'training-secrets';
const NOT_PERMITTED = new Set(['EACCES', 'EPERM', 'EROFS', 'ENOTDIR']);

export interface TrainingSecrets {
  readonly contextKey: string;
  readonly indexKey: string;
  readonly keyEncryptionKeys: string;
}

/**
 * The secrets of the training mode: made at the first start, kept in files that only their owner can read. Null when
 * this user cannot read or write them.
 */
export function trainingSecrets(dataDir: string): TrainingSecrets | null {
  const newKey = (): string => randomBytes(32).toString('base64');
  try {
    return {
      contextKey: keptSecret(dataDir, 'context-key', newKey),
      indexKey: keptSecret(dataDir, 'index-key', newKey),
      keyEncryptionKeys: keptSecret(dataDir, 'kek', () => `1:${newKey()}`),
    };
  } catch (error) {
    if (NOT_PERMITTED.has((error as NodeJS.ErrnoException).code ?? '')) return null;
    throw error;
  }
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
