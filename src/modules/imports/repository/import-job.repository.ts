import { sql } from 'kysely';
import type { Uuid } from '../../../kernel/ids.ts';
import type { Instant } from '../../../kernel/instant.ts';
import type { Tx } from '../../../platform/db/database.ts';
import type { SheetEncoding } from '../../../platform/sheets/encoding.ts';
import type { ColumnMapping } from '../domain/column-mapping.ts';
import { type ImportDefaults, importField } from '../domain/import-fields.ts';
import { type ImportStatus, whence } from '../domain/import-status.ts';
import type { ImportTally } from '../domain/import-tally.ts';

/** One file and how far its import is. */
export interface ImportJob {
  readonly importId: Uuid;
  /** Null where each row names its institution. */
  readonly facilityId: Uuid | null;
  readonly fileName: string;
  readonly status: ImportStatus;
  readonly format: 'csv' | 'xlsx';
  readonly encoding: SheetEncoding;
  readonly sha256: Uint8Array | null;
  readonly fileBytes: number;
  /** Bytes as they are stored: the file's, or of the rows of a workbook. */
  readonly storedBytes: number;
  /** Lines of the file, the header among them. */
  readonly totalLines: number;
  readonly header: readonly string[];
  readonly mapping: ColumnMapping | null;
  readonly defaults: ImportDefaults;
  readonly nextByte: number;
  readonly nextLine: number;
  readonly tally: ImportTally;
  readonly failure: string | null;
  readonly failureLine: number | null;
  readonly requestedBy: Uuid | null;
  readonly requestedRole: string | null;
  readonly createdAt: Instant;
  readonly startedAt: Instant | null;
  readonly endedAt: Instant | null;
  readonly destroyedAt: Instant | null;
}

/** The same with the key by which its parts open; null once destroyed. */
export type KeyedImport = ImportJob & { readonly wrappedKey: Uint8Array | null };

const jobs = (tx: Tx) =>
  tx.db
    .selectFrom('import_job')
    .select([
      'import_id as importId',
      'facility_id as facilityId',
      'file_name as fileName',
      'status',
      'format',
      'encoding',
      'sha256',
      'file_bytes as fileBytes',
      'stored_bytes as storedBytes',
      'total_lines as totalLines',
      'header',
      'mapping',
      'defaults',
      'wrapped_key as wrappedKey',
      'next_byte as nextByte',
      'next_line as nextLine',
      'rows_read as read',
      'rows_good as good',
      'rows_bad as bad',
      'rows_known as known',
      'rows_blank as blank',
      'failure',
      'failure_line as failureLine',
      'requested_by as requestedBy',
      'requested_role as requestedRole',
      'created_at as createdAt',
      'started_at as startedAt',
      'ended_at as endedAt',
      'destroyed_at as destroyedAt',
    ])
    .where('authority_id', '=', tx.authorityId);

type Row = Awaited<ReturnType<ReturnType<typeof jobs>['executeTakeFirstOrThrow']>>;

// An array of PostgreSQL holds '' where a column is not taken.
const importOf = ({ read, good, bad, known, blank, mapping, ...row }: Row): KeyedImport =>
  ({
    ...row,
    mapping: mapping?.map(importField) ?? null,
    tally: { read, good, bad, known, blank },
  }) as unknown as KeyedImport;

/** One import; null when there is none, or it is not the caller's own. */
export async function importById(tx: Tx, importId: Uuid): Promise<KeyedImport | null> {
  const row = await jobs(tx).where('import_id', '=', importId).executeTakeFirst();
  return row === undefined ? null : importOf(row);
}

/** The same, and nobody else changes it until the transaction ends. */
export async function lockImport(tx: Tx, importId: Uuid): Promise<KeyedImport | null> {
  const row = await jobs(tx).where('import_id', '=', importId).forUpdate().executeTakeFirst();
  return row === undefined ? null : importOf(row);
}

/** The imports that the caller may see, the newest first; `before` continues a list. */
export async function listImports(
  tx: Tx,
  page: { readonly limit: number; readonly before: Instant | null },
): Promise<readonly ImportJob[]> {
  let query = jobs(tx).orderBy('created_at', 'desc').orderBy('import_id').limit(page.limit);
  if (page.before !== null) query = query.where('created_at', '<', page.before);
  return (await query.execute()).map(importOf);
}

/** The ids of the imports that run. */
export async function runningImports(tx: Tx): Promise<readonly Uuid[]> {
  const rows = await jobs(tx).where('status', '=', 'running').execute();
  return rows.map(({ importId }) => importId);
}

/** What the last file of this institution with this header was read by; null when there was none. */
export async function rememberedMapping(
  tx: Tx,
  facilityId: Uuid | null,
  header: readonly string[],
): Promise<Pick<ImportJob, 'mapping' | 'defaults'> | null> {
  const row = await jobs(tx)
    .where('facility_id', facilityId === null ? 'is' : '=', facilityId)
    .where(sql<boolean>`header = ${[...header]}::text[]`)
    .where('mapping', 'is not', null)
    .where('started_at', 'is not', null)
    .orderBy('created_at', 'desc')
    .limit(1)
    .executeTakeFirst();
  return row === undefined ? null : importOf(row);
}

/** Stores an import whose file is about to arrive. */
export async function insertImport(
  tx: Tx,
  given: Pick<
    ImportJob,
    'importId' | 'facilityId' | 'fileName' | 'format' | 'requestedBy' | 'requestedRole'
  > & {
    readonly wrappedKey: Uint8Array;
  },
): Promise<void> {
  await tx.db
    .insertInto('import_job')
    .values({
      authority_id: tx.authorityId,
      import_id: given.importId,
      facility_id: given.facilityId,
      file_name: given.fileName,
      status: 'receiving' satisfies ImportStatus,
      format: given.format,
      encoding: 'utf-8' satisfies SheetEncoding,
      file_bytes: 0,
      stored_bytes: 0,
      total_lines: 0,
      header: [],
      defaults: '{}',
      wrapped_key: Buffer.from(given.wrappedKey),
      next_byte: 0,
      next_line: 1,
      rows_read: 0,
      rows_good: 0,
      rows_bad: 0,
      rows_known: 0,
      rows_blank: 0,
      requested_by: given.requestedBy,
      requested_role: given.requestedRole,
      created_at: tx.at,
    })
    .execute();
}

/** What is written down when an import takes a step. */
export interface ImportStep
  extends Partial<
    Pick<
      ImportJob,
      | 'encoding'
      | 'fileBytes'
      | 'storedBytes'
      | 'totalLines'
      | 'header'
      | 'mapping'
      | 'defaults'
      | 'nextByte'
      | 'nextLine'
      | 'failure'
      | 'failureLine'
    >
  > {
  readonly sha256?: Uint8Array;
}

/** Takes an import to a status, if the table of steps lets it; false when it does not, or there is no such import. */
export async function stepImport(
  tx: Tx,
  importId: Uuid,
  to: ImportStatus,
  step: ImportStep = {},
): Promise<boolean> {
  const { sha256, mapping, defaults, header, ...plain } = step;
  const changed = await tx.db
    .updateTable('import_job')
    .set({
      status: to,
      encoding: plain.encoding,
      file_bytes: plain.fileBytes,
      stored_bytes: plain.storedBytes,
      total_lines: plain.totalLines,
      next_byte: plain.nextByte,
      next_line: plain.nextLine,
      failure: plain.failure,
      failure_line: plain.failureLine,
      ...(sha256 !== undefined && { sha256: Buffer.from(sha256) }),
      ...(header !== undefined && { header: [...header] }),
      ...(mapping !== undefined && { mapping: mapping === null ? null : mapping.map(field => field ?? '') }),
      ...(defaults !== undefined && { defaults: JSON.stringify(defaults) }),
      ...(to === 'running' && { started_at: tx.at }),
      ...(['finished', 'cancelled', 'failed'].includes(to) && { ended_at: tx.at }),
    })
    .where('authority_id', '=', tx.authorityId)
    .where('import_id', '=', importId)
    .where('status', 'in', whence(to))
    .returning('import_id')
    .execute();
  return changed.length > 0;
}

/** Moves a running import on by one bite. */
export async function advanceImport(
  tx: Tx,
  importId: Uuid,
  next: { readonly byte: number; readonly line: number },
  tally: ImportTally,
): Promise<void> {
  await tx.db
    .updateTable('import_job')
    .set({
      next_byte: next.byte,
      next_line: next.line,
      rows_read: sql<number>`rows_read + ${tally.read}`,
      rows_good: sql<number>`rows_good + ${tally.good}`,
      rows_bad: sql<number>`rows_bad + ${tally.bad}`,
      rows_known: sql<number>`rows_known + ${tally.known}`,
      rows_blank: sql<number>`rows_blank + ${tally.blank}`,
    })
    .where('authority_id', '=', tx.authorityId)
    .where('import_id', '=', importId)
    .execute();
}
