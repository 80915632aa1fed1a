import type { Uuid } from '../../../kernel/ids.ts';
import { fail, ok, type Result } from '../../../kernel/result.ts';
import type { Actor } from '../../../platform/db/actor.ts';
import { exemptFromAudit } from '../../../platform/db/database.ts';
import { recordAudit } from '../../audit/index.ts';
import { filingById } from '../../self-recuperation/index.ts';
import { documentById, markRevoked, subjectOf } from '../repository/document.repository.ts';
import type { DocumentsDeps } from './documents-deps.ts';
import { planPaperMails } from './plan-paper-mails.ts';

export type StaffActor = Extract<Actor, { kind: 'staff' }>;

/** `no-reason`: nothing was written why. `not-valid`: the paper does not hold any more, so nothing is left to take back. */
export type RevokeProblem = 'no-such-document' | 'not-valid' | 'no-reason';

/**
 * Takes a paper back: whoever checks it online is told so from now on, and its resident gets a mail without content.
 * The reason is for the prefecture alone. A certificate is then not issued again by itself.
 */
export async function revokeDocument(
  deps: Pick<DocumentsDeps, 'database' | 'secretBox'>,
  staff: StaffActor,
  documentId: Uuid,
  reason: string,
): Promise<Result<'revoked', RevokeProblem>> {
  return deps.database.withTenant(staff, async tx => {
    const document = await documentById(tx, documentId, true);
    exemptFromAudit(tx, 'Nothing was taken back.');
    if (document === null) return fail('no-such-document');
    if (document.status !== 'valid') return fail('not-valid');
    if (reason.trim() === '') return fail('no-reason');
    await markRevoked(tx, documentId, { staffId: staff.id, reason: reason.trim() });
    const filing = document.filingId === null ? null : await filingById(tx, document.filingId);
    if (filing !== null)
      await planPaperMails(tx, deps.secretBox, [{ mail: 'document-revoked', filing, documentId }]);
    await recordAudit(tx, {
      action: 'document.revoke',
      resource: 'document',
      subjectId: subjectOf(document),
      purpose: 'document-issue',
      detail: { kind: document.paper.kind, documentId },
    });
    return ok('revoked');
  });
}
