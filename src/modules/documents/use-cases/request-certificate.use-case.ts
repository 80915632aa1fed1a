import type { Uuid } from '../../../kernel/ids.ts';
import { fail, ok, type Result } from '../../../kernel/result.ts';
import type { Actor } from '../../../platform/db/actor.ts';
import { exemptFromAudit, type Tx } from '../../../platform/db/database.ts';
import { recordAudit } from '../../audit/index.ts';
import { filingById } from '../../self-recuperation/index.ts';
import type { CertificateStanding } from '../domain/certificate-standing.ts';
import type { DocumentsDeps } from './documents-deps.ts';
import { type CertificateResult, issueCertificates } from './issue-certificates.ts';
import { planPaperMails } from './plan-paper-mails.ts';
import type { StaffActor } from './revoke-document.use-case.ts';

export type { CertificateStanding } from '../domain/certificate-standing.ts';

/**
 * Issues the certificate of a resident whose recuperation is over, by the category of the case, at once and without a
 * reviewer, also long afterwards (K-47, K-48, K-58). Asking twice gives the same paper. Fails with what is missing.
 */
export async function requestCertificate(
  deps: DocumentsDeps,
  actor: Actor,
  filingId: Uuid,
): Promise<Result<{ readonly documentId: Uuid }, CertificateStanding | 'no-such-filing'>> {
  return deps.database.withTenant(actor, async tx => {
    const filing = await filingById(tx, filingId);
    const [result] = filing === null ? [] : await issueCertificates(deps, tx, [filing.caseId]);
    if (result === undefined) {
      exemptFromAudit(tx, 'There is no such filing.');
      return fail('no-such-filing');
    }
    await auditRequest(tx, filingId, result);
    return documentOf(result);
  });
}

/**
 * The same as an act of the health centre, for whomever the case is about: also a patient who never filed and gets the
 * paper by hand (F-14). Whoever filed is told by a mail.
 */
export async function issueCertificateOfCase(
  deps: DocumentsDeps,
  staff: StaffActor,
  caseId: Uuid,
): Promise<Result<{ readonly documentId: Uuid }, CertificateStanding | 'no-such-case'>> {
  return deps.database.withTenant(staff, async tx => {
    const [result] = await issueCertificates(deps, tx, [caseId]);
    if (result === undefined) {
      exemptFromAudit(tx, 'There is no such case.');
      return fail('no-such-case');
    }
    const { filing, certificate, outcome } = result;
    if (outcome.kind === 'issued' && filing !== null)
      await planPaperMails(tx, deps.secretBox, [
        { mail: `${certificate}-ready`, filing, documentId: outcome.documentId },
      ]);
    await auditRequest(tx, filing?.filingId ?? caseId, result);
    return documentOf(result);
  });
}

const documentOf = ({
  outcome,
}: CertificateResult): Result<{ readonly documentId: Uuid }, CertificateStanding> =>
  outcome.kind === 'refused' ? fail(outcome.standing) : ok({ documentId: outcome.documentId });

const auditRequest = (tx: Tx, subjectId: Uuid, { certificate, outcome }: CertificateResult): Promise<void> =>
  recordAudit(tx, {
    action: 'document.request',
    resource: 'document',
    subjectId,
    purpose: 'document-issue',
    fields: ['name', 'nameKana', 'birthDate', 'dates'],
    detail: { kind: certificate, outcome: outcome.kind },
  });
