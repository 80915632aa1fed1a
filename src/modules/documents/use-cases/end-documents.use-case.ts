import type { AuthorityId, Uuid } from '../../../kernel/ids.ts';
import { systemActor } from '../../../platform/db/actor.ts';
import type { Database } from '../../../platform/db/database.ts';
import { recordAudit } from '../../audit/index.ts';
import { casesWithoutReport } from '../../case-reports/index.ts';
import { lockCases } from '../../cases/index.ts';
import { filingsOfCases } from '../../self-recuperation/index.ts';
import type { CertificateKind } from '../domain/paper.ts';
import { endCertificates, endDocuments } from '../repository/document.repository.ts';
import type { DocumentsDeps } from './documents-deps.ts';
import { planPaperMails } from './plan-paper-mails.ts';

/** Ends the papers of a filing that was withdrawn or superseded; whoever checks one online is told (K-65). */
export async function endPapersOfFiling(
  database: Database,
  authorityId: AuthorityId,
  filingId: Uuid,
  status: 'withdrawn' | 'superseded',
): Promise<void> {
  await database.withTenant(systemActor(authorityId, 'documents'), async tx => {
    const ended = await endDocuments(tx, filingId, status);
    await recordAudit(tx, {
      action: `document.${status}`,
      resource: 'document',
      subjectId: filingId,
      purpose: 'document-issue',
      detail: { ended },
    });
  });
}

/** Takes back the certificates of a case that are of these kinds: the end that they state does not hold any more (K-58, A-19). */
export async function endCertificateOfCase(
  database: Database,
  authorityId: AuthorityId,
  caseId: Uuid,
  kinds: readonly CertificateKind[],
): Promise<void> {
  await database.withTenant(systemActor(authorityId, 'documents'), async tx => {
    const { length: ended } = await endCertificates(tx, caseId, kinds, 'withdrawn');
    await recordAudit(tx, {
      action: 'document.withdrawn',
      resource: 'document',
      subjectId: caseId,
      purpose: 'document-issue',
      detail: { ended, kinds: kinds.join() },
    });
  });
}

/**
 * Takes back the certificate under the law of a case of which no report is left: its ground fell away, also when the person
 * was released long before (K-58, SM-3). Whoever filed is told by a mail without content. A report that was made since
 * keeps it. Safe to be told twice.
 */
export async function endCertificateWithoutReport(
  { database, secretBox }: Pick<DocumentsDeps, 'database' | 'secretBox'>,
  authorityId: AuthorityId,
  caseId: Uuid,
): Promise<void> {
  await database.withTenant(systemActor(authorityId, 'documents'), async tx => {
    // Whoever issues one at this moment is finished before.
    await lockCases(tx, [caseId]);
    const isUnreported = (await casesWithoutReport(tx, [caseId])).has(caseId);
    const ended = isUnreported ? await endCertificates(tx, caseId, ['legal-certificate'], 'withdrawn') : [];
    const [filing] = await filingsOfCases(tx, [caseId]);
    if (filing !== undefined && ended.length > 0)
      await planPaperMails(
        tx,
        secretBox,
        ended.map(documentId => ({ mail: 'document-revoked', filing, documentId })),
      );
    await recordAudit(tx, {
      action: 'document.withdrawn',
      resource: 'document',
      subjectId: filing?.filingId ?? caseId,
      purpose: 'document-issue',
      detail: { ended: ended.length, kinds: 'legal-certificate', because: 'report-withdrawn' },
    });
  });
}
