import type { Tx } from '../../../platform/db/database.ts';
import { casesWithoutReport } from '../../case-reports/index.ts';
import { caseById } from '../../cases/index.ts';
import type { Filing } from '../../self-recuperation/index.ts';
import type { CertificateStanding } from '../domain/certificate-standing.ts';
import type { PaperKind } from '../domain/paper.ts';
import { documentsOfCase, type IssuedDocument } from '../repository/document.repository.ts';
import type { DocumentsDeps } from './documents-deps.ts';
import { standingOf } from './issue-certificates.ts';

/** The papers of a filing: those that hold, and how far the certificate is. */
export interface FilingDocuments {
  readonly notice: IssuedDocument | null;
  /** That of the category of the case: `standing.kind`. */
  readonly certificate: IssuedDocument | null;
  readonly standing: CertificateStanding;
  /** Whether there were papers and none holds any more. */
  readonly ended: boolean;
}

/** Gathers the papers of a filing. The caller writes the audit row. */
export async function loadFilingDocuments(
  deps: Pick<DocumentsDeps, 'rulebook' | 'countAnswers'>,
  tx: Tx,
  filing: Filing,
): Promise<FilingDocuments> {
  const documents = await documentsOfCase(tx, filing.caseId);
  const subject = await caseById(tx, filing.caseId);
  if (subject === null) throw new Error('A filing without its case cannot exist.');
  const counts = await deps.countAnswers(tx, filing.caseId);
  const isUnreported = (await casesWithoutReport(tx, [filing.caseId])).has(filing.caseId);
  const standing = standingOf(deps.rulebook, tx, subject, {
    filing,
    counts,
    papers: documents,
    isUnreported,
  });
  const valid = (kind: PaperKind): IssuedDocument | null =>
    documents.find(({ paper, status }) => paper.kind === kind && status === 'valid') ?? null;
  return {
    notice: valid('notice'),
    certificate: valid(standing.kind),
    standing,
    ended: documents.length > 0 && documents.every(({ status }) => status !== 'valid'),
  };
}
