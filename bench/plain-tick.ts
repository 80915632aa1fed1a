import type pg from 'pg';
import { inParallel, type Sample } from './measure.ts';
import { createPlainTables, insertsOf, jobInserts, type Write } from './plain-tables.ts';
import { ASKED, RELEASED } from './settings.ts';
import type { World } from './world.ts';

/** A multi-row statement: its text for a number of rows, and the rows. */
interface BatchWrite {
  readonly text: (rows: number) => string;
  readonly rows: Write['rows'];
}

export interface PlainWrites {
  readonly writes: readonly BatchWrite[];
  readonly people: number;
  /** People a transaction, as many as the tick takes at a time. */
  readonly batch: number;
}

const ENOUGH = 20_000;
const PEOPLE_A_TRANSACTION = 500;

const TABLES = [
  'observation_slot',
  'resident_link',
  'message',
  'recuperation_case',
  'case_event',
  'outbox_event',
  'audit_event',
  'job',
];

/** Copies the tables as they are before the ticks. */
export async function prepareForTicks({ admin }: World): Promise<void> {
  await createPlainTables(admin, TABLES);
  await admin.query(
    `insert into plain.recuperation_case select * from app.recuperation_case where authority_id = $1
     on conflict do nothing`,
    [RELEASED],
  );
}

/** The rows that one tick's questions wrote, for at most 20,000 people. */
export async function plainQuestions({ admin }: World, since: string): Promise<PlainWrites> {
  const written = { authorityId: ASKED, since, limit: ENOUGH };
  const slots = await insertsOf(admin, { ...written, table: 'observation_slot', timeColumn: 'asked_at' });
  const people = slots.rows.length;
  const writes = [
    slots,
    await insertsOf(admin, { ...written, table: 'resident_link', timeColumn: 'created_at' }),
    await insertsOf(admin, { ...written, table: 'message', timeColumn: 'created_at' }),
    jobInserts(people, 'asked'),
  ];
  return { writes: writes.map(multiRow), people, batch: PEOPLE_A_TRANSACTION };
}

/** The rows that one tick's releases wrote. */
export async function plainReleases({ admin }: World, since: string): Promise<PlainWrites> {
  const { rows } = await admin.query<{ id: string }>(
    'select case_id as id from plain.recuperation_case where authority_id = $1 limit $2',
    [RELEASED, ENOUGH],
  );
  const people = rows.length;
  const written = { authorityId: RELEASED, since, limit: ENOUGH };
  const inserts = [
    await insertsOf(admin, { ...written, table: 'case_event', timeColumn: 'recorded_at' }),
    await insertsOf(admin, { ...written, table: 'outbox_event', timeColumn: 'created_at' }),
    await insertsOf(admin, {
      ...written,
      table: 'audit_event',
      timeColumn: 'at',
      only: 'subject_id is not null',
    }),
    jobInserts(people, 'released'),
  ];
  const update: BatchWrite = {
    text: count => `update plain.recuperation_case set status = 'released', close_reason = 'released', closed_at = now(),
      closed_by = 'system:bench' where authority_id = ${RELEASED} and case_id in (${placesOf(count, 0)})`,
    rows: rows.map(({ id }) => [id]),
  };
  return { writes: [update, ...inserts.map(multiRow)], people, batch: PEOPLE_A_TRANSACTION };
}

/**
 * Runs the writes for all people, a batch of them in each transaction, one transaction at a time; `before` each, what a
 * batch of so many costs besides SQL.
 */
export async function runInBatches(
  admin: pg.Pool,
  writes: readonly BatchWrite[],
  people: number,
  batch: number,
  before: (count: number) => Promise<void> = async () => undefined,
): Promise<Sample> {
  for (const { rows } of writes)
    if (rows.length !== people) throw new Error(`${rows.length} rows were written for ${people} people.`);
  const starts = Array.from({ length: Math.ceil(people / batch) }, (_, index) => index * batch);
  const client = await admin.connect();
  try {
    const sample = await inParallel(starts, 1, async start => {
      await before(Math.min(batch, people - start));
      await client.query('begin');
      for (const { text, rows } of writes) {
        const some = rows.slice(start, start + batch);
        await client.query(text(some.length), some.flat());
      }
      await client.query('commit');
    });
    return { ...sample, operations: people };
  } finally {
    client.release();
  }
}

/** The same insert with many rows at once. */
export function multiRow({ text, rows }: Write): BatchWrite {
  const width = rows[0]?.length ?? 0;
  const [head = ''] = text.split(' values ');
  return {
    text: count =>
      `${head} values ${Array.from({ length: count }, (_, row) => `(${placesOf(width, row * width)})`).join(', ')}`,
    rows,
  };
}

const placesOf = (count: number, after: number): string =>
  Array.from({ length: count }, (_, index) => `$${after + index + 1}`).join(', ');
