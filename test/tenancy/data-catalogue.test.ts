import { readFileSync } from 'node:fs';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { z } from 'zod';
import { createTestDatabase, type TestDatabase } from '../database/test-database.ts';

const CLASSES = ['internal', 'personal', 'sensitive', 'credential'] as const;
const catalogue = z
  .record(z.string(), z.partialRecord(z.enum(CLASSES), z.array(z.string())))
  .parse(parse(readFileSync(new URL('../../db/data-catalogue.yaml', import.meta.url), 'utf8')));

let database: TestDatabase;
let admin: pg.Client;

beforeAll(async () => {
  database = await createTestDatabase();
  admin = new pg.Client({ connectionString: database.adminUrl });
  await admin.connect();
});

afterAll(async () => {
  await admin.end();
  await database.drop();
});

describe('the data catalogue', () => {
  it('classifies every column of every table, once, and none that does not exist', async () => {
    const { rows } = await admin.query<{ found: string }>(
      `select c.relname || '.' || a.attname as found from pg_attribute a join pg_class c on c.oid = a.attrelid
       join pg_namespace n on n.oid = c.relnamespace
       where n.nspname = 'app' and c.relkind in ('r', 'p') and a.attnum > 0 and not a.attisdropped`,
    );
    const classified = Object.entries(catalogue).flatMap(([table, classes]) =>
      Object.values(classes).flatMap(columns => (columns ?? []).map(column => `${table}.${column}`)),
    );
    expect(classified.toSorted()).toEqual(rows.map(row => row.found).toSorted());
  });

  it('keeps credentials out of reach of plain text types', async () => {
    const { rows } = await admin.query<{ found: string }>(
      `select c.relname || '.' || a.attname as found from pg_attribute a join pg_class c on c.oid = a.attrelid
       join pg_namespace n on n.oid = c.relnamespace
       where n.nspname = 'app' and a.atttypid = 'text'::regtype and a.attname ~ '(token|secret|code_hash|wrapped)'`,
    );
    expect(rows).toEqual([]);
  });
});
