import { sql } from 'kysely';
import type { Uuid } from '../../../kernel/ids.ts';
import type { Tx } from '../../../platform/db/database.ts';
import { type BatchItemStatus, type BatchProgress, progressOf } from '../domain/document-batch.ts';

/** An item that had its turn. */
export interface SettledItem {
  readonly caseId: Uuid;
  readonly status: Exclude<BatchItemStatus, 'waiting'>;
  readonly reason: string | null;
  readonly documentId: Uuid | null;
}

/** The next waiting items, locked until the transaction ends; those that another worker holds are passed over. */
export async function takeItems(tx: Tx, batchId: Uuid, limit: number): Promise<readonly Uuid[]> {
  const rows = await tx.db
    .selectFrom('document_batch_item')
    .select('case_id')
    .where('authority_id', '=', tx.authorityId)
    .where('batch_id', '=', batchId)
    .where('status', '=', 'waiting')
    .orderBy('case_id')
    .limit(limit)
    .forUpdate()
    .skipLocked()
    .execute();
  return rows.map(row => row.case_id);
}

/** Writes down what became of items, in one statement. */
export async function settleItems(tx: Tx, batchId: Uuid, items: readonly SettledItem[]): Promise<void> {
  if (items.length === 0) return;
  await sql`
    update document_batch_item as item
    set status = given.status, reason = given.reason, document_id = given.document_id, settled_at = ${tx.at}
    from unnest(
      ${items.map(item => item.caseId)}::uuid[], ${items.map(item => item.status)}::text[],
      ${items.map(item => item.reason)}::text[], ${items.map(item => item.documentId)}::uuid[]
    ) given (case_id, status, reason, document_id)
    where item.authority_id = ${tx.authorityId} and item.batch_id = ${batchId}
      and item.case_id = given.case_id
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

/** A case that got no paper, by the number of its filing (null where there is none), and why. */
export interface UnissuedItem {
  readonly caseId: Uuid;
  readonly managementNumber: string | null;
  readonly status: 'refused' | 'failed';
  readonly reason: string | null;
}

/** Every item that was refused or failed, by number. */
export async function unissuedItems(tx: Tx, batchId: Uuid): Promise<readonly UnissuedItem[]> {
  return tx.db
    .selectFrom('document_batch_item as i')
    .leftJoin('filing as f', join =>
      join.onRef('f.authority_id', '=', 'i.authority_id').onRef('f.case_id', '=', 'i.case_id'),
    )
    .select(['i.case_id as caseId', 'f.management_number as managementNumber', 'i.status', 'i.reason'])
    .where('i.authority_id', '=', tx.authorityId)
    .where('i.batch_id', '=', batchId)
    .where('i.status', 'in', ['refused', 'failed'])
    .orderBy('f.management_number')
    .orderBy('i.case_id')
    .$narrowType<{ status: UnissuedItem['status'] }>()
    .execute();
}
