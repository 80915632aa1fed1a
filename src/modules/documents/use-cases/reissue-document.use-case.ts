import type { Uuid } from '../../../kernel/ids.ts';
import { fail, ok, type Result } from '../../../kernel/result.ts';
import { exemptFromAudit } from '../../../platform/db/database.ts';
import { recordAudit } from '../../audit/index.ts';
import { documentById, subjectOf } from '../repository/document.repository.ts';
import type { DocumentsDeps } from './documents-deps.ts';
import { planPaperMails } from './plan-paper-mails.ts';
import { type ReissueRefusal, reissuePapers } from './reissue-papers.ts';
import type { StaffActor } from './revoke-document.use-case.ts';

export type ReissueProblem = 'no-such-document' | 'no-reason' | ReissueRefusal;

/** Makes one paper anew in place of the old one, and tells its resident by a mail without content. */
export async function reissueDocument(
  deps: DocumentsDeps,
  staff: StaffActor,
  documentId: Uuid,
  reason: string,
): Promise<Result<{ readonly documentId: Uuid }, ReissueProblem>> {
  return deps.database.withTenant(staff, async tx => {
    const old = await documentById(tx, documentId);
    if (old !== null && reason.trim() === '') {
      exemptFromAudit(tx, 'Nothing was made anew.');
      return fail('no-reason');
    }
    const by = { staffId: staff.id, reason: reason.trim() };
    const [result] = old === null ? [] : await reissuePapers(deps, tx, [old], by);
    if (result === undefined || !result.outcome.ok) {
      exemptFromAudit(tx, 'Nothing was made anew.');
      return fail(result?.outcome.ok === false ? result.outcome.reason : 'no-such-document');
    }
    const made = result.outcome.value;
    if (result.filing !== null)
      await planPaperMails(tx, deps.secretBox, [
        { mail: 'document-reissued', filing: result.filing, documentId: made.documentId },
      ]);
    await recordAudit(tx, {
      action: 'document.reissue',
      resource: 'document',
      subjectId: subjectOf(result.old),
      purpose: 'document-issue',
      fields: ['name', 'nameKana', 'birthDate', 'dates'],
      detail: { kind: result.old.paper.kind, replaced: documentId },
    });
    return ok(made);
  });
}
