import type { AuthorityId, Uuid } from '../../../kernel/ids.ts';
import { systemActor } from '../../../platform/db/actor.ts';
import type { Database } from '../../../platform/db/database.ts';
import { recordAudit } from '../../audit/index.ts';
import type { CertificateKind } from '../domain/paper.ts';
import { endCertificates, endDocuments } from '../repository/document.repository.ts';

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
    const ended = await endCertificates(tx, caseId, kinds, 'withdrawn');
    await recordAudit(tx, {
      action: 'document.withdrawn',
      resource: 'document',
      subjectId: caseId,
      purpose: 'document-issue',
      detail: { ended, kinds: kinds.join() },
    });
  });
}
