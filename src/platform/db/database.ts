import { Kysely } from 'kysely';
import pg from 'pg';
import type { Brand } from '../../kernel/brand.ts';
import type { AuthorityId, IdSource } from '../../kernel/ids.ts';
import type { Clock, Instant } from '../../kernel/instant.ts';
import { type Actor, actorName } from './actor.ts';
import { singleClientDialect } from './single-client-dialect.ts';
import type { DB } from './tables.generated.ts';
import { beginTenant } from './tenant-context.ts';
import { plainTypes } from './type-parsers.ts';

interface TxShape {
  readonly db: Kysely<DB>;
  readonly client: pg.PoolClient;
  readonly authorityId: AuthorityId;
  readonly actor: Actor;
  /** The actor's name as the database knows it from the signed context. */
  readonly actorName: string;
  /** The instant of the transaction: one for everything that it writes. */
  readonly at: Instant;
  readonly newId: IdSource;
  /** Counts the audit rows; a transaction that wrote none, and did not say why, is rolled back. */
  readonly audit: { rows: number; exemption: string | null };
}

/** A transaction of one tenant. Only `withTenant` makes one; every repository function takes it first. */
export type Tx = Brand<TxShape, 'Tx'>;

export interface Database {
  /**
   * Runs `work` in one transaction that sees only the actor's authority, and commits when it returns.
   * Rolls back when it throws, and when it neither wrote an audit row nor called `exemptFromAudit`.
   */
  readonly withTenant: <T>(actor: Actor, work: (tx: Tx) => Promise<T>) => Promise<T>;
  /** Reads tables without tenants (schema sys). Sees no tenant row. */
  readonly withoutTenant: <T>(work: (db: Kysely<DB>) => Promise<T>) => Promise<T>;
  readonly isReady: () => Promise<boolean>;
  readonly close: () => Promise<void>;
}

export interface DatabaseOptions {
  readonly url: string;
  readonly contextKey: Uint8Array;
  readonly clock: Clock;
  readonly newId: IdSource;
  readonly poolSize?: number;
}

/** Opens the pool of the app (or worker) role. Throws at once when that role could bypass row-level security. */
export async function openDatabase(options: DatabaseOptions): Promise<Database> {
  const pool = new pg.Pool({
    connectionString: options.url,
    max: options.poolSize ?? 16,
    types: plainTypes,
    options: '-c search_path=app,public',
  });
  // A server restart ends clients, idle or at work: what runs on them rejects, and the pool replaces them.
  pool.on('error', () => undefined);
  pool.on('connect', client => {
    client.on('error', () => undefined);
  });
  await refusePowerfulRole(pool);

  const withTenant: Database['withTenant'] = async (actor, work) => {
    const client = await pool.connect();
    let broken: Error | undefined;
    try {
      await client.query(beginTenant(actor, options.contextKey, Date.now() / 1000));
      const tx = {
        db: new Kysely<DB>({ dialect: singleClientDialect(client) }),
        client,
        authorityId: actor.authorityId,
        actor,
        actorName: actorName(actor),
        at: options.clock.now(),
        newId: options.newId,
        audit: { rows: 0, exemption: null },
      } as unknown as Tx;
      const value = await work(tx);
      if (tx.audit.rows === 0 && tx.audit.exemption === null)
        throw new Error('A tenant transaction must write an audit row or say why it needs none.');
      await client.query('commit');
      return value;
    } catch (error) {
      await client.query('rollback').catch((failure: Error) => {
        broken = failure;
      });
      throw error;
    } finally {
      client.release(broken);
    }
  };

  const withoutTenant: Database['withoutTenant'] = async work => {
    const client = await pool.connect();
    try {
      return await work(new Kysely<DB>({ dialect: singleClientDialect(client) }));
    } finally {
      client.release();
    }
  };

  return {
    withTenant,
    withoutTenant,
    isReady: () =>
      pool.query('select 1').then(
        () => true,
        () => false,
      ),
    close: () => pool.end(),
  };
}

/** Says why a transaction writes no audit row: it touches nothing about a person (e.g. a session's last-seen time). */
export function exemptFromAudit(tx: Tx, reason: string): void {
  tx.audit.exemption = reason;
}

async function refusePowerfulRole(pool: pg.Pool): Promise<void> {
  const { rows } = await pool.query<{ powerful: boolean }>(
    `select rolsuper or rolbypassrls or pg_has_role(current_user, 'mimamori_migrator', 'member') as powerful
     from pg_roles where rolname = current_user`,
  );
  if (rows[0]?.powerful === false) return;
  await pool.end();
  throw new Error(
    'The database role can bypass row-level security. Connect as mimamori_app or mimamori_worker.',
  );
}
