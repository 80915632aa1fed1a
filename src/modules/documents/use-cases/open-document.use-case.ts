import type { Uuid } from '../../../kernel/ids.ts';
import type { Actor } from '../../../platform/db/actor.ts';
import { exemptFromAudit } from '../../../platform/db/database.ts';
import { recordAudit } from '../../audit/index.ts';
import type { PaperKind } from '../domain/paper.ts';
import type { PaperLanguage } from '../domain/printed-form.ts';
import { documentById, subjectOf } from '../repository/document.repository.ts';
import type { DocumentsDeps } from './documents-deps.ts';
import { printPaper } from './print-paper.ts';

export type { PaperLanguage } from '../domain/printed-form.ts';

export interface OpenedDocument {
  readonly kind: PaperKind;
  readonly number: string;
  readonly language: PaperLanguage;
  readonly pdf: Uint8Array;
}

/**
 * The paper as PDF, as it was when issued, in Japanese or with English below it: the same number and the same proof. `ofFiling` limits a resident to their own. Null when there is none, or it
 * was withdrawn or superseded: a paper that no longer holds is not handed out again.
 */
export async function openDocument(
  deps: DocumentsDeps,
  actor: Actor,
  documentId: Uuid,
  ofFiling: Uuid | null,
  language: PaperLanguage = 'ja',
): Promise<OpenedDocument | null> {
  const found = await deps.database.withTenant(actor, async tx => {
    const document = await documentById(tx, documentId);
    if (
      document === null ||
      document.status !== 'valid' ||
      (ofFiling !== null && document.filingId !== ofFiling)
    ) {
      exemptFromAudit(tx, 'Nothing was shown.');
      return null;
    }
    await recordAudit(tx, {
      action: 'document.read',
      resource: 'document',
      subjectId: subjectOf(document),
      purpose: 'document-issue',
      fields: ['name', 'nameKana', 'birthDate', 'dates'],
      detail: { kind: document.paper.kind, language },
    });
    return document;
  });
  if (found === null) return null;
  const { paper, proof, issuedAt } = found;
  const pdf = await printPaper(deps, actor.authorityId, paper, proof, issuedAt, language);
  return { kind: paper.kind, number: paper.managementNumber, language, pdf };
}
