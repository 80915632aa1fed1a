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
const PEOPLE_A_TRANSACTION = 2_000;
const SLOTS_A_TRANSACTION = 50_000;
const MESSAGES_A_TRANSACTION = 1_000;

const TABLES = [
  'observation_slot',
  'message',
  'slot_step',
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

/** Copies the slots that were planned into a table without policies and foreign keys, as the program plans them. */
export const plainSlots = ({ admin }: World): Promise<Sample> =>
  copyInRanges(admin, {
    lanes: 2,
    size: SLOTS_A_TRANSACTION,
    people: 'select case_id from app.observation_slot where authority_id = $1',
    statements: [
      `insert into plain.observation_slot select * from app.observation_slot
       where authority_id = $1 and case_id > $2 and case_id <= $3`,
    ],
  });

/** Copies what a turn of the ladder wrote likewise, and moves the copied slots on. */
export const plainMessages = ({ admin }: World): Promise<Sample> =>
  copyInRanges(admin, {
    lanes: 1,
    size: MESSAGES_A_TRANSACTION,
    people: 'select distinct case_id from app.slot_step where authority_id = $1',
    statements: [
      `insert into plain.message select * from app.message
       where authority_id = $1 and subject_id > $2 and subject_id <= $3`,
      `insert into plain.slot_step select * from app.slot_step
       where authority_id = $1 and case_id > $2 and case_id <= $3`,
      `update plain.observation_slot p set next_at = s.next_at, step = s.step, asked_at = s.asked_at
       from app.observation_slot s where s.authority_id = $1 and s.case_id > $2 and s.case_id <= $3
         and s.asked_at is not null and p.authority_id = $1 and p.case_id > $2 and p.case_id <= $3
         and p.case_id = s.case_id and p.slot_on = s.slot_on and p.slot_no = s.slot_no`,
    ],
  });

interface RangeCopy {
  readonly lanes: number;
  /** People a transaction. */
  readonly size: number;
  /** Selects the cases of an authority. */
  readonly people: string;
  /** Given the authority, and the ids above and through which. */
  readonly statements: readonly string[];
}

/** Copies or changes the rows of people, so many in each transaction, by bare statements. */
export async function copyInRanges(
  admin: pg.Pool,
  { lanes, size, people, statements }: RangeCopy,
): Promise<Sample> {
  const { rows } = await admin.query<{ id: string; ordinal: number; total: number }>(
    `select case_id as id, ordinal::int, total::int from (select case_id, row_number() over (order by case_id) as ordinal,
       count(*) over () as total from (${people}) cases) numbered where ordinal % $2 = 0 or ordinal = total
     order by case_id`,
    [ASKED, size],
  );
  const ends = rows.map(({ id }) => id);
  const ranges = ends.map((through, index) => [
    ends[index - 1] ?? '00000000-0000-0000-0000-000000000000',
    through,
  ]);
  const clients = await Promise.all(Array.from({ length: lanes }, () => admin.connect()));
  try {
    const sample = await inParallel(ranges, lanes, async (range, lane) => {
      const client = clients[lane];
      await client?.query('begin');
      for (const statement of statements) await client?.query(statement, [ASKED, ...range]);
      await client?.query('commit');
    });
    return { ...sample, operations: rows.at(-1)?.total ?? 0 };
  } finally {
    for (const client of clients) client.release();
  }
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
