import type { AuthorityId, Uuid } from '../../../kernel/ids.ts';
import { jstDate } from '../../../kernel/instant.ts';
import type { PlainDate } from '../../../kernel/plain-date.ts';
import { fail, ok, type Result } from '../../../kernel/result.ts';
import { systemActor } from '../../../platform/db/actor.ts';
import { type Database, exemptFromAudit, type Tx } from '../../../platform/db/database.ts';
import { enqueueAll } from '../../../platform/jobs/enqueue.ts';
import { recordAudit } from '../../audit/index.ts';
import type { BatchKind, BatchProgress } from '../domain/document-batch.ts';
import {
  batchById,
  collectItems,
  countBacklog,
  type DocumentBatch,
  endBatch,
  insertBatch,
  listBatches,
  runningBatches,
  usableNoticeForms,
} from '../repository/document-batch.repository.ts';
import {
  progressOfBatch,
  type UnissuedItem,
  unissuedItems,
} from '../repository/document-batch-item.repository.ts';
import type { DocumentsDeps } from './documents-deps.ts';
import type { StaffActor } from './revoke-document.use-case.ts';

export type { DocumentBatch } from '../repository/document-batch.repository.ts';
export type { UnissuedItem } from '../repository/document-batch-item.repository.ts';

export const BATCH_JOB = 'documents.run-batch';

type BatchDeps = Pick<DocumentsDeps, 'database'>;
type NamesOf = (tx: Tx, accountIds: readonly Uuid[]) => Promise<ReadonlyMap<Uuid, string>>;

/** What a batch could do today, and what earlier ones did. */
export interface BatchOverview {
  readonly backlog: number;
  readonly forms: readonly { readonly templateVersion: string; readonly count: number }[];
  readonly batches: readonly DocumentBatch[];
}

const SHOWN = 20;

/** Reads the overview. Counts and ids alone, nothing of anybody. */
export const showBatches = ({ database }: BatchDeps, staff: StaffActor): Promise<BatchOverview> =>
  database.withTenant(staff, async tx => {
    exemptFromAudit(tx, 'Counts only.');
    return {
      backlog: await countBacklog(tx),
      forms: await usableNoticeForms(tx, jstDate(tx.at)),
      batches: await listBatches(tx, SHOWN),
    };
  });

export interface BatchRequest {
  readonly kind: BatchKind;
  /** The form whose notices are made anew; null for certificates. */
  readonly templateVersion: string | null;
  readonly reason: string;
}

export type BatchProblem = 'no-reason' | 'no-such-form' | 'another-runs' | 'nothing-to-do';

/** Starts a batch for everybody whom it concerns at this moment. One runs at a time. */
export async function startBatch(
  { database }: BatchDeps,
  staff: StaffActor,
  request: BatchRequest,
): Promise<Result<{ readonly batchId: Uuid }, BatchProblem>> {
  const reason = request.reason.trim();
  if (reason === '') return fail('no-reason');
  if ((request.kind === 'reissue') !== (request.templateVersion !== null)) return fail('no-such-form');
  return database.withTenant(staff, async (tx): Promise<Result<{ readonly batchId: Uuid }, BatchProblem>> => {
    const batch = { ...request, reason, batchId: tx.newId(), requestedBy: staff.id };
    const today = jstDate(tx.at);
    exemptFromAudit(tx, 'Nothing was started.');
    if ((await countDue(tx, request, today)) === 0) return fail('nothing-to-do');
    if (!(await insertBatch(tx, batch))) return fail('another-runs');
    const total = await collectItems(tx, batch, today);
    await enqueueBatches(tx, [batch.batchId]);
    await recordAudit(tx, {
      action: 'document-batch.start',
      resource: 'document-batch',
      subjectId: null,
      purpose: 'document-issue',
      detail: {
        batchId: batch.batchId,
        kind: request.kind,
        templateVersion: request.templateVersion,
        total,
      },
    });
    return ok({ batchId: batch.batchId });
  });
}

async function countDue(tx: Tx, { kind, templateVersion }: BatchRequest, today: PlainDate): Promise<number> {
  if (kind === 'certificates') return countBacklog(tx);
  const forms = await usableNoticeForms(tx, today);
  return forms.find(form => form.templateVersion === templateVersion)?.count ?? 0;
}

/** A batch with how far it is, and who asked for it. */
export interface BatchView {
  readonly batch: DocumentBatch;
  readonly progress: BatchProgress;
  readonly requestedBy: string | null;
}

/** Reads one batch; null when there is none. */
export const showBatch = (
  { database, staffNames }: BatchDeps & { readonly staffNames: NamesOf },
  staff: StaffActor,
  batchId: Uuid,
): Promise<BatchView | null> =>
  database.withTenant(staff, async tx => {
    exemptFromAudit(tx, 'Counts only.');
    const batch = await batchById(tx, batchId);
    if (batch === null) return null;
    const names = await staffNames(tx, [batch.requestedBy]);
    return {
      batch,
      progress: await progressOfBatch(tx, batchId),
      requestedBy: names.get(batch.requestedBy) ?? null,
    };
  });

/** Ends a batch before its end: papers already made hold. Null when there is none; false when it had ended. */
export const cancelBatch = (
  { database }: BatchDeps,
  staff: StaffActor,
  batchId: Uuid,
): Promise<boolean | null> =>
  database.withTenant(staff, async tx => {
    exemptFromAudit(tx, 'Nothing was cancelled.');
    if ((await batchById(tx, batchId)) === null) return null;
    if (!(await endBatch(tx, batchId, 'cancelled'))) return false;
    await recordAudit(tx, {
      action: 'document-batch.cancel',
      resource: 'document-batch',
      subjectId: null,
      purpose: 'document-issue',
      detail: { batchId },
    });
    return true;
  });

/** The filings that got no paper, by number and reason; null when there is no such batch. */
export const listUnissued = (
  { database }: BatchDeps,
  staff: StaffActor,
  batchId: Uuid,
): Promise<readonly UnissuedItem[] | null> =>
  database.withTenant(staff, async tx => {
    exemptFromAudit(tx, 'Nothing was shown.');
    if ((await batchById(tx, batchId)) === null) return null;
    await recordAudit(tx, {
      action: 'document-batch.read',
      resource: 'document-batch',
      subjectId: null,
      purpose: 'document-issue',
      fields: ['managementNumber'],
      detail: { batchId },
    });
    return unissuedItems(tx, batchId);
  });

/** Gives every batch that runs a job again: the old one may have died with its worker. Safe at any time. */
export const recoverBatches = (database: Database, authorityId: AuthorityId): Promise<void> =>
  database.withTenant(systemActor(authorityId, 'document-batch.recover'), async tx => {
    exemptFromAudit(tx, 'Queue upkeep; touches no personal data.');
    await enqueueBatches(tx, await runningBatches(tx));
  });

/** Puts the next stretch of work on batches into the queue, once each. */
export const enqueueBatches = (tx: Tx, batchIds: readonly Uuid[]): Promise<void> =>
  enqueueAll(
    tx.client,
    BATCH_JOB,
    batchIds.map(batchId => ({
      key: `batch:${batchId}`,
      payload: { authorityId: tx.authorityId, batchId },
    })),
  );
