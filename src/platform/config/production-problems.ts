import type { ConfigProblem } from './config.ts';
import type { SettingValues } from './settings.ts';
import { hasTrainingSecrets } from './training-secrets.ts';

/** 32 random bytes hold about 30 different ones; fewer than this never happens by chance. */
const LEAST_DIFFERENT_BYTES = 16;

/** What is well formed and yet not safe in production: values of the training mode, or keys that are no secret. */
export function productionProblems(values: SettingValues): ConfigProblem[] {
  const problems: ConfigProblem[] = [];
  const refuse = (key: string, problem: string, fix: string): void =>
    void problems.push({ key, problem, fix });

  if (values.PUBLIC_ORIGIN?.startsWith('https://') === false)
    refuse('PUBLIC_ORIGIN', 'is not safe', 'production is served over https');
  if (values.MAIL_FROM?.endsWith('.invalid'))
    refuse('MAIL_FROM', 'is the address of the training mode', 'give an address that can receive replies');
  if (values.DATA_DIR !== undefined && hasTrainingSecrets(values.DATA_DIR))
    refuse('DATA_DIR', 'was used by the training mode', 'give production a folder of its own');

  const urls = [values.DATABASE_URL, values.WORKER_DATABASE_URL, values.MIGRATOR_DATABASE_URL];
  const users = urls
    .filter(url => url !== undefined && url !== 'embedded')
    .map(url => new URL(url ?? '').username);
  if (new Set(users).size < users.length)
    refuse(
      'DATABASE_URL',
      'shares its role with another connection',
      'use mimamori_app, mimamori_worker and a migrating role',
    );

  const contextKey = values.CONTEXT_KEY;
  const indexKey = values.INDEX_KEY;
  const wrappingKeys = [...(values.KEK?.keys.values() ?? [])];
  if (contextKey !== undefined && !looksRandom(contextKey))
    refuse('CONTEXT_KEY', 'is not random', 'make one with: openssl rand -base64 32');
  if (indexKey !== undefined && !looksRandom(indexKey))
    refuse('INDEX_KEY', 'is not random', 'make one with: openssl rand -base64 32');
  if (contextKey !== undefined && indexKey !== undefined && Buffer.compare(contextKey, indexKey) === 0)
    refuse('INDEX_KEY', 'is the same key as CONTEXT_KEY', 'use a key of its own for each purpose');
  if (!wrappingKeys.every(looksRandom))
    refuse('KEK', 'holds a key that is not random', 'make one with: openssl rand -base64 32');
  if (contextKey !== undefined && wrappingKeys.some(key => Buffer.compare(key, contextKey) === 0))
    refuse('KEK', 'holds the same key as CONTEXT_KEY', 'use a key of its own for each purpose');
  return problems;
}

const looksRandom = (key: Uint8Array): boolean => new Set(key).size >= LEAST_DIFFERENT_BYTES;
