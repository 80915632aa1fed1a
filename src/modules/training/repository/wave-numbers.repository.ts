import { sql } from 'kysely';
import type { Tx } from '../../../platform/db/database.ts';

/** How many filings and people stand where. */
export interface WaveNumbers {
  readonly filed: number;
  readonly waiting: number;
  readonly issued: number;
  readonly watched: number;
  readonly released: number;
  readonly tasks: number;
}

/** Counts the wave. Numbers alone: nothing about anybody. */
export async function countWave(tx: Tx): Promise<WaveNumbers> {
  const filings = await tx.db
    .selectFrom('filing')
    .select(({ fn }) => [
      fn.countAll<number>().as('filed'),
      fn.countAll<number>().filterWhere('status', 'in', ['submitted', 'under-review']).as('waiting'),
      fn.countAll<number>().filterWhere('management_number', 'is not', null).as('issued'),
    ])
    .where('authority_id', '=', tx.authorityId)
    .executeTakeFirstOrThrow();
  const cases = await tx.db
    .selectFrom('recuperation_case')
    .select(({ fn }) => [
      fn.countAll<number>().filterWhere('status', '=', sql.lit('open')).as('watched'),
      fn.countAll<number>().filterWhere('status', '=', sql.lit('released')).as('released'),
    ])
    .where('authority_id', '=', tx.authorityId)
    .executeTakeFirstOrThrow();
  const { tasks } = await tx.db
    .selectFrom('care_task')
    .select(({ fn }) => fn.countAll<number>().as('tasks'))
    .where('authority_id', '=', tx.authorityId)
    .where('closed_at', 'is', null)
    .executeTakeFirstOrThrow();
  return { ...filings, ...cases, tasks };
}
