import { sql } from 'kysely';
import type { Uuid } from '../../../kernel/ids.ts';
import type { Instant } from '../../../kernel/instant.ts';
import type { PlainDate } from '../../../kernel/plain-date.ts';
import type { Tx } from '../../../platform/db/database.ts';
import type { BatchKind, BatchStatus } from '../domain/document-batch.ts';
import { certificateKindOf } from '../domain/paper.ts';

export interface DocumentBatch {
  readonly batchId: Uuid;
  readonly kind: BatchKind;
  readonly templateVersion: string | null;
  readonly reason: string;
  readonly requestedBy: Uuid;
  readonly requestedAt: Instant;
  readonly status: BatchStatus;
  readonly total: number;
  readonly finishedAt: Instant | null;
}

const batches = (tx: Tx) =>
  tx.db
    .selectFrom('document_batch')
    .select([
      'batch_id as batchId',
      'kind',
      'template_version as templateVersion',
      'reason',
      'requested_by as requestedBy',
      'requested_at as requestedAt',
      'status',
      'total',
      'finished_at as finishedAt',
    ])
    .where('authority_id', '=', tx.authorityId)
    .$narrowType<{ kind: BatchKind; status: BatchStatus }>();

/** The newest batches, the latest first. */
export const listBatches = (tx: Tx, limit: number): Promise<readonly DocumentBatch[]> =>
  batches(tx).orderBy('requested_at', 'desc').orderBy('batch_id', 'desc').limit(limit).execute();

/** The batch; null when there is none in this authority. */
export const batchById = async (tx: Tx, batchId: Uuid): Promise<DocumentBatch | null> =>
  (await batches(tx).where('batch_id', '=', batchId).executeTakeFirst()) ?? null;

/** The ids of the batches that run. */
export async function runningBatches(tx: Tx): Promise<readonly Uuid[]> {
  const rows = await batches(tx).where('status', '=', 'running').execute();
  return rows.map(({ batchId }) => batchId);
}

/** Stores a batch that runs. False when another one runs: there is one at a time. */
export async function insertBatch(
  tx: Tx,
  batch: Pick<DocumentBatch, 'batchId' | 'kind' | 'templateVersion' | 'reason' | 'requestedBy'>,
): Promise<boolean> {
  const inserted = await tx.db
    .insertInto('document_batch')
    .values({
      authority_id: tx.authorityId,
      batch_id: batch.batchId,
      kind: batch.kind,
      template_version: batch.templateVersion,
      reason: batch.reason,
      requested_by: batch.requestedBy,
      requested_at: tx.at,
      started_at: tx.at,
      status: 'running',
      total: 0,
    })
    .onConflict(conflict => conflict.doNothing())
    .returning('batch_id')
    .execute();
  return inserted.length > 0;
}

/**
 * Cases that are over and have no certificate of their category, of self-recuperation where the notice was issued: the
 * backlog.
 */
const withoutCertificate = (tx: Tx) =>
  tx.db
    .selectFrom('recuperation_case as c')
    .leftJoin('filing as f', join =>
      join.onRef('f.authority_id', '=', 'c.authority_id').onRef('f.case_id', '=', 'c.case_id'),
    )
    .where('c.authority_id', '=', tx.authorityId)
    .where('c.status', '=', 'released')
    .where(({ or, eb }) =>
      or([eb('c.category', '=', 'notified'), eb('f.status', 'in', ['issued', 'completed'])]),
    )
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('document as d')
            .select('d.document_id')
            .whereRef('d.authority_id', '=', 'c.authority_id')
            .whereRef('d.case_id', '=', 'c.case_id')
            .where('d.status', '=', 'valid')
            .where(
              sql<boolean>`d.kind = case c.category when 'notified' then ${certificateKindOf({ category: 'notified' })}
                else ${certificateKindOf({ category: 'self' })} end`,
            ),
        ),
      ),
    );

/** Valid notices of a form that may still be used. */
const usableNotices = (tx: Tx, today: PlainDate) =>
  tx.db
    .selectFrom('document')
    .where('authority_id', '=', tx.authorityId)
    .where('kind', '=', 'notice')
    .where('status', '=', 'valid')
    .where('valid_through', '>=', today);

/** How many people wait for a certificate whose recuperation is over. */
export async function countBacklog(tx: Tx): Promise<number> {
  const { count } = await withoutCertificate(tx)
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .executeTakeFirstOrThrow();
  return count;
}

/** The forms of the notices that may still be used, each with how many there are. */
export async function usableNoticeForms(
  tx: Tx,
  today: PlainDate,
): Promise<readonly { readonly templateVersion: string; readonly count: number }[]> {
  return usableNotices(tx, today)
    .select(({ fn }) => ['template_version as templateVersion', fn.countAll<number>().as('count')])
    .groupBy('template_version')
    .orderBy('template_version')
    .execute();
}

/** Puts the backlog, or the notices of a form, into the batch as waiting items; returns how many. */
export async function collectItems(
  tx: Tx,
  { batchId, kind, templateVersion }: Pick<DocumentBatch, 'batchId' | 'kind' | 'templateVersion'>,
  today: PlainDate,
): Promise<number> {
  const row = (caseId: 'c.case_id' | 'case_id') =>
    [
      sql<number>`${tx.authorityId}::int`.as('authority_id'),
      sql<Uuid>`${batchId}::uuid`.as('batch_id'),
      sql.ref<Uuid>(caseId).as('case_id'),
      sql<string>`'waiting'`.as('status'),
    ] as const;
  const found =
    kind === 'certificates'
      ? withoutCertificate(tx).select(row('c.case_id'))
      : usableNotices(tx, today)
          .where('template_version', '=', templateVersion ?? '')
          .select(row('case_id'));
  const { numInsertedOrUpdatedRows } = await tx.db
    .insertInto('document_batch_item')
    .columns(['authority_id', 'batch_id', 'case_id', 'status'])
    .expression(found)
    .executeTakeFirstOrThrow();
  const total = Number(numInsertedOrUpdatedRows ?? 0);
  await tx.db
    .updateTable('document_batch')
    .set({ total })
    .where('authority_id', '=', tx.authorityId)
    .where('batch_id', '=', batchId)
    .execute();
  return total;
}

/** Ends a batch that runs; false when it had ended. */
export async function endBatch(
  tx: Tx,
  batchId: Uuid,
  status: Exclude<BatchStatus, 'running'>,
): Promise<boolean> {
  const ended = await tx.db
    .updateTable('document_batch')
    .set({ status, finished_at: tx.at })
    .where('authority_id', '=', tx.authorityId)
    .where('batch_id', '=', batchId)
    .where('status', '=', 'running')
    .returning('batch_id')
    .execute();
  return ended.length > 0;
}
