import type { Uuid } from '../../../kernel/ids.ts';
import type { Instant } from '../../../kernel/instant.ts';
import { exemptFromAudit } from '../../../platform/db/database.ts';
import { recordAudit } from '../../audit/index.ts';
import { casesWithoutReport } from '../../case-reports/index.ts';
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
  /** When the last one lost its ground, because the physician's report was withdrawn; null when none did. */
  readonly groundLostAt: Instant | null;
  /** Whether the person is watched: the end of the recuperation can be recorded. */
  readonly isWatched: boolean;
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
    const isUnreported = (await casesWithoutReport(tx, [caseId])).has(caseId);
    const standing = standingOf(deps.rulebook, tx, subject, { filing, counts, papers, isUnreported });
    await recordAudit(tx, {
      action: 'document.standing',
      resource: 'document',
      subjectId: filing?.filingId ?? caseId,
      purpose: 'document-issue',
    });
    const own = papers.filter(({ paper }) => paper.kind === standing.kind);
    const lost = standing.missing.includes('report-withdrawn')
      ? own.findLast(({ status, revokedBy }) => status === 'withdrawn' && revokedBy === null)
      : undefined;
    return {
      caseId,
      certificate: own.find(({ status }) => status === 'valid') ?? null,
      groundLostAt: lost?.statusAt ?? null,
      isWatched: subject.status === 'open',
      standing,
    };
  });
