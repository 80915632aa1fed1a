import type pg from 'pg';
import type { Sample } from './measure.ts';
import { createPlainTables, runPlainly, type Write } from './plain-tables.ts';
import { ANSWERING, TODAY } from './settings.ts';

/** How many rows a batch of the product held on average, and how many batches there were. */
export interface Batching {
  readonly answers: number;
  readonly batches: number;
}

const TABLES = {
  observation: { at: 'answered_at', only: 'true' },
  audit_event: { at: 'at', only: "action = 'observation.answer'" },
  outbox_event: { at: 'created_at', only: "type = 'observation.answered'" },
} as const;

/** Copies of the tables that an answer touches, without policies and foreign keys. */
export const createPlainAnswerTables = (admin: pg.Pool): Promise<void> =>
  createPlainTables(admin, ['observation_slot', ...Object.keys(TABLES)]);

/** Takes what the product wrote since an instant out of the copies, so that it can be written to them again. */
export async function forgetAnswersPlainly(admin: pg.Pool, since: string): Promise<void> {
  for (const [table, { at }] of Object.entries(TABLES))
    await admin.query(`delete from plain.${table} where authority_id = $1 and ${at} >= $2`, [
      ANSWERING,
      since,
    ]);
  await admin.query('vacuum analyze');
}

/**
 * The rows that the product wrote since an instant by bare statements on many rows, as many a transaction as the
 * product had on average, two transactions at a time like the product.
 */
export async function runAnswersPlainly(
  admin: pg.Pool,
  since: string,
  { answers, batches }: Batching,
): Promise<Sample> {
  const each = Math.ceil(answers / batches);
  const units = Math.floor(answers / each);
  const writes = [await slotUpdates(admin, since, each, units)];
  for (const [table, { at, only }] of Object.entries(TABLES)) {
    const rows = await partsAsText(
      admin,
      `app.${table} t where authority_id = $1 and ${at} >= $2 and ${only}`,
      {
        column: 't::text',
        since,
        each: table === 'outbox_event' ? 1 : each,
      },
    );
    writes.push({
      text: `insert into plain.${table} select given.* from unnest($1::plain.${table}[]) given`,
      rows: rows.slice(0, units).map(part => [part]),
    });
  }
  const sample = await runPlainly(admin, writes, units, 2);
  return { ...sample, operations: units * each };
}

async function slotUpdates(admin: pg.Pool, since: string, each: number, units: number): Promise<Write> {
  const parts = await partsAsText(admin, 'app.observation where authority_id = $1 and answered_at >= $2', {
    column: 'case_id',
    since,
    each,
  });
  return {
    text: `update plain.observation_slot set status = 'answered', closed_at = now(), next_at = null
           where authority_id = $1 and case_id = any($2::uuid[]) and slot_on = $3 and slot_no = 1`,
    rows: parts.slice(0, units).map(part => [ANSWERING, part, TODAY]),
  };
}

async function partsAsText(
  admin: pg.Pool,
  source: string,
  { column, since, each }: { readonly column: string; readonly since: string; readonly each: number },
): Promise<string[][]> {
  const { rows } = await admin.query<{ part: string[] }>(
    `select array_agg(row) as part from (
       select ${column} as row, (row_number() over () - 1) / $3::int as part from ${source}
     ) parts group by part having count(*) = $3::int`,
    [ANSWERING, since, each],
  );
  return rows.map(({ part }) => part);
}
