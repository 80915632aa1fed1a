import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import pg from 'pg';
import { migrateJobs } from '../jobs/migrate-jobs.ts';

const DB_FOLDER = new URL('../../../db/', import.meta.url);
const LOGIN_ROLES = ['app', 'worker', 'auditor'] as const;

export interface MigrationOptions {
  /** Connection of a role that may create roles, and objects in this database. */
  readonly adminUrl: string;
  /** 32 bytes; signs the tenant context. Replaces the stored key when it differs. */
  readonly contextKey: Uint8Array;
  /** Passwords for the login roles. Roles without one are left as the operator set them. */
  readonly passwords?: Partial<Record<(typeof LOGIN_ROLES)[number], string>>;
}

/**
 * Brings a database to the newest schema: roles, numbered migrations as the migrator, the context key, the job tables.
 * Running it again changes nothing. Throws when an applied migration was edited afterwards.
 */
export async function migrateDatabase(options: MigrationOptions): Promise<{ applied: readonly string[] }> {
  const client = new pg.Client({ connectionString: options.adminUrl });
  await client.connect();
  try {
    await client.query(await readFile(new URL('roles.sql', DB_FOLDER), 'utf8'));
    for (const role of LOGIN_ROLES) await setPassword(client, role, options.passwords?.[role]);
    await prepareOwnership(client);
    await client.query('set role mimamori_migrator');
    const applied = await applyMigrations(client);
    await storeContextKey(client, options.contextKey);
    await client.query('reset role');
    await migrateJobs(options.adminUrl);
    return { applied };
  } finally {
    await client.end();
  }
}

async function setPassword(client: pg.Client, role: string, password: string | undefined): Promise<void> {
  if (password === undefined) return;
  await client.query(`alter role mimamori_${role} with login password ${client.escapeLiteral(password)}`);
}

async function prepareOwnership(client: pg.Client): Promise<void> {
  const { rows } = await client.query<{ name: string }>('select current_database() as name');
  const database = client.escapeIdentifier(rows[0]?.name ?? '');
  await client.query(`grant create, connect on database ${database} to mimamori_migrator`);
  await client.query(
    `grant connect on database ${database} to mimamori_app, mimamori_worker, mimamori_auditor`,
  );
  await client.query('grant mimamori_migrator to current_user');
  await client.query('create schema if not exists sys authorization mimamori_migrator');
}

async function applyMigrations(client: pg.Client): Promise<string[]> {
  await client.query(
    'create table if not exists sys.migration (name text primary key, checksum text not null, applied_at timestamptz not null)',
  );
  const done = new Map<string, string>();
  for (const row of (
    await client.query<{ name: string; checksum: string }>('select name, checksum from sys.migration')
  ).rows)
    done.set(row.name, row.checksum);

  const applied: string[] = [];
  const folder = new URL('migrations/', DB_FOLDER);
  for (const name of (await readdir(folder)).filter(file => file.endsWith('.sql')).sort()) {
    const text = await readFile(new URL(name, folder), 'utf8');
    const checksum = createHash('sha256').update(text).digest('hex');
    const known = done.get(name);
    if (known === checksum) continue;
    if (known !== undefined)
      throw new Error(
        `Migration ${name} was edited after it was applied. Undo the edit and add a new migration.`,
      );
    await client.query('begin');
    try {
      await client.query("set local lock_timeout = '5s'");
      await client.query(text);
      await client.query('insert into sys.migration values ($1, $2, now())', [name, checksum]);
      await client.query('commit');
    } catch (error) {
      await client.query('rollback');
      throw new Error(`Migration ${name} failed and was rolled back: ${String(error)}`, { cause: error });
    }
    applied.push(name);
  }
  return applied;
}

async function storeContextKey(client: pg.Client, key: Uint8Array): Promise<void> {
  if (key.length !== 32) throw new Error('The context key must be 32 bytes.');
  await client.query('begin');
  const { rowCount } = await client.query(
    'insert into ctx.secret (key) values ($1) on conflict (only_row) do update set key = excluded.key where ctx.secret.key <> excluded.key',
    [Buffer.from(key)],
  );
  // The key stands in plans of running sessions; touching what it came from throws those away (docs/decisions/0028).
  if (rowCount === 1)
    await client.query('alter function ctx.inner_key() immutable; alter function ctx.outer_key() immutable');
  await client.query('commit');
}
