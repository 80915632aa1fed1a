import { randomBytes } from 'node:crypto';

export const newKey = (): string => randomBytes(32).toString('base64');

/** What production cannot do without. */
export const productionEnvironment = (dataDir: string): Record<string, string> => ({
  MODE: 'production',
  EDITION: 'prefecture',
  PUBLIC_ORIGIN: 'https://todoke.example.jp',
  DATABASE_URL: 'postgres://mimamori_app:a@db.internal/mimamori',
  WORKER_DATABASE_URL: 'postgres://mimamori_worker:b@db.internal/mimamori',
  MIGRATOR_DATABASE_URL: 'postgres://deployer:c@db.internal/mimamori',
  CONTEXT_KEY: newKey(),
  INDEX_KEY: newKey(),
  KEK: `1:${newKey()}`,
  DEFAULT_AUTHORITY: '140007',
  SMTP_URL: 'smtps://user:secret@mail.internal:465',
  MAIL_FROM: 'no-reply@todoke.example.jp',
  DATA_DIR: dataDir,
});
