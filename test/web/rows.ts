import pg from 'pg';
import { inject } from 'vitest';
import { databaseUrl } from '../database/test-database.ts';
import type { TestWorld } from '../world/test-world.ts';

/** The database of a world as its owner sees it, all tenants alike. */
export interface Rows {
  readonly select: <Row extends pg.QueryResultRow>(
    text: string,
    values?: readonly unknown[],
  ) => Promise<Row[]>;
  /** Number of rows of every table that keeps something about people or cases. */
  readonly counts: () => Promise<Readonly<Record<string, number>>>;
  /** A digest of all rows of every such table: it differs as soon as one value does. */
  readonly digests: () => Promise<Readonly<Record<string, string>>>;
  readonly close: () => Promise<void>;
}

/** Reading leaves its mark here, and here alone: who took a package's file is told on its page, too. */
const WRITTEN_BY_READING = ['audit_event', 'provision_event'];

export async function openRows(world: TestWorld): Promise<Rows> {
  const name = await world.deps.database.withoutTenant(async db => {
    const found = await db
      .selectNoFrom(expression => expression.fn<string>('current_database').as('name'))
      .execute();
    return found[0]?.name ?? '';
  });
  const pool = new pg.Pool({ connectionString: databaseUrl(inject('adminUrl'), name), max: 2 });
  pool.on('error', () => undefined);
  const select: Rows['select'] = async (text, values = []) => (await pool.query(text, [...values])).rows;
  const tables = (
    await select<{ table: string }>(
      `select c.relname as table from pg_class c join pg_namespace n on n.oid = c.relnamespace
       where n.nspname = 'app' and c.relkind in ('r', 'p') and not c.relispartition order by 1`,
    )
  )
    .map(({ table }) => table)
    .filter(table => !WRITTEN_BY_READING.includes(table));

  const each = async <T>(expression: string): Promise<Record<string, T>> => {
    const found = await Promise.all(
      tables.map(async table => {
        const [row] = await select<{ value: T }>(`select ${expression} as value from app.${table} t`);
        return [table, row?.value as T] as const;
      }),
    );
    return Object.fromEntries(found);
  };
  return {
    select,
    counts: () => each('count(*)::int'),
    digests: () => each("md5(coalesce(string_agg(t::text, ',' order by t::text), ''))"),
    close: () => pool.end(),
  };
}
