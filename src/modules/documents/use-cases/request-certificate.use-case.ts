import type { Uuid } from '../../../kernel/ids.ts';
import { jstDate } from '../../../kernel/instant.ts';
import { addDays } from '../../../kernel/plain-date.ts';
import { fail, ok, type Result } from '../../../kernel/result.ts';
import type { Actor } from '../../../platform/db/actor.ts';
import type { Tx } from '../../../platform/db/database.ts';
import { recordAudit } from '../../audit/index.ts';
import { caseById, type RecuperationCase } from '../../cases/index.ts';
import { decideCertificate } from '../../rulebook/index.ts';
import { type Filing, filingById } from '../../self-recuperation/index.ts';
import { insertDocument, validDocument } from '../repository/document.repository.ts';
import { buildCertificate } from './build-paper.ts';
import type { AnswerCounts, DocumentsDeps } from './documents-deps.ts';
import { printablePaper } from './print-paper.ts';
import { signPaper } from './sign-paper.ts';

/** How a person stands towards the three conditions of the certificate (K-47), and what is missing. */
export interface CertificateStanding extends AnswerCounts {
  readonly required: number;
  readonly missing: readonly (ReturnType<typeof decideCertificate>['reasons'][number] | 'not-ended')[];
}

/** What a person still needs for the certificate. The caller writes the audit row. */
export async function certificateStanding(
  deps: Pick<DocumentsDeps, 'rulebook' | 'countAnswers'>,
  tx: Tx,
  filing: Filing,
  subject: RecuperationCase,
): Promise<CertificateStanding> {
  const counts = await deps.countAnswers(tx, subject.caseId);
  const decision = decideCertificate(deps.rulebook, jstDate(tx.at), {
    noticeIssued: filing.status === 'issued' || filing.status === 'completed',
    // The address of the notice holds.
    livesInPrefecture: filing.municipalityCode.slice(0, 2) === String(tx.authorityId).slice(0, 2),
    recuperationLastDay: subject.lastDay ?? addDays(subject.plannedReturnOn, -1),
    ...counts,
  });
  const ended = subject.status === 'released';
  return {
    ...counts,
    required: decision.required,
    missing: [...decision.reasons, ...(ended ? [] : ['not-ended' as const])],
  };
}

/**
 * Issues the certificate of a released recuperation, at once and without a reviewer, also long afterwards (K-47, K-48).
 * Asking twice gives the same paper. Fails with what is missing.
 */
export async function requestCertificate(
  deps: DocumentsDeps,
  actor: Actor,
  filingId: Uuid,
): Promise<Result<{ readonly documentId: Uuid }, CertificateStanding | 'no-such-filing'>> {
  return deps.database.withTenant(actor, async tx => {
    await recordAudit(tx, {
      action: 'document.request',
      resource: 'document',
      subjectId: filingId,
      purpose: 'document-issue',
      fields: ['name', 'nameKana', 'birthDate', 'dates'],
      detail: { kind: 'certificate' },
    });
    const filing = await filingById(tx, filingId);
    // The lock makes a second request wait and find the first one's paper.
    const subject = filing === null ? null : await caseById(tx, filing.caseId, true);
    if (filing === null || subject === null) return fail('no-such-filing');
    const existing = await validDocument(tx, filingId, 'certificate');
    if (existing !== null) return ok({ documentId: existing.documentId });

    const standing = await certificateStanding(deps, tx, filing, subject);
    if (standing.missing.length > 0) return fail(standing);
    const stated = buildCertificate(deps.rulebook, deps.words, filing, subject, jstDate(tx.at));
    const paper = await printablePaper(deps, tx.authorityId, stated, tx.at);
    const signed = await signPaper(tx, deps.keyRing, paper);
    const documentId = tx.newId();
    await insertDocument(tx, { documentId, filingId, caseId: filing.caseId, paper, ...signed });
    return ok({ documentId });
  });
}
