import pg from 'pg';

const UNPROTECTED = `select c.relname as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
  where n.nspname = 'app' and c.relkind in ('r', 'p') and not (c.relrowsecurity and c.relforcerowsecurity)`;
const POWERFUL = `select rolname as name from pg_roles where rolname in ('mimamori_app', 'mimamori_worker', 'mimamori_auditor')
  and (rolsuper or rolbypassrls or pg_has_role(oid, 'mimamori_migrator', 'member'))`;
const TABLES = `select c.relname as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
  where n.nspname = 'app' and c.relkind in ('r', 'p') order by 1`;

/**
 * What an operator wants to know after a restore: that every table is protected, that no role of the program could
 * look around the protection, and how many rows each table holds. Returns whether all is well.
 */
export async function checkDatabase(adminUrl: string, print: (line: string) => void): Promise<boolean> {
  const client = new pg.Client({ connectionString: adminUrl });
  await client.connect();
  const names = async (query: string): Promise<readonly string[]> =>
    (await client.query<{ name: string }>(query)).rows.map(row => row.name);
  try {
    const unprotected = await names(UNPROTECTED);
    const powerful = await names(POWERFUL);
    for (const name of unprotected) print(`Table ${name} is not protected by forced row-level security.`);
    for (const name of powerful) print(`Role ${name} could look around row-level security.`);
    for (const name of await names(TABLES)) print(`${name}\t${await countRows(client, name)} rows`);
    const isWell = unprotected.length === 0 && powerful.length === 0;
    print(
      isWell
        ? 'Every table is protected, and no role is too powerful.'
        : 'Do not open this database to people.',
    );
    return isWell;
  } finally {
    await client.end();
  }
}

/** Counts as the role of the connection, or says that it may not see the rows; never counts a part. */
async function countRows(client: pg.Client, table: string): Promise<string> {
  try {
    await client.query('begin; set local row_security = off');
    const { rows } = await client.query<{ rows: string }>(
      `select count(*)::text as rows from app.${client.escapeIdentifier(table)}`,
    );
    return rows[0]?.rows ?? '?';
  } catch {
    return '(this role may not count them)';
  } finally {
    await client.query('rollback');
  }
}
