import type { Uuid } from '../../../kernel/ids.ts';
import { fail, ok, type Result } from '../../../kernel/result.ts';
import type { Actor } from '../../../platform/db/actor.ts';
import { recordAudit } from '../../audit/index.ts';
import type { CertificateStanding } from '../domain/certificate-standing.ts';
import type { DocumentsDeps } from './documents-deps.ts';
import { issueCertificates } from './issue-certificates.ts';

export type { CertificateStanding } from '../domain/certificate-standing.ts';

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
    const [result] = await issueCertificates(deps, tx, [filingId]);
    if (result === undefined) return fail('no-such-filing');
    const { outcome } = result;
    return outcome.kind === 'refused' ? fail(outcome.standing) : ok({ documentId: outcome.documentId });
  });
}
