import { sql } from 'kysely';
import type { Uuid } from '../../../kernel/ids.ts';
import type { Instant } from '../../../kernel/instant.ts';
import type { Tx } from '../../../platform/db/database.ts';
import type { Category, Field, Purpose } from '../domain/accepted-basis.ts';

/** Where a file stands: it waits to be opened, its rows were taken, or it was put aside unopened. */
export type PackageStatus = 'waiting' | 'imported' | 'set-aside';

/** A file that came, whatever became of it. */
export interface ArrivedFile {
  readonly receivedPackageId: Uuid;
  readonly status: PackageStatus;
  readonly arrival: 'upload' | 'inside';
  readonly arrivedAt: Instant;
  readonly fileName: string;
  readonly fileBytes: number;
  /** Lower-case hexadecimal. */
  readonly fileSha256: string;
}

/** What is known of a package once somebody opened it. */
export interface ImportedPackage {
  readonly packageId: Uuid;
  readonly providerCode: number;
  readonly providerName: string;
  readonly basisId: Uuid;
  readonly basisTitle: string;
  readonly agreement: string;
  readonly acceptedBasisId: Uuid;
  readonly category: Category;
  readonly purposes: readonly Purpose[];
  readonly fields: readonly Field[];
  readonly receivingUnit: string;
  readonly sequence: number;
  readonly rowsNew: number;
  readonly rowsChanged: number;
  readonly rowsCancelled: number;
  readonly rowsOvertaken: number;
  /** Lower-case hexadecimal. */
  readonly rowsSha256: string;
  readonly packageCreatedAt: Instant;
  readonly receiptNumber: number;
  readonly openedAt: Instant;
  readonly openedBy: Uuid;
}

/** A line of the list of packages; `imported` is null while the file is sealed. */
export interface ReceivedPackage extends ArrivedFile {
  readonly imported: ImportedPackage | null;
  readonly setAsideAt: Instant | null;
  readonly setAsideWhy: string | null;
}

type Row = ArrivedFile & ImportedPackage & Pick<ReceivedPackage, 'setAsideAt' | 'setAsideWhy'>;

const COLUMNS =
  sql.raw(`received_package_id as "receivedPackageId", status, arrival, arrived_at as "arrivedAt",
  file_name as "fileName", file_bytes as "fileBytes", encode(file_sha256, 'hex') as "fileSha256",
  package_id as "packageId", provider_code as "providerCode", provider_name as "providerName",
  basis_id as "basisId", basis_title as "basisTitle", agreement, accepted_basis_id as "acceptedBasisId", category, purposes,
  fields, receiving_unit as "receivingUnit", sequence, rows_new as "rowsNew", rows_changed as "rowsChanged",
  rows_cancelled as "rowsCancelled", rows_overtaken as "rowsOvertaken", encode(rows_sha256, 'hex') as "rowsSha256",
  package_created_at as "packageCreatedAt", receipt_number as "receiptNumber", opened_at as "openedAt",
  opened_by as "openedBy", set_aside_at as "setAsideAt", set_aside_why as "setAsideWhy"`);

const packageOf = (row: Row): ReceivedPackage => ({
  ...row,
  imported: row.status === 'imported' ? row : null,
});

/** One package; null when there is none in the acting city. */
export async function packageById(tx: Tx, receivedPackageId: Uuid): Promise<ReceivedPackage | null> {
  const { rows } = await sql<Row>`select ${COLUMNS} from received_package
    where authority_id = ${tx.authorityId} and received_package_id = ${receivedPackageId}`.execute(tx.db);
  return rows[0] === undefined ? null : packageOf(rows[0]);
}

/** Where a list goes on. */
export interface PackagePlace {
  readonly arrivedAt: Instant;
  readonly receivedPackageId: Uuid;
}

/** What came, the newest first. */
export async function listPackages(
  tx: Tx,
  { limit, after }: { readonly limit: number; readonly after: PackagePlace | null },
): Promise<readonly ReceivedPackage[]> {
  const { rows } = await sql<Row>`select ${COLUMNS} from received_package
    where authority_id = ${tx.authorityId}
      and (${after?.arrivedAt ?? null}::timestamptz is null
        or (arrived_at, received_package_id) < (${after?.arrivedAt ?? null}, ${after?.receivedPackageId ?? null}::uuid))
    order by arrived_at desc, received_package_id desc limit ${limit}`.execute(tx.db);
  return rows.map(packageOf);
}

/** How many files wait to be opened. */
export async function countWaiting(tx: Tx): Promise<number> {
  const { rows } = await sql<{ count: number }>`select count(*)::int as count from received_package
    where authority_id = ${tx.authorityId} and status = 'waiting'`.execute(tx.db);
  return rows[0]?.count ?? 0;
}

/** Whether a file with these bytes waits or was taken. */
export async function knowsFile(tx: Tx, fileSha256: string): Promise<boolean> {
  const { rows } = await sql`select 1 from received_package where authority_id = ${tx.authorityId}
    and file_sha256 = decode(${fileSha256}, 'hex') and status <> 'set-aside' limit 1`.execute(tx.db);
  return rows.length > 0;
}

/** A file as it is kept while it waits. */
export interface SealedFile {
  readonly wrappedKey: Uint8Array;
  readonly sealed: Uint8Array;
}

/** Keeps a file that nobody opened yet. */
export async function insertWaiting(
  tx: Tx,
  file: Omit<ArrivedFile, 'status' | 'arrivedAt'>,
  { wrappedKey, sealed }: SealedFile,
): Promise<void> {
  await tx.db
    .insertInto('received_package')
    .values({
      ...arrived(tx, file),
      status: 'waiting',
      wrapped_key: Buffer.from(wrappedKey),
      sealed_file: Buffer.from(sealed),
    })
    .execute();
}

/** The sealed bytes of a file that waits, and locks it; null when it does not. */
export async function lockWaiting(
  tx: Tx,
  receivedPackageId: Uuid,
): Promise<(SealedFile & { readonly fileName: string }) | null> {
  const row = await tx.db
    .selectFrom('received_package')
    .select(['wrapped_key as wrappedKey', 'sealed_file as sealed', 'file_name as fileName'])
    .where('authority_id', '=', tx.authorityId)
    .where('received_package_id', '=', receivedPackageId)
    .where('status', '=', 'waiting')
    .forUpdate()
    .executeTakeFirst();
  if (row === undefined || row.wrappedKey === null || row.sealed === null) return null;
  return { wrappedKey: row.wrappedKey, sealed: row.sealed, fileName: row.fileName };
}

/** Keeps what an uploaded file said, once its rows were taken. */
export async function insertImported(
  tx: Tx,
  file: Omit<ArrivedFile, 'status' | 'arrivedAt'>,
  imported: ImportedPackage,
): Promise<void> {
  await tx.db
    .insertInto('received_package')
    .values({ ...arrived(tx, file), ...opened(imported) })
    .execute();
}

/** The same of a file that waited; its sealed bytes are destroyed. */
export async function setImported(tx: Tx, receivedPackageId: Uuid, imported: ImportedPackage): Promise<void> {
  await tx.db
    .updateTable('received_package')
    .set({ ...opened(imported), wrapped_key: null, sealed_file: null })
    .where('authority_id', '=', tx.authorityId)
    .where('received_package_id', '=', receivedPackageId)
    .execute();
}

/** Puts a waiting file aside for good; its bytes are destroyed. False when it does not wait. */
export async function setAside(tx: Tx, receivedPackageId: Uuid, by: Uuid, why: string): Promise<boolean> {
  const { numUpdatedRows } = await tx.db
    .updateTable('received_package')
    .set({
      status: 'set-aside',
      wrapped_key: null,
      sealed_file: null,
      set_aside_at: tx.at,
      set_aside_by: by,
      set_aside_why: why,
    })
    .where('authority_id', '=', tx.authorityId)
    .where('received_package_id', '=', receivedPackageId)
    .where('status', '=', 'waiting')
    .executeTakeFirst();
  return numUpdatedRows > 0n;
}

const arrived = (tx: Tx, file: Omit<ArrivedFile, 'status' | 'arrivedAt'>) => ({
  authority_id: tx.authorityId,
  received_package_id: file.receivedPackageId,
  arrival: file.arrival,
  arrived_at: tx.at,
  arrived_by: tx.actorName,
  file_name: file.fileName,
  file_bytes: file.fileBytes,
  file_sha256: Buffer.from(file.fileSha256, 'hex'),
});

const opened = (imported: ImportedPackage) => ({
  status: 'imported',
  package_id: imported.packageId,
  provider_code: imported.providerCode,
  provider_name: imported.providerName,
  basis_id: imported.basisId,
  basis_title: imported.basisTitle,
  agreement: imported.agreement,
  accepted_basis_id: imported.acceptedBasisId,
  category: imported.category,
  purposes: [...imported.purposes],
  fields: [...imported.fields],
  receiving_unit: imported.receivingUnit,
  sequence: imported.sequence,
  rows_new: imported.rowsNew,
  rows_changed: imported.rowsChanged,
  rows_cancelled: imported.rowsCancelled,
  rows_overtaken: imported.rowsOvertaken,
  rows_sha256: Buffer.from(imported.rowsSha256, 'hex'),
  package_created_at: imported.packageCreatedAt,
  receipt_number: imported.receiptNumber,
  opened_at: imported.openedAt,
  opened_by: imported.openedBy,
});
