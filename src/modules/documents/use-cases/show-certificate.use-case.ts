import type { Uuid } from '../../../kernel/ids.ts';
import type { Actor } from '../../../platform/db/actor.ts';
import { recordAudit } from '../../audit/index.ts';
import { filingById } from '../../self-recuperation/index.ts';
import type { DocumentsDeps } from './documents-deps.ts';
import { type FilingDocuments, loadFilingDocuments } from './load-filing-documents.ts';

/** What the page of the certificate shows to its resident. */
export async function showCertificate(
  deps: DocumentsDeps,
  actor: Actor,
  filingId: Uuid,
): Promise<FilingDocuments | null> {
  return deps.database.withTenant(actor, async tx => {
    await recordAudit(tx, {
      action: 'document.standing',
      resource: 'document',
      subjectId: filingId,
      purpose: 'document-issue',
    });
    const filing = await filingById(tx, filingId);
    return filing === null ? null : loadFilingDocuments(deps, tx, filing);
  });
}
