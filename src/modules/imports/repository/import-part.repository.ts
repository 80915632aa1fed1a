import type { Uuid } from '../../../kernel/ids.ts';
import type { Instant } from '../../../kernel/instant.ts';
import type { Tx } from '../../../platform/db/database.ts';
import type { ImportJob } from './import-job.repository.ts';

type Owner = Pick<ImportJob, 'importId' | 'facilityId'>;

/** Stores one sealed part of a file. */
export async function insertPart(tx: Tx, owner: Owner, partNo: number, sealed: Uint8Array): Promise<void> {
  await tx.db
    .insertInto('import_part')
    .values({
      authority_id: tx.authorityId,
      import_id: owner.importId,
      facility_id: owner.facilityId,
      part_no: partNo,
      sealed: Buffer.from(sealed.buffer, sealed.byteOffset, sealed.byteLength),
    })
    .execute();
}

/** Sealed parts of a file from a number on, in their order. */
export async function readParts(
  tx: Tx,
  importId: Uuid,
  from: number,
  limit: number,
): Promise<readonly { readonly partNo: number; readonly sealed: Uint8Array | null }[]> {
  return tx.db
    .selectFrom('import_part')
    .select(['part_no as partNo', 'sealed'])
    .where('authority_id', '=', tx.authorityId)
    .where('import_id', '=', importId)
    .where('part_no', '>=', from)
    .orderBy('part_no')
    .limit(limit)
    .execute();
}

/** Destroys what is stored of the file itself. */
export async function destroyParts(tx: Tx, importId: Uuid): Promise<void> {
  await tx.db
    .updateTable('import_part')
    .set({ sealed: null })
    .where('authority_id', '=', tx.authorityId)
    .where('import_id', '=', importId)
    .where('sealed', 'is not', null)
    .execute();
}

/** Destroys the key and all that it opens: the file, and the rows that were not taken. */
export async function destroyImport(tx: Tx, importId: Uuid): Promise<void> {
  await destroyParts(tx, importId);
  await tx.db
    .updateTable('import_refused_row')
    .set({ sealed: null })
    .where('authority_id', '=', tx.authorityId)
    .where('import_id', '=', importId)
    .execute();
  await tx.db
    .updateTable('import_job')
    .set({ wrapped_key: null, destroyed_at: tx.at })
    .where('authority_id', '=', tx.authorityId)
    .where('import_id', '=', importId)
    .execute();
}

/** Imports begun before this moment of which something is still kept, and which do not run. */
export async function importsToDestroy(tx: Tx, before: Instant, limit: number): Promise<readonly Uuid[]> {
  const rows = await tx.db
    .selectFrom('import_job')
    .select('import_id as importId')
    .where('authority_id', '=', tx.authorityId)
    .where('destroyed_at', 'is', null)
    .where('created_at', '<', before)
    .where('status', '!=', 'running')
    .orderBy('created_at')
    .limit(limit)
    .execute();
  return rows.map(({ importId }) => importId);
}
