import { assertNever } from '../../../kernel/assert-never.ts';
import type { AuthorityId, Uuid } from '../../../kernel/ids.ts';
import { systemActor } from '../../../platform/db/actor.ts';
import { exemptFromAudit, type Tx } from '../../../platform/db/database.ts';
import { describeError } from '../../../platform/log/describe-error.ts';
import { type AuditEntry, recordAudit, recordAudits } from '../../audit/index.ts';
import type { PaperKind } from '../domain/paper.ts';
import { documentsOfCases } from '../repository/document.repository.ts';
import { batchById, type DocumentBatch, endBatch } from '../repository/document-batch.repository.ts';
import { type SettledItem, settleItems, takeItems } from '../repository/document-batch-item.repository.ts';
import type { DocumentsDeps } from './documents-deps.ts';
import { type CertificateOutcome, issueCertificates } from './issue-certificates.ts';
import { planPaperMails } from './plan-paper-mails.ts';
import { reissuePapers } from './reissue-papers.ts';

/** People a transaction: enough that statements are few, few enough that a crash repeats little. */
const BITE = 250;

const actorOf = (authorityId: AuthorityId) => systemActor(authorityId, 'document-batch');

/**
 * Takes the next bite of a batch: papers, mails, audit rows and what became of each item are one transaction, so that a
 * crash loses none and makes none twice. When the bite fails, each of its people is tried alone, and only the one that
 * cannot be helped is written down as failed. Tells whether the batch goes on.
 */
export async function runBatchBite(
  deps: DocumentsDeps,
  authorityId: AuthorityId,
  batchId: Uuid,
  bite = BITE,
): Promise<'more' | 'done'> {
  try {
    return await takeBite(deps, authorityId, batchId, bite);
  } catch {
    for (let turn = 0; turn < bite; turn += 1)
      if ((await takeAlone(deps, authorityId, batchId)) === 'done') return 'done';
    return 'more';
  }
}

async function takeAlone(
  deps: DocumentsDeps,
  authorityId: AuthorityId,
  batchId: Uuid,
): Promise<'more' | 'done'> {
  try {
    return await takeBite(deps, authorityId, batchId, 1);
  } catch (error) {
    const { kind } = describeError(error);
    await deps.database.withTenant(actorOf(authorityId), async tx => {
      exemptFromAudit(tx, 'No paper was made.');
      const [caseId] = await takeItems(tx, batchId, 1);
      if (caseId === undefined) return;
      await settleItems(tx, batchId, [{ caseId, status: 'failed', reason: kind, documentId: null }]);
    });
    return 'more';
  }
}

const takeBite = (
  deps: DocumentsDeps,
  authorityId: AuthorityId,
  batchId: Uuid,
  bite: number,
): Promise<'more' | 'done'> =>
  deps.database.withTenant(actorOf(authorityId), async tx => {
    const batch = await batchById(tx, batchId);
    if (batch?.status !== 'running') {
      exemptFromAudit(tx, 'The batch has ended.');
      return 'done';
    }
    const caseIds = await takeItems(tx, batchId, bite);
    if (caseIds.length === 0) {
      await endBatch(tx, batchId, 'finished');
      await recordAudit(tx, {
        action: 'document-batch.finish',
        resource: 'document-batch',
        subjectId: null,
        purpose: 'document-issue',
        detail: { batchId },
      });
      return 'done';
    }
    const settled =
      batch.kind === 'certificates'
        ? await certify(deps, tx, batchId, caseIds)
        : await reissue(deps, tx, batch, caseIds);
    const known = new Set(settled.map(({ caseId }) => caseId));
    const lost = caseIds.filter(caseId => !known.has(caseId)).map(caseId => refused(caseId, 'gone'));
    await settleItems(tx, batchId, [...settled, ...lost]);
    if (settled.every(({ status }) => status !== 'issued')) exemptFromAudit(tx, 'No paper was made.');
    return 'more';
  });

async function certify(
  deps: DocumentsDeps,
  tx: Tx,
  batchId: Uuid,
  caseIds: readonly Uuid[],
): Promise<readonly SettledItem[]> {
  const results = await issueCertificates(deps, tx, caseIds);
  await planPaperMails(
    tx,
    deps.secretBox,
    results.flatMap(({ filing, certificate, outcome }) =>
      outcome.kind === 'issued' && filing !== null
        ? [{ mail: `${certificate}-ready` as const, filing, documentId: outcome.documentId }]
        : [],
    ),
  );
  await recordAudits(
    tx,
    results.flatMap(({ caseId, filing, certificate, outcome }) =>
      outcome.kind === 'issued' ? [issueEntry(filing?.filingId ?? caseId, certificate, batchId)] : [],
    ),
  );
  return results.map(({ caseId, outcome }) => settledItem(caseId, outcome));
}

function settledItem(caseId: Uuid, outcome: CertificateOutcome): SettledItem {
  switch (outcome.kind) {
    case 'issued':
      return { caseId, status: 'issued', reason: null, documentId: outcome.documentId };
    case 'existing':
      return refused(caseId, 'newer-exists');
    case 'refused':
      return refused(caseId, outcome.standing.missing[0] ?? 'not-ended');
    default:
      return assertNever(outcome);
  }
}

async function reissue(
  deps: DocumentsDeps,
  tx: Tx,
  batch: DocumentBatch,
  caseIds: readonly Uuid[],
): Promise<readonly SettledItem[]> {
  const olds = (await documentsOfCases(tx, caseIds)).filter(
    ({ paper, status }) =>
      paper.kind === 'notice' && status === 'valid' && paper.formVersion === batch.templateVersion,
  );
  const by = { staffId: batch.requestedBy, reason: batch.reason };
  const results = await reissuePapers(deps, tx, olds, by);
  const issued = results.flatMap(({ filing, outcome }) =>
    outcome.ok && filing !== null
      ? [{ mail: 'document-reissued' as const, filing, documentId: outcome.value.documentId }]
      : [],
  );
  await planPaperMails(tx, deps.secretBox, issued);
  await recordAudits(
    tx,
    issued.map(({ filing }) => issueEntry(filing.filingId, 'notice', batch.batchId)),
  );
  return results.map(({ old: { caseId }, outcome }) =>
    outcome.ok
      ? { caseId, status: 'issued', reason: null, documentId: outcome.value.documentId }
      : refused(caseId, outcome.reason),
  );
}

const refused = (caseId: Uuid, reason: string): SettledItem => ({
  caseId,
  status: 'refused',
  reason,
  documentId: null,
});

const issueEntry = (subjectId: Uuid, kind: PaperKind, batchId: Uuid): AuditEntry => ({
  action: 'document.issue',
  resource: 'document',
  subjectId,
  purpose: 'document-issue',
  fields: ['name', 'nameKana', 'birthDate', 'dates'],
  detail: { kind, batchId },
});
