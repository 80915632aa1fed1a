import type { AuthorityId, Uuid } from '../../../kernel/ids.ts';
import { jstDate } from '../../../kernel/instant.ts';
import { systemActor } from '../../../platform/db/actor.ts';
import { exemptFromAudit } from '../../../platform/db/database.ts';
import { recordAudit } from '../../audit/index.ts';
import { caseById } from '../../cases/index.ts';
import { planMessage } from '../../messaging/index.ts';
import { createResidentLink, filingById } from '../../self-recuperation/index.ts';
import { insertDocument, validDocument } from '../repository/document.repository.ts';
import { buildNotice } from './build-paper.ts';
import type { DocumentsDeps } from './documents-deps.ts';
import { printablePaper } from './print-paper.ts';
import { signPaper } from './sign-paper.ts';

/**
 * Makes the notice of an approved filing, once, and plans the mail that leads to it (K-17, K-34, K-43). Does nothing
 * when the filing has a valid notice or is no longer issued.
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
      (await validDocument(tx, filingId, 'notice')) !== null
    ) {
      exemptFromAudit(tx, 'Nothing was issued.');
      return;
    }
    const stated = buildNotice(deps.rulebook, deps.words, filing, subject, jstDate(tx.at));
    const paper = await printablePaper(deps, tx.authorityId, stated, tx.at);
    const signed = await signPaper(tx, deps.keyRing, paper);
    await insertDocument(tx, { documentId: tx.newId(), filingId, caseId: filing.caseId, paper, ...signed });
    await planMessage(tx, deps.secretBox, {
      channel: 'mail',
      template: 'notice-ready',
      language: filing.language,
      recipient: filing.email,
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
