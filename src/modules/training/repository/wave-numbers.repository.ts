import { sql } from 'kysely';
import type { Tx } from '../../../platform/db/database.ts';

/** How many filings and people stand where. */
export interface WaveNumbers {
  readonly filed: number;
  readonly waiting: number;
  readonly issued: number;
  readonly watched: number;
  readonly released: number;
  /** Who recuperated on their own until the release, with a notice, and has no certificate. */
  readonly withoutCertificate: number;
  readonly tasks: number;
  /** Tests that institutions reported. */
  readonly tests: number;
  readonly positives: number;
  readonly caseReports: number;
  /** Case reports that the health centre has not accepted yet. */
  readonly openReports: number;
  /** Pages that nobody has typed in. */
  readonly sheets: number;
  /** Patients in a hospital or hotel. */
  readonly inCare: number;
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
  const { withoutCertificate } = await tx.db
    .selectFrom('filing as f')
    .innerJoin('recuperation_case as c', join =>
      join.onRef('c.authority_id', '=', 'f.authority_id').onRef('c.case_id', '=', 'f.case_id'),
    )
    .leftJoin('document as d', join =>
      join
        .onRef('d.authority_id', '=', 'f.authority_id')
        .onRef('d.filing_id', '=', 'f.filing_id')
        .on('d.kind', '=', 'certificate')
        .on('d.status', '=', 'valid'),
    )
    .select(({ fn }) => fn.countAll<number>().as('withoutCertificate'))
    .where('f.authority_id', '=', tx.authorityId)
    .where('f.status', 'in', ['issued', 'completed'])
    .where('c.status', '=', 'released')
    .where('c.category', '=', 'self')
    .where('d.document_id', 'is', null)
    .executeTakeFirstOrThrow();
  return { ...filings, ...cases, tasks, withoutCertificate, ...(await countReported(tx)) };
}

/** Counts what institutions reported and look after. */
async function countReported(tx: Tx) {
  const tests = await tx.db
    .selectFrom('test_report')
    .select(({ fn }) => [
      fn.countAll<number>().as('tests'),
      fn.countAll<number>().filterWhere('result', '=', sql.lit('positive')).as('positives'),
    ])
    .where('authority_id', '=', tx.authorityId)
    .where('status', '=', 'reported')
    .executeTakeFirstOrThrow();
  const reports = await tx.db
    .selectFrom('case_report')
    .select(({ fn }) => [
      fn.countAll<number>().as('caseReports'),
      fn.countAll<number>().filterWhere('status', 'in', ['submitted', 'queried']).as('openReports'),
    ])
    .where('authority_id', '=', tx.authorityId)
    .executeTakeFirstOrThrow();
  const { sheets } = await tx.db
    .selectFrom('received_sheet')
    .select(({ fn }) => fn.countAll<number>().as('sheets'))
    .where('authority_id', '=', tx.authorityId)
    .where('status', '=', 'waiting')
    .executeTakeFirstOrThrow();
  const { inCare } = await tx.db
    .selectFrom('case_stay')
    .select(({ fn }) => fn.countAll<number>().as('inCare'))
    .where('authority_id', '=', tx.authorityId)
    .where('place', 'in', ['hospital', 'hotel'])
    .where('until_on', 'is', null)
    .executeTakeFirstOrThrow();
  return { ...tests, ...reports, sheets, inCare };
}
