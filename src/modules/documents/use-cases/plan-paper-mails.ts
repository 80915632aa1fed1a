import type { Uuid } from '../../../kernel/ids.ts';
import type { Tx } from '../../../platform/db/database.ts';
import { planMessages, type SecretBox } from '../../messaging/index.ts';
import { createResidentLinks, type Filing } from '../../self-recuperation/index.ts';

/** What the resident of a filing is told about a paper. */
interface PaperMail {
  readonly mail: 'certificate-ready' | 'legal-certificate-ready' | 'document-revoked' | 'document-reissued';
  readonly filing: Filing;
  readonly documentId: Uuid;
}

/** Tells the residents of these papers, once each, by a mail whose only content is a new link to their page. */
export async function planPaperMails(
  tx: Tx,
  secretBox: SecretBox,
  mails: readonly PaperMail[],
): Promise<void> {
  const links = await createResidentLinks(
    tx,
    mails.map(({ filing }) => filing.filingId),
  );
  await planMessages(
    tx,
    secretBox,
    mails.map(({ mail, filing, documentId }) => ({
      channel: 'mail',
      template: mail,
      language: filing.language,
      recipient: filing.email,
      secret: links.get(filing.filingId) ?? '',
      subjectId: filing.filingId,
      dedupeKey: `${mail}:${documentId}`,
    })),
  );
}
