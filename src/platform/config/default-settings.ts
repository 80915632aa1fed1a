import { join } from 'node:path';
import type { GivenSettings } from './given-settings.ts';
import type { SettingKey } from './settings.ts';
import { trainingSecrets } from './training-secrets.ts';

const UNUSABLE_FOLDER = {
  key: 'DATA_DIR',
  problem: 'is a folder that this user cannot read and write',
  fix: 'start as the user who made it (.data in the project unless set), remove it, or name another folder',
};

/**
 * The values of settings that were not given. Production gets only harmless ones; the training mode, which is the
 * default, gets all that it needs, so that one command starts it.
 */
export function defaultSettings(given: ReadonlyMap<SettingKey, string>, projectDir: string): GivenSettings {
  const port = given.get('PORT') ?? '8080';
  const defaults = new Map<SettingKey, string>([
    ['MODE', 'training'],
    ['HOST', '127.0.0.1'],
    ['PORT', port],
    ['TOTP_ISSUER', 'Mimamori'],
    ['TRUSTED_PROXY_HOPS', '0'],
    ['REVIEW_UNDO_SECONDS', '60'],
    ['LOG_LEVEL', 'info'],
  ]);
  if ((given.get('MODE') ?? 'training') !== 'training') return { values: defaults, problems: [] };
  const dataDir = given.get('DATA_DIR') ?? join(projectDir, '.data');
  const secrets = trainingSecrets(dataDir);
  const values = new Map<SettingKey, string>([
    ...defaults,
    ['EDITION', 'all'],
    ['PUBLIC_ORIGIN', `http://localhost:${port}`],
    ['DATABASE_URL', 'embedded'],
    ['DEFAULT_AUTHORITY', '140007'],
    ['MAIL_FROM', 'no-reply@training.invalid'],
    ['DATA_DIR', dataDir],
  ]);
  if (secrets === null) return { values, problems: [UNUSABLE_FOLDER] };
  values.set('CONTEXT_KEY', secrets.contextKey);
  values.set('INDEX_KEY', secrets.indexKey);
  values.set('KEK', secrets.keyEncryptionKeys);
  return { values, problems: [] };
}
