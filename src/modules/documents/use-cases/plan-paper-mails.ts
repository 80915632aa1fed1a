import type { Uuid } from '../../../kernel/ids.ts';
import type { Tx } from '../../../platform/db/database.ts';
import { planMessages, type SecretBox } from '../../messaging/index.ts';
import { createResidentLinks, type Filing } from '../../self-recuperation/index.ts';

type PaperMail = 'certificate-ready' | 'document-revoked' | 'document-reissued';

/** Tells the residents of these papers, once each, by a mail whose only content is a new link to their page. */
export async function planPaperMails(
  tx: Tx,
  secretBox: SecretBox,
  template: PaperMail,
  papers: readonly { readonly filing: Filing; readonly documentId: Uuid }[],
): Promise<void> {
  const links = await createResidentLinks(
    tx,
    papers.map(({ filing }) => filing.filingId),
  );
  await planMessages(
    tx,
    secretBox,
    papers.map(({ filing, documentId }) => ({
      channel: 'mail',
      template,
      language: filing.language,
      recipient: filing.email,
      secret: links.get(filing.filingId) ?? '',
      subjectId: filing.filingId,
      dedupeKey: `${template}:${documentId}`,
    })),
  );
}
