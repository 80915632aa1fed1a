import type { AuthorityId, Uuid } from '../../../kernel/ids.ts';
import { jstDate } from '../../../kernel/instant.ts';
import { systemActor } from '../../../platform/db/actor.ts';
import { exemptFromAudit } from '../../../platform/db/database.ts';
import { recordAudit } from '../../audit/index.ts';
import { caseById } from '../../cases/index.ts';
import { planMessage } from '../../messaging/index.ts';
import { createResidentLink, filingById, mailAddressOf } from '../../self-recuperation/index.ts';
import { documentsOfCase, insertDocuments } from '../repository/document.repository.ts';
import { buildNotice } from './build-paper.ts';
import type { DocumentsDeps } from './documents-deps.ts';
import { printablePapers } from './print-paper.ts';
import { paperSigner } from './sign-paper.ts';

/**
 * Makes the notice of an approved filing, once, and plans the mail that leads to it (K-17, K-34, K-43). Does nothing
 * when the filing had a notice before, even one that was taken back, or is no longer issued.
 */
export async function issueNotice(
  deps: DocumentsDeps,
  authorityId: AuthorityId,
  filingId: Uuid,
): Promise<void> {
  await deps.database.withTenant(systemActor(authorityId, 'documents'), async tx => {
    const filing = await filingById(tx, filingId);
    const subject = filing === null ? null : await caseById(tx, filing.caseId);
    if (
      filing?.status !== 'issued' ||
      subject === null ||
      (await documentsOfCase(tx, filing.caseId)).some(({ paper }) => paper.kind === 'notice')
    ) {
      exemptFromAudit(tx, 'Nothing was issued.');
      return;
    }
    const stated = buildNotice(deps.rulebook, deps.words, filing, subject, jstDate(tx.at));
    const [paper = stated] = await printablePapers(deps, tx.authorityId, [stated], tx.at);
    const sign = await paperSigner(tx, deps.keyRing);
    const documentId = tx.newId();
    await insertDocuments(tx, [
      { documentId, filingId, caseId: filing.caseId, paper, ...(await sign(paper)) },
    ]);
    await planMessage(tx, deps.secretBox, {
      channel: 'mail',
      template: 'notice-ready',
      language: filing.language,
      recipient: await mailAddressOf(tx, filing),
      secret: await createResidentLink(tx, filingId),
      subjectId: filingId,
      dedupeKey: `notice-ready:${filingId}`,
    });
    await recordAudit(tx, {
      action: 'document.issue',
      resource: 'document',
      subjectId: filingId,
      purpose: 'document-issue',
      fields: ['name', 'nameKana', 'birthDate', 'dates'],
      detail: { kind: 'notice', form: paper.formVersion },
    });
  });
}
