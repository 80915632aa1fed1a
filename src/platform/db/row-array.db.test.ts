import fc from 'fast-check';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createTestDatabase, type TestDatabase } from '../../../test/database/test-database.ts';
import { rowArray } from './row-array.ts';

let database: TestDatabase;
let admin: pg.Client;

beforeAll(async () => {
  database = await createTestDatabase();
  admin = new pg.Client({ connectionString: database.adminUrl });
  await admin.connect();
  await admin.query('create type public.example as (words text, number int, is_true boolean)');
});

afterAll(async () => {
  await admin.end();
  await database.drop();
});

type Row = [words: string | null, number: number | null, isTrue: boolean | null];

async function readBack(rows: readonly Row[]): Promise<readonly Row[]> {
  const array = rowArray();
  for (const row of rows) array.add(row);
  const { rows: read } = await admin.query(
    'select words, number, is_true from unnest($1::text::public.example[])',
    [array.text()],
  );
  return read.map(row => [row.words, row.number, row.is_true]);
}

describe('rows as an array of a composite type', () => {
  it('come back as they were, whatever their texts hold', async () => {
    const word = fc.oneof(
      fc.constantFrom(
        '',
        ' ',
        'null',
        'NULL',
        '{}',
        '()',
        '(,)',
        '"',
        '\\',
        '\\"',
        'a,b',
        '\t\r\n',
        '髙橋　花子',
        '𠮷',
      ),
      fc.string({ unit: 'binary' }).map(text => text.replaceAll('\0', '')),
    );
    const row = fc.tuple(
      fc.option(word),
      fc.option(fc.integer({ min: -2_147_483_648, max: 2_147_483_647 })),
      fc.option(fc.boolean()),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(row, { maxLength: 20 }), async rows => {
        expect(await readBack(rows)).toEqual(rows);
      }),
      { numRuns: 60 },
    );
  });

  it('may be many and long', async () => {
    const rows = Array.from(
      { length: 3_000 },
      (_none, place): Row => ['渡邊 '.repeat(place % 50), place, null],
    );
    expect(await readBack(rows)).toEqual(rows);
    expect(await readBack([])).toEqual([]);
  });
});
