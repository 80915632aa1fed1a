import type pg from 'pg';
import { inParallel, type Sample } from './measure.ts';

/** One statement of a baseline, and the values of each time that it is run. */
export interface Write {
  readonly text: string;
  readonly rows: readonly (readonly unknown[])[];
}

/** Which rows of a table the product wrote: those of an authority since an instant, by the column of their time. */
export interface WrittenRows {
  readonly table: string;
  readonly authorityId: number;
  readonly timeColumn: string;
  readonly since: string;
  /** A further condition. */
  readonly only?: string;
  readonly limit?: number;
}

/**
 * Makes copies of tables in the schema `plain`, unless they are there: the same columns, indexes and rows, but no
 * policy, foreign key or audit. `job` is the copy of the queue's table, empty.
 */
export async function createPlainTables(admin: pg.Pool, tables: readonly string[]): Promise<void> {
  await admin.query('create schema if not exists plain');
  for (const table of tables) {
    const { rows } = await admin.query<{ missing: boolean }>('select to_regclass($1) is null as missing', [
      `plain.${table}`,
    ]);
    if (rows[0]?.missing !== true) continue;
    const source = table === 'job' ? 'graphile_worker._private_jobs' : `app.${table}`;
    await admin.query(`create table plain.${table} (like ${source} including all)`);
    if (table === 'job') continue;
    const columns = (await columnsOf(admin, table)).join(', ');
    await admin.query(`insert into plain.${table} (${columns}) select ${columns} from app.${table}`);
  }
  await admin.query('analyze');
}

/** The rows that the product wrote, as inserts into the plain copy. */
export async function insertsOf(admin: pg.Pool, written: WrittenRows): Promise<Write> {
  const { table, authorityId, timeColumn, since, only = 'true', limit = null } = written;
  const columns = await columnsOf(admin, table);
  const { rows } = await admin.query<unknown[]>({
    text: `select ${columns.map(column => `${column}::text`).join(', ')} from app.${table}
           where authority_id = $1 and ${timeColumn} >= $2 and ${only} order by ${timeColumn} limit $3`,
    values: [authorityId, since, limit],
    rowMode: 'array',
  });
  const places = columns.map((_, index) => `$${index + 1}`).join(', ');
  return { text: `insert into plain.${table} (${columns.join(', ')}) values (${places})`, rows };
}

async function columnsOf(admin: pg.Pool, table: string): Promise<readonly string[]> {
  const { rows } = await admin.query<{ name: string }>(
    `select column_name as name from information_schema.columns
     where table_schema = 'app' and table_name = $1 and is_generated = 'NEVER' order by ordinal_position`,
    [table],
  );
  return rows.map(({ name }) => name);
}

/** Inserts of jobs like those that the product enqueued. */
export const jobInserts = (count: number, prefix: string): Write => ({
  text: 'insert into plain.job (task_id, payload, key) values ($1, $2, $3)',
  rows: Array.from({ length: count }, (_, index) => [
    1,
    JSON.stringify({ authorityId: 140007, messageId: `${prefix}-${index}-0000-7000-8000-000000000000` }),
    `${prefix}-${index}`,
  ]),
});

/**
 * Runs the writes as `units` transactions, `concurrency` at a time, each with its share of every write, by prepared
 * statements: what the same rows cost without the product. Throws when the rows cannot be shared out evenly.
 */
export async function runPlainly(
  admin: pg.Pool,
  writes: readonly Write[],
  units: number,
  concurrency: number,
): Promise<Sample> {
  const transactions = transactionsOf(writes, units);
  const clients = await Promise.all(Array.from({ length: concurrency }, () => admin.connect()));
  try {
    return await inParallel(transactions, concurrency, async (statements, lane) => {
      const client = clients[lane];
      await client?.query('begin');
      for (const statement of statements) await client?.query(statement);
      await client?.query('commit');
    });
  } finally {
    for (const client of clients) client.release();
  }
}

function transactionsOf(writes: readonly Write[], units: number): pg.QueryConfig[][] {
  const shares = writes.map(({ text, rows }, index) => {
    if (rows.length === 0 || rows.length % units !== 0)
      throw new Error(
        `${rows.length} rows cannot be shared among ${units} transactions: ${text.slice(0, 60)}`,
      );
    return { name: `plain ${index} ${text.length}`, text, rows, each: rows.length / units };
  });
  return Array.from({ length: units }, (_, unit) =>
    shares.flatMap(({ name, text, rows, each }) =>
      rows.slice(unit * each, (unit + 1) * each).map(values => ({ name, text, values: [...values] })),
    ),
  );
}
