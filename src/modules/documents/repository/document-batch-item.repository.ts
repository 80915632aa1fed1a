import { sql } from 'kysely';
import type { Uuid } from '../../../kernel/ids.ts';
import type { Tx } from '../../../platform/db/database.ts';
import { type BatchItemStatus, type BatchProgress, progressOf } from '../domain/document-batch.ts';

/** An item that had its turn. */
export interface SettledItem {
  readonly filingId: Uuid;
  readonly status: Exclude<BatchItemStatus, 'waiting'>;
  readonly reason: string | null;
  readonly documentId: Uuid | null;
}

/** The next waiting items, locked until the transaction ends; those that another worker holds are passed over. */
export async function takeItems(tx: Tx, batchId: Uuid, limit: number): Promise<readonly Uuid[]> {
  const rows = await tx.db
    .selectFrom('document_batch_item')
    .select('filing_id')
    .where('authority_id', '=', tx.authorityId)
    .where('batch_id', '=', batchId)
    .where('status', '=', 'waiting')
    .orderBy('filing_id')
    .limit(limit)
    .forUpdate()
    .skipLocked()
    .execute();
  return rows.map(row => row.filing_id);
}

/** Writes down what became of items, in one statement. */
export async function settleItems(tx: Tx, batchId: Uuid, items: readonly SettledItem[]): Promise<void> {
  if (items.length === 0) return;
  await sql`
    update document_batch_item as item
    set status = given.status, reason = given.reason, document_id = given.document_id, settled_at = ${tx.at}
    from unnest(
      ${items.map(item => item.filingId)}::uuid[], ${items.map(item => item.status)}::text[],
      ${items.map(item => item.reason)}::text[], ${items.map(item => item.documentId)}::uuid[]
    ) given (filing_id, status, reason, document_id)
    where item.authority_id = ${tx.authorityId} and item.batch_id = ${batchId}
      and item.filing_id = given.filing_id
  `.execute(tx.db);
}

/** How far a batch is. */
export async function progressOfBatch(tx: Tx, batchId: Uuid): Promise<BatchProgress> {
  const rows = await tx.db
    .selectFrom('document_batch_item')
    .select(({ fn }) => ['status', 'reason', fn.countAll<number>().as('count')])
    .where('authority_id', '=', tx.authorityId)
    .where('batch_id', '=', batchId)
    .groupBy(['status', 'reason'])
    .$narrowType<{ status: BatchItemStatus }>()
    .execute();
  return progressOf(rows);
}

/** A filing that got no paper, by its number, and why. */
export interface UnissuedItem {
  readonly managementNumber: string | null;
  readonly status: 'refused' | 'failed';
  readonly reason: string | null;
}

/** Every item that was refused or failed, by number. */
export async function unissuedItems(tx: Tx, batchId: Uuid): Promise<readonly UnissuedItem[]> {
  return tx.db
    .selectFrom('document_batch_item as i')
    .innerJoin('filing as f', join =>
      join.onRef('f.authority_id', '=', 'i.authority_id').onRef('f.filing_id', '=', 'i.filing_id'),
    )
    .select(['f.management_number as managementNumber', 'i.status', 'i.reason'])
    .where('i.authority_id', '=', tx.authorityId)
    .where('i.batch_id', '=', batchId)
    .where('i.status', 'in', ['refused', 'failed'])
    .orderBy('f.management_number')
    .$narrowType<{ status: UnissuedItem['status'] }>()
    .execute();
}
