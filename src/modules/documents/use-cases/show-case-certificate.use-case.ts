import type { Uuid } from '../../../kernel/ids.ts';
import { exemptFromAudit } from '../../../platform/db/database.ts';
import { recordAudit } from '../../audit/index.ts';
import { caseById } from '../../cases/index.ts';
import { filingsOfCases } from '../../self-recuperation/index.ts';
import type { CertificateStanding } from '../domain/certificate-standing.ts';
import { documentsOfCase, type IssuedDocument } from '../repository/document.repository.ts';
import type { DocumentsDeps } from './documents-deps.ts';
import { standingOf } from './issue-certificates.ts';
import type { StaffActor } from './revoke-document.use-case.ts';

/** The certificate of a case as the health centre sees it. */
export interface CaseCertificate {
  readonly caseId: Uuid;
  /** The one that holds, of the category of the case; null when there is none. */
  readonly certificate: IssuedDocument | null;
  readonly standing: CertificateStanding;
}

/** How far the certificate of a case is (K-47, K-58); null when there is no such case. */
export const showCaseCertificate = (
  deps: Pick<DocumentsDeps, 'database' | 'rulebook' | 'countAnswers'>,
  staff: StaffActor,
  caseId: Uuid,
): Promise<CaseCertificate | null> =>
  deps.database.withTenant(staff, async tx => {
    const subject = await caseById(tx, caseId);
    if (subject === null) {
      exemptFromAudit(tx, 'There is no such case.');
      return null;
    }
    const [filing = null] = await filingsOfCases(tx, [caseId]);
    const papers = await documentsOfCase(tx, caseId);
    const counts = await deps.countAnswers(tx, caseId);
    const standing = standingOf(deps.rulebook, tx, filing, subject, counts, papers);
    await recordAudit(tx, {
      action: 'document.standing',
      resource: 'document',
      subjectId: filing?.filingId ?? caseId,
      purpose: 'document-issue',
    });
    const holds = ({ paper, status }: IssuedDocument): boolean =>
      paper.kind === standing.kind && status === 'valid';
    return { caseId, certificate: papers.find(holds) ?? null, standing };
  });
