import { sql } from 'kysely';
import type { Uuid } from '../../../kernel/ids.ts';
import type { Tx } from '../../../platform/db/database.ts';
import type { RowReason } from '../domain/read-row.ts';
import type { ImportJob } from './import-job.repository.ts';

type Owner = Pick<ImportJob, 'importId' | 'facilityId'>;

/** A row that was not taken, and why. */
export interface RowError {
  readonly line: number;
  readonly reasons: readonly RowReason[];
}

/** Writes down why rows were not taken; each row has one reason at least. */
export async function insertRowErrors(tx: Tx, owner: Owner, errors: readonly RowError[]): Promise<void> {
  if (errors.length === 0) return;
  const rows = errors.map(({ line, reasons }) => ({
    authority_id: tx.authorityId,
    import_id: owner.importId,
    facility_id: owner.facilityId,
    line,
    columns: reasons.map(({ column }) => column),
    reasons: reasons.map(({ reason }) => reason),
  }));
  await sql`
    insert into import_row_error (authority_id, import_id, line, facility_id, columns, reasons)
    select authority_id, import_id, line, facility_id, columns, reasons
    from json_to_recordset(${JSON.stringify(rows)}::json)
      as given (authority_id int, import_id uuid, line int, facility_id uuid, columns int[], reasons text[])
  `.execute(tx.db);
}

/** The errors after a line, in their order. */
export async function rowErrors(
  tx: Tx,
  importId: Uuid,
  page: { readonly afterLine: number; readonly limit: number },
): Promise<readonly RowError[]> {
  const rows = await tx.db
    .selectFrom('import_row_error')
    .select(['line', 'columns', 'reasons'])
    .where('authority_id', '=', tx.authorityId)
    .where('import_id', '=', importId)
    .where('line', '>', page.afterLine)
    .orderBy('line')
    .limit(page.limit)
    .execute();
  return rows.map(({ line, columns, reasons }) => ({
    line,
    reasons: columns.map((column, place) => ({ column, reason: reasons[place] ?? '' })),
  }));
}

/** How often each reason was met in each column, the most frequent first. */
export async function reasonCounts(
  tx: Tx,
  importId: Uuid,
): Promise<readonly (RowReason & { readonly count: number })[]> {
  const { rows } = await sql<RowReason & { count: number }>`
    select given.column_no as "column", given.reason, count(*)::int as count
    from import_row_error error, unnest(error.columns, error.reasons) given (column_no, reason)
    where error.authority_id = ${tx.authorityId} and error.import_id = ${importId}
    group by given.column_no, given.reason order by count(*) desc, given.column_no, given.reason
  `.execute(tx.db);
  return rows;
}

/** Keeps the rows of one bite that were not taken, sealed. */
export async function insertRefusedRows(
  tx: Tx,
  owner: Owner,
  firstLine: number,
  sealed: Uint8Array,
): Promise<void> {
  await tx.db
    .insertInto('import_refused_row')
    .values({
      authority_id: tx.authorityId,
      import_id: owner.importId,
      facility_id: owner.facilityId,
      first_line: firstLine,
      sealed: Buffer.from(sealed),
    })
    .execute();
}

/** The sealed rows of the next bite after a line that had any; null after the last. */
export async function nextRefusedRows(
  tx: Tx,
  importId: Uuid,
  afterLine: number,
): Promise<{ readonly firstLine: number; readonly sealed: Uint8Array } | null> {
  const row = await tx.db
    .selectFrom('import_refused_row')
    .select(['first_line as firstLine', 'sealed'])
    .where('authority_id', '=', tx.authorityId)
    .where('import_id', '=', importId)
    .where('first_line', '>', afterLine)
    .where('sealed', 'is not', null)
    .orderBy('first_line')
    .limit(1)
    .executeTakeFirst();
  return row === undefined || row.sealed === null ? null : { firstLine: row.firstLine, sealed: row.sealed };
}
