import { sql } from 'kysely';
import type { Tx } from '../../../platform/db/database.ts';

/** How many filings and people stand where. */
export interface WaveNumbers {
  readonly filed: number;
  readonly waiting: number;
  readonly issued: number;
  readonly watched: number;
  readonly released: number;
  /** Of the released, who has no certificate. */
  readonly withoutCertificate: number;
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
  const { certified } = await tx.db
    .selectFrom('document')
    .innerJoin('recuperation_case', join =>
      join
        .onRef('recuperation_case.authority_id', '=', 'document.authority_id')
        .onRef('recuperation_case.case_id', '=', 'document.case_id'),
    )
    .select(({ fn }) => fn.count<number>('document.case_id').distinct().as('certified'))
    .where('document.authority_id', '=', tx.authorityId)
    .where('document.kind', '=', 'certificate')
    .where('document.status', '=', 'valid')
    .where('recuperation_case.status', '=', sql.lit('released'))
    .executeTakeFirstOrThrow();
  return { ...filings, ...cases, tasks, withoutCertificate: cases.released - certified };
}
